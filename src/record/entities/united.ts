/**
 * What a canonical entity shows of those that were merged into it: their identifiers, and properties that it lacks itself.
 * `united` names the properties that are theirs and `identifiersAlone` holds the identifiers without theirs, so that both
 * go when the entities part, or when something is said of the entity itself. Pure.
 */
import { groupBy } from '../batches';
import { isGiven } from './givenProperties';
import { listOf } from './identifiers';

type Properties = Readonly<Record<string, unknown>>;

/** An entity as it would be stored without those that were merged into it. */
export function withoutUnited(stored: Properties): Properties {
  const { united, identifiersAlone, ...others } = stored;
  const names = listOf(united) ?? [];
  const own = Object.fromEntries(Object.entries(others).filter(([name]) => !names.includes(name)));
  const alone = listOf(identifiersAlone);
  if (!alone) return own;
  const { identifiers: _all, ...rest } = own;
  return alone.length > 0 ? { ...rest, identifiers: alone } : rest;
}

/** The properties to set on an entity into which others are merged, null for what parts from it. */
export function unitedProperties(
  type: string,
  stored: Properties,
  merged: readonly Properties[],
): Properties {
  const own = withoutUnited(stored);
  const lacking = merged.flatMap((one) =>
    Object.entries(one).filter(
      ([name]) => name !== 'identifiers' && isGiven(type, name) && own[name] === undefined,
    ),
  );
  const added = groupBy(lacking, ([name]) => name).flatMap(([name, [first]]) =>
    first ? [[name, first[1]] as const] : [],
  );
  const alone = listOf(own['identifiers']) ?? [];
  const all = [...new Set([...alone, ...merged.flatMap((one) => listOf(one['identifiers']) ?? [])])];
  return {
    ...Object.fromEntries((listOf(stored['united']) ?? []).map((name) => [name, null])),
    ...Object.fromEntries(added),
    united: added.length > 0 ? added.map(([name]) => name) : null,
    identifiers: all.length > 0 ? all : null,
    identifiersAlone: all.length > alone.length ? alone : null,
  };
}
