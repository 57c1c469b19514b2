/** From a `where` input to a Cypher condition. Values become parameters; names come from the dictionary only. */
import { badInput } from '../errors';
import { propertyOf, type PropertyEntry, type TypeEntry } from '../model/dictionary';
import { InvalidEdtf } from '../time/invalidEdtf';
import { parsePeriod, type Period } from '../time/period';

export type Parameter = (value: unknown) => string;
type Conditions = Readonly<Record<string, unknown>>;

/** The condition for a `where` on a node or link; `true` when nothing is asked. */
export function condition(entry: TypeEntry, variable: string, where: unknown, parameter: Parameter): string {
  if (where === undefined || where === null) return 'true';
  const parts = Object.entries(where as Conditions).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (name === 'and') return junction(entry, variable, value, parameter, ' AND ');
    if (name === 'or') return junction(entry, variable, value, parameter, ' OR ');
    // A condition on an unknown value is null, which NOT would keep: what is not known to hold does not hold.
    if (name === 'not') return [`NOT coalesce(${condition(entry, variable, value, parameter)}, false)`];
    const property = propertyOf(entry, name);
    if (!property) throw new Error(`${entry.name} has no property ${name}`);
    return operators(property, variable, value as Conditions, parameter);
  });
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

function junction(
  entry: TypeEntry,
  variable: string,
  value: unknown,
  parameter: Parameter,
  word: string,
): string[] {
  const parts = (value as unknown[]).map((part) => `(${condition(entry, variable, part, parameter)})`);
  if (parts.length === 0) return [word === ' OR ' ? 'false' : 'true'];
  return [`(${parts.join(word)})`];
}

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

function operators(
  property: PropertyEntry,
  variable: string,
  asked: Conditions,
  parameter: Parameter,
): string[] {
  const expression = property.expression
    ? property.expression(variable, parameter, {})
    : `${variable}.${property.name}`;
  return Object.entries(asked).flatMap(([operator, value]) => {
    if (value === undefined || value === null) return [];
    if (operator === 'exists') return [`${expression} IS ${value === true ? 'NOT NULL' : 'NULL'}`];
    const comparison = COMPARISONS[operator];
    if (comparison) return [`${expression} ${comparison} ${parameter(value)}`];
    return [dateCondition(property.name, variable, operator, value as string, parameter)];
  });
}

/** The properties that hold the bounds of a date property; those of `date` itself have no prefix. */
export function boundsOf(property: string): { readonly earliest: string; readonly latest: string } {
  return property === 'date'
    ? { earliest: 'earliest', latest: 'latest' }
    : { earliest: `${property}Earliest`, latest: `${property}Latest` };
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
    const first = `${variable}.startsFrom`;
    return all(from && `${first} >= ${from}`, to && `${variable}.startsTo <= ${to}`, `${first} IS NOT NULL`);
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
