/** What questions about an entity or two do alike: selections and ids of entities that were merged into others. */
import type { RootField } from '../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../query/selection/selection';
import type { Context } from './context';
import { requireKnown } from './requireKnown';

/** What is selected, and what statements are kept for. */
export interface Asked {
  readonly selection: RootField['selection'];
  readonly fields: readonly SelectedField[];
  /** Requests that differ in the arguments of the root field alone share it. */
  readonly kept: RootField['selection'] | undefined;
}

/** The selection of a field; one with ids that were merged is of this request alone, and no statement is kept for it. */
export async function askedOf({ loader }: Context, field: RootField): Promise<Asked> {
  const selection = await loader.canonicalSelection(field);
  return {
    selection,
    fields: fieldsOf(selection),
    kept: selection === field.selection ? selection : undefined,
  };
}

/**
 * Asks by ids as they are given, and only where nothing is found looks after them: an id that nothing has is refused, one that
 * was merged is asked for again under the id of what it was merged into.
 * @param ids by argument
 * @param ask gives undefined where it finds nothing
 * @param types of which types the entities should be; any without them
 */
export async function foundUnder<Ids extends Readonly<Record<string, string>>, Found>(
  context: Context,
  field: { readonly key: string; readonly name: string },
  ids: Ids,
  ask: (ids: Ids) => Promise<Found | undefined>,
  types?: readonly string[],
): Promise<Found | undefined> {
  const found = await ask(ids);
  if (found !== undefined) return found;
  const given = Object.entries(ids).map(([argument, id]) => ({ argument: [argument], id, types }));
  const canonical = await requireKnown(context, field, given);
  if (canonical.size === 0) return undefined;
  const merged = Object.entries(ids).map(([argument, id]) => [argument, canonical.get(id) ?? id]);
  return ask(Object.fromEntries(merged) as Ids);
}
