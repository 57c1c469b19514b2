/** Whether a list can only be made by reading every node of a type: fine for thousands, refused for many more. */
import { isIndexed, type TypeEntry } from '../../model/declare/dictionary';
import { storeOf } from '../../model/stores';
import type { Scan } from './plan';
import { given } from './planProperty';

/** The scan that a list needs without an id to begin at: for a condition, or for its order. */
export function scanOf(entry: TypeEntry, where: unknown, orderBy: unknown): Scan | undefined {
  const label = entry.kind === 'interface' ? storeOf(entry) : entry.name;
  const conditions = conditionNames(where);
  if (conditions.some((name) => isIndexed(entry, name))) return undefined;
  const [first] = (orderBy ?? []) as unknown[];
  const ordered = given(first)[0]?.[0];
  const [by] = [...conditions, ...(ordered === undefined || isIndexed(entry, ordered) ? [] : [ordered])];
  return by === undefined ? undefined : { label, by };
}

/** The names of the conditions that all hold: those given next to each other, and those under `and`. */
function conditionNames(where: unknown): string[] {
  return given(where).flatMap(([name, input]) =>
    name === 'and' ? (input as unknown[]).flatMap(conditionNames) : [name],
  );
}
