/** Prints conditions on the node or link of a scope. Values become parameters. */
import type { Comparison, Condition } from '../plan/condition';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import { hasDayWithin } from './possibleDays';
import { matched, printValue } from './printValue';
import { printWalk } from './printWalk';
import { namedIn, type Scope, type Statement } from './statement';

const OPERATORS: Readonly<Record<Comparison, string>> = {
  eq: '=',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  startsWith: 'STARTS WITH',
  contains: 'CONTAINS',
};

/** Conditions that all hold, one expression each. */
export function printConditions(
  statement: Statement,
  conditions: readonly Condition[],
  scope: Scope,
): string[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'ALL'
      ? printConditions(statement, condition.parts, scope)
      : [printCondition(statement, condition, scope)],
  );
}

function printCondition(statement: Statement, condition: Condition, scope: Scope): string {
  switch (condition.kind) {
    case 'ALL':
      return printAll(statement, condition.parts, scope);
    case 'ANY':
      if (condition.parts.length === 0) return 'false';
      return `(${condition.parts.map((part) => `(${printAll(statement, [part], scope)})`).join(' OR ')})`;
    case 'NOT':
      if (condition.part.kind === 'LABEL') return `NOT ${printAll(statement, [condition.part], scope)}`;
      // A comparison with an unknown value is null, and so is its negation: what is not known to hold does not hold.
      return `NOT coalesce(${printAll(statement, [condition.part], scope)}, false)`;
    case 'COMPARE': {
      const value = printValue(statement, condition.value, scope);
      // A property that is true is its own condition.
      if (condition.to === true && condition.comparison === 'eq') return value;
      const operator = OPERATORS[condition.comparison];
      const to = statement.parameter(condition.to);
      const test = condition.toAny
        ? `any(alternative IN ${to} WHERE ${value} ${operator} alternative)`
        : `${value} ${operator} ${to}`;
      return condition.ifUnknown ? `(${test} OR ${value} IS NULL)` : test;
    }
    case 'KNOWN':
      return `${printValue(statement, condition.value, scope)} IS ${condition.known ? 'NOT NULL' : 'NULL'}`;
    case 'LABEL':
      return `${scope.node}:${condition.labels.join('|')}`;
    case 'NAME_KEYS':
      return condition.keys.length === 0
        ? 'false'
        : `any(key IN ${scope.node}.nameKeys WHERE key IN ${statement.parameter(condition.keys)})`;
    case 'HAS_POSSIBLE_DAY': {
      const { date, from, to } = condition;
      const stored = {
        earliest: printValue(statement, date.earliest, scope),
        latest: printValue(statement, date.latest, scope),
        possibleDays: printValue(statement, date.possibleDays, scope),
        possibleYears: printValue(statement, date.possibleYears, scope),
      };
      const day = (bound: string | null) => (bound === null ? null : statement.parameter(bound));
      return hasDayWithin(stored, day(from), day(to));
    }
    case 'IS':
      return `${scope.node} = ${namedIn(scope, condition.node)}`;
    case 'AMONG':
      return `${printValue(statement, condition.value, scope)} IN ${namedIn(scope, condition.list)}`;
    case 'OVERLAPS': {
      const [link, node] = [scope.link, namedIn(scope, condition.node)];
      const date = {
        earliest: `${node}.earliest`,
        latest: `${node}.latest`,
        possibleDays: `${node}.possibleDays`,
        possibleYears: `${node}.possibleYears`,
      };
      const [from, to] = [
        `coalesce(${link}.earliest, '${FIRST_DAY}')`,
        `coalesce(${link}.latest, '${LAST_DAY}')`,
      ];
      return `coalesce(${link}.earliest <= ${node}.latest, true) AND coalesce(${link}.latest >= ${node}.earliest, true) AND ${hasDayWithin(date, from, to)}`;
    }
    case 'EXISTS': {
      const walked = matched(printWalk(statement, condition.walk, scope));
      return `${condition.negated ? 'NOT ' : ''}EXISTS { ${walked} }`;
    }
  }
}

function printAll(statement: Statement, conditions: readonly Condition[], scope: Scope): string {
  const printed = printConditions(statement, conditions, scope);
  return printed.length === 0 ? 'true' : printed.join(' AND ');
}
