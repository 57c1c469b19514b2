/** Conditions on one property: comparisons, and the certain and possible readings of partial dates. */
import { badInput } from '../errors';
import type { AsOf } from '../model/asOf';
import { concreteTypes, typeEntry, type PropertyEntry, type TypeEntry } from '../model/dictionary';
import { isDay } from '../time/day';
import { InvalidEdtf } from '../time/invalidEdtf';
import { parsePeriod, type Period } from '../time/period';
import type { Parameter } from './compilation';
import { hasDayWithin } from './possibleDays';

type Conditions = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  startsWith: 'STARTS WITH',
  contains: 'CONTAINS',
};

/** The conditions of an operator object on a property of a node or link. */
export function propertyConditions(
  entry: TypeEntry,
  property: PropertyEntry,
  variable: string,
  asked: Conditions,
  parameter: Parameter,
): string[] {
  const expression = property.expression?.(variable, parameter, {}) ?? `${variable}.${property.name}`;
  return Object.entries(asked).flatMap(([operator, value]) => {
    if (value === undefined || value === null) return [];
    if (operator === 'exists') return [`${expression} IS ${value === true ? 'NOT NULL' : 'NULL'}`];
    if (COMPARISONS[operator]) return [`${expression} ${COMPARISONS[operator]} ${parameter(value)}`];
    return [dateCondition(entry, property.name, variable, operator, value as string, parameter)];
  });
}

/** The conditions of an operator object on a number that an expression gives. */
export function numberConditions(expression: string, asked: Conditions, parameter: Parameter): string[] {
  return Object.entries(asked).flatMap(([operator, value]) =>
    value === undefined || value === null || !COMPARISONS[operator]
      ? []
      : [`${expression} ${COMPARISONS[operator]} ${parameter(value)}`],
  );
}

/** Whether a state or link holds on a day: inside its inner bounds for certain, inside its outer bounds possibly. */
export function asOfCondition(variable: string, { date, certainty }: AsOf, parameter: Parameter): string {
  if (!isDay(date)) throw badInput(`asOf: “${date.slice(0, 40)}” is not a day like 2012-12-31`);
  const day = parameter(date);
  if (certainty === 'CERTAIN') return `${variable}.heldFrom <= ${day} AND ${variable}.heldTo >= ${day}`;
  return `coalesce(${variable}.earliest <= ${day}, true) AND coalesce(${variable}.latest >= ${day}, true)`;
}

interface BoundNames {
  readonly earliest: string;
  readonly latest: string;
  readonly startsFrom: string;
  readonly startsTo: string;
  /** The day by which it is ordered. */
  readonly sortDay: string;
  /** The days that it can mean, where the bounds do not tell: see `PossibleDays`. */
  readonly possibleDays: string;
  readonly possibleYears: string;
}

/** The properties that hold the bounds of a date property; those of `date` itself have no prefix. */
export function boundsOf(property: string): BoundNames {
  const named = (name: string) =>
    property === 'date' ? name : `${property}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    earliest: named('earliest'),
    latest: named('latest'),
    startsFrom: named('startsFrom'),
    startsTo: named('startsTo'),
    sortDay: named('sortDay'),
    possibleDays: named('possibleDays'),
    possibleYears: named('possibleYears'),
  };
}

/** Of a state `earliest` and `latest` say when it can hold; the bounds of the date for which it is attested stand apart. */
export const ATTESTED = { earliest: 'dateEarliest', latest: 'dateLatest' } as const;

/** Expressions for the bounds of a date property of a node. */
function expressionsOf(entry: TypeEntry, property: string, variable: string): BoundNames {
  const names = Object.entries(boundsOf(property)) as [keyof BoundNames, string][];
  const own = Object.fromEntries(names.map(([bound, name]) => [bound, `${variable}.${name}`]));
  if (property !== 'date') return own as unknown as BoundNames;
  const states = concreteTypes(typeEntry('State')).map(({ name }) => name);
  const isState = states.filter((name) => concreteTypes(entry).some((type) => type.name === name));
  if (isState.length === 0) return own as unknown as BoundNames;
  const attested = (bound: keyof typeof ATTESTED) => {
    const expression = `${variable}.${ATTESTED[bound]}`;
    if (isState.length === concreteTypes(entry).length) return expression;
    return `CASE WHEN ${variable}:${isState.join('|')} THEN ${expression} ELSE ${variable}.${boundsOf(property)[bound]} END`;
  };
  return {
    ...(own as unknown as BoundNames),
    earliest: attested('earliest'),
    latest: attested('latest'),
  };
}

function dateCondition(
  entry: TypeEntry,
  property: string,
  variable: string,
  operator: string,
  edtf: string,
  parameter: Parameter,
): string {
  const period = periodAsked(edtf, `${property}.${operator}`);
  const bounds = expressionsOf(entry, property, variable);
  const { earliest, latest } = bounds;
  const day = (text: string | null) => (text === null ? null : parameter(text));
  const all = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' AND ') || 'true';
  if (operator === 'possiblyWithin') {
    const [from, to] = [day(period.possiblyFrom), day(period.possiblyTo)];
    return all(
      to && `(${earliest} <= ${to} OR ${earliest} IS NULL)`,
      from && `(${latest} >= ${from} OR ${latest} IS NULL)`,
      hasDayWithin(bounds, from, to),
    );
  }
  const [from, to] = [day(period.from), day(period.to)];
  if (operator === 'startsWithin') {
    const { startsFrom: first, startsTo: last } = bounds;
    return all(from && `${first} >= ${from}`, to && `${last} <= ${to}`, `${first} IS NOT NULL`);
  }
  return all(from && `${earliest} >= ${from}`, to && `${latest} <= ${to}`);
}

/** The period of an EDTF text that a client gave; `place` names the argument. */
export function periodAsked(edtf: string, place: string): Period {
  try {
    return parsePeriod(edtf);
  } catch (error) {
    if (error instanceof InvalidEdtf) throw badInput(`${place}: ${error.message}`);
    throw error;
  }
}
