/**
 * How many conditions an operation has, wherever they stand: written out or in variables, in one argument or in many. Each is a
 * part of a statement, and while the database plans a statement, nothing can stop it.
 */
import { EntenteError } from '../../errors';
import type { SelectedField, Selection } from '../selection/selection';

/** Conditions, terms of orders and other values in the arguments of one operation. A list of values is one. */
export const MAX_CONDITIONS = 200;

/** Deepest nesting of objects in one argument: five relations, with `and`, `or` and `not` between. */
export const MAX_DEPTH = 24;

/** Refuses an operation with too many conditions, or with some that nest too deep. */
export function limitConditions(selection: Selection): void {
  const count = countIn(selection, new Map());
  if (count <= MAX_CONDITIONS) return;
  throw new EntenteError(
    'QUERY_TOO_COMPLEX',
    `The operation has ${String(count)} conditions in its arguments and variables; the limit is ${String(MAX_CONDITIONS)}. Give a list of values with in instead of one condition for each.`,
    { details: { conditions: { requested: count, limit: MAX_CONDITIONS } } },
  );
}

/** The types of an interface share most of their fields: what is the same object is counted once. */
function countIn(selection: Selection, counted: Map<Selection, number>): number {
  const known = counted.get(selection);
  if (known !== undefined) return known;
  const different = new Map<string, number>();
  const numbers = new Map<Selection, number>();
  for (const field of Object.values(selection).flat()) {
    const number = numbers.get(field.selection) ?? numbers.size;
    numbers.set(field.selection, number);
    different.set(
      `${field.key} ${field.name} ${JSON.stringify(field.args)} ${String(number)}`,
      ownCount(field) + countIn(field.selection, counted),
    );
  }
  const count = [...different.values()].reduce((sum, each) => sum + each, 0);
  counted.set(selection, count);
  return count;
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
  return Object.values(value).reduce<number>(
    (sum, inner) => sum + (isNested(inner) ? conditionsIn(inner, place, depth + 1) : 1),
    1 - Math.min(1, Object.keys(value).length),
  );
}

function isNested(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isNested) : typeof value === 'object' && value !== null;
}
