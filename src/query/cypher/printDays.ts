/** Prints conditions on the days that a date can mean. */
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import type { Condition } from '../plan/condition';
import { hasDayWithin } from './possibleDays';
import { printValue } from './printValue';
import { namedIn, type Scope, type Statement } from './statement';

/** A date has a day in a period. */
export function printPossibleDay(
  statement: Statement,
  { date, from, to }: Extract<Condition, { kind: 'HAS_POSSIBLE_DAY' }>,
  scope: Scope,
): string {
  const stored = {
    earliest: printValue(statement, date.earliest, scope),
    latest: printValue(statement, date.latest, scope),
    possibleDays: printValue(statement, date.possibleDays, scope),
    possibleYears: printValue(statement, date.possibleYears, scope),
  };
  const day = (bound: string | null) => (bound === null ? null : statement.parameter(bound));
  return hasDayWithin(stored, day(from), day(to));
}

/** The period of the link at hand possibly overlaps that of a node that the question names. */
export function printOverlap(statement: Statement, scope: Scope, name: string): string {
  const [link, node] = [scope.link, namedIn(scope, name)];
  const of = (property: string) => statement.property(node, property);
  const date = {
    earliest: of('earliest'),
    latest: of('latest'),
    possibleDays: of('possibleDays'),
    possibleYears: of('possibleYears'),
  };
  const [from, to] = [
    `coalesce(${link}.earliest, '${FIRST_DAY}')`,
    `coalesce(${link}.latest, '${LAST_DAY}')`,
  ];
  return `coalesce(${link}.earliest <= ${date.latest}, true) AND coalesce(${link}.latest >= ${date.earliest}, true) AND ${hasDayWithin(date, from, to)}`;
}
