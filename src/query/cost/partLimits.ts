/**
 * How many parts the statements of an operation have: relations that are walked, and conditions, wherever they stand, written out
 * or in variables, in one argument or in many. The database plans each (10 ms for a relation, 1 ms for a comparison), and
 * while it plans, nothing can stop it.
 */
import { EntenteError } from '../../errors';
import { findType, relationOf } from '../../model/declare/dictionary';
import { countComparisons } from '../plan/countComparisons';
import { COUNTS } from '../plan/value';
import { fieldsOf, type SelectedField, type Selection } from '../selection/selection';

/** Conditions, terms of orders and other values in the arguments of one operation. A list of values is one. */
export const MAX_CONDITIONS = 200;

/** Relations that are selected, or walked for conditions and orders. */
export const MAX_RELATIONS = 80;

/** Values in all lists of the arguments together: each is sent to the database, and each id is looked up. */
export const MAX_VALUES = 10_000;

/** Deepest nesting of objects in one argument: five relations, with `and`, `or` and `not` between. */
export const MAX_DEPTH = 24;

/** What is counted. */
interface Parts {
  readonly conditions: number;
  readonly relations: number;
  readonly values: number;
}

/** What its fields are given is written, and no part of a statement; the server limits its size. */
const MUTATION = 'Mutation';

/** Takes objects with ids, which are no conditions. */
const ENTITIES = '_entities';

const NOTHING: Parts = { conditions: 0, relations: 0, values: 0 };

/** Refuses an operation whose statements would have too many parts, or conditions that nest too deep. */
export function limitParts(selection: Selection): void {
  const { conditions, relations, values } = partsOf(selection, new Map());
  if (conditions > MAX_CONDITIONS)
    throw tooMany('conditions in its arguments and variables', conditions, MAX_CONDITIONS);
  if (values > MAX_VALUES)
    throw tooMany('values in lists of its arguments and variables', values, MAX_VALUES);
  if (relations > MAX_RELATIONS)
    throw tooMany('relations in its selection and conditions', relations, MAX_RELATIONS);
}

function tooMany(what: string, requested: number, limit: number): EntenteError {
  return new EntenteError(
    'QUERY_TOO_COMPLEX',
    `The operation has ${String(requested)} ${what}; the limit is ${String(limit)}. Split it into smaller ones, or give a list of values with in instead of one condition for each.`,
    { details: { parts: { requested, limit } } },
  );
}

/**
 * The types of an interface share most of their fields: what is the same object, and declared in one place, is counted once, as
 * it is planned once.
 */
function partsOf(selection: Selection, counted: Map<Selection, Parts>): Parts {
  const known = counted.get(selection);
  if (known !== undefined) return known;
  const different = new Map<string, Parts>();
  const numbers = new Map<object, number>();
  const numberOf = (part: object) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  for (const [typeName, fields] of Object.entries(selection)) {
    const entry = findType(typeName);
    for (const field of fields) {
      const { key, name, args } = field;
      const relation = entry && relationOf(entry, name);
      const times = timesOf(field);
      const own =
        typeName === MUTATION
          ? NOTHING
          : {
              conditions: name === ENTITIES ? 0 : timesOfConditions(field) * ownCount(field),
              relations: (relation ? 1 : 0) + times * relationsIn(args),
              values: valuesIn(args),
            };
      const identity = [
        key,
        name,
        JSON.stringify(args),
        numberOf(field.selection),
        relation && numberOf(relation),
      ];
      different.set(identity.join(' '), sum([own, partsOf(field.selection, counted)]));
    }
  }
  const parts = sum([...different.values()]);
  counted.set(selection, parts);
  return parts;
}

function sum(parts: readonly Parts[]): Parts {
  return parts.reduce(
    (all, each) => ({
      conditions: all.conditions + each.conditions,
      relations: all.relations + each.relations,
      values: all.values + each.values,
    }),
    NOTHING,
  );
}

/**
 * How often the arguments of a field stand in the statement: page and each count of a connection test their conditions anew.
 * (Below an anchor they share them; what that spares is not counted on.)
 */
function timesOf({ selection }: SelectedField): number {
  const names = fieldsOf(selection).map(({ name }) => name);
  const counts = names.filter((name) => COUNTED.has(name)).length;
  return Math.max(1, counts + (names.some((name) => ROWS.has(name)) ? 1 : 0));
}

/** The same for conditions, which are planned soon: only groups, of which there may be many, count again. */
function timesOfConditions({ selection }: SelectedField): number {
  return 1 + fieldsOf(selection).filter(({ name }) => name === 'groups').length;
}

const COUNTED: ReadonlySet<string> = new Set(['totalCount', 'nodeCount', 'groups']);
const ROWS: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/** Of the names in arguments, those of quantifiers and of orders by count; a relation to one is a condition like others. */
const QUANTIFIER = /^(?:some|none|every|single|\w*count)$/i;

function relationsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + printedTimes(name, inner) * ((QUANTIFIER.test(name) ? 1 : 0) + relationsIn(inner)),
    0,
  );
}

/** What is counted is counted anew for each comparison of the number. */
function printedTimes(name: string, value: unknown): number {
  if (!(name in COUNTS) || typeof value !== 'object' || value === null || Array.isArray(value)) return 1;
  return Math.max(1, countComparisons(value as Readonly<Record<string, unknown>>)?.length ?? 0);
}

function ownCount({ key, args }: SelectedField): number {
  return Object.values(args).reduce<number>((sum, value) => sum + conditionsIn(value, key, 1), 0);
}

/** The values in an argument that is an object, or a list of some; other arguments are no conditions. */
function conditionsIn(value: unknown, place: string, depth: number): number {
  if (depth > MAX_DEPTH) {
    throw new EntenteError(
      'QUERY_TOO_COMPLEX',
      `${place}: conditions nest more than ${String(MAX_DEPTH)} levels deep.`,
    );
  }
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + conditionsIn(item, place, depth), 0);
  if (typeof value !== 'object' || value === null) return 0;
  // Neither an empty object nor a list of values comes for nothing.
  return Object.entries(value).reduce<number>(
    (sum, [name, inner]) =>
      sum + printedTimes(name, inner) * (isNested(inner) ? conditionsIn(inner, place, depth + 1) : 1),
    1 - Math.min(1, Object.keys(value).length),
  );
}

/** The values of all lists in an argument. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + valuesIn(each), 0);
  return inner + (Array.isArray(value) ? value.length : 0);
}

function isNested(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isNested) : typeof value === 'object' && value !== null;
}
