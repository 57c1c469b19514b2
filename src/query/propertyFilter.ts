/** Conditions on one property: comparisons, and the certain and possible readings of partial dates. */
import { badInput } from '../errors';
import type { AsOf } from '../model/asOf';
import { boundsOf } from '../model/boundNames';
import type { PropertyEntry } from '../model/dictionary';
import { isDay } from '../time/day';
import { InvalidEdtf } from '../time/invalidEdtf';
import { parsePeriod, type Period } from '../time/period';
import type { Parameter } from './compilation';

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
    return [dateCondition(property.name, variable, operator, value as string, parameter)];
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

function dateCondition(
  property: string,
  variable: string,
  operator: string,
  edtf: string,
  parameter: Parameter,
): string {
  const period = periodAsked(edtf, `${property}.${operator}`);
  const bounds = boundsOf(property);
  const earliest = `${variable}.${bounds.earliest}`;
  const latest = `${variable}.${bounds.latest}`;
  const day = (text: string | null) => (text === null ? null : parameter(text));
  const all = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' AND ') || 'true';
  if (operator === 'possiblyWithin') {
    const [from, to] = [day(period.possiblyFrom), day(period.possiblyTo)];
    return all(
      to && `(${earliest} <= ${to} OR ${earliest} IS NULL)`,
      from && `(${latest} >= ${from} OR ${latest} IS NULL)`,
    );
  }
  const [from, to] = [day(period.from), day(period.to)];
  if (operator === 'startsWithin') {
    const first = `${variable}.${bounds.startsFrom}`;
    const last = `${variable}.${bounds.startsTo}`;
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
