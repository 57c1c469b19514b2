/**
 * Ids in arguments that were merged into others. A statement takes ids as they are given, which costs nothing; where one
 * may have been merged, that is asked, and if so the question is put again under the id that stands.
 */
import type { SelectedField, Selection } from '../selection/selection';
import { idsOfArguments, mapIds } from './argumentIds';

/** The ids that arguments name, and how. */
export interface NamedIds {
  readonly ids: readonly string[];
  /**
   * How many nodes found prove that each id stands: one, where nothing is found unless all do; of a list of ids, as many as
   * it has; `Infinity` where no number does.
   */
  readonly proof: number;
}

const ofFields = new WeakMap<SelectedField, NamedIds>();
const ofSelections = new WeakMap<Selection, readonly string[]>();

/** The ids in the arguments of a root field and of all that is selected below it. */
export function idsNamed(field: SelectedField): NamedIds {
  const known = ofFields.get(field);
  if (known) return known;
  const own = idsOfArguments(field.args);
  const below = idsBelow(field.selection);
  const loose = [...new Set([...own.filter(({ binding }) => !binding).map(({ id }) => id), ...below])];
  const named = {
    ids: [...new Set([...own.map(({ id }) => id), ...below])],
    proof: loose.length === 0 ? 1 : isOwnList(field.args['where'], loose) ? loose.length : Infinity,
  };
  ofFields.set(field, named);
  return named;
}

/** The ids in the arguments of all that is selected. */
export function idsBelow(selection: Selection): readonly string[] {
  const known = ofSelections.get(selection);
  if (known) return known;
  const ids = Object.values(selection)
    .flat()
    .flatMap((field) => [...idsOfArguments(field.args).map(({ id }) => id), ...idsBelow(field.selection)]);
  const distinct = [...new Set(ids)];
  ofSelections.set(selection, distinct);
  return distinct;
}

/** A field with merged ids in its arguments, and in those below it, replaced. */
export function fieldUnder(field: SelectedField, canonical: ReadonlyMap<string, string>): SelectedField {
  return {
    ...field,
    args: mapIds(field.args, undefined, ({ id }) => canonical.get(id) ?? id),
    selection: selectionUnder(field.selection, canonical),
  };
}

/** A selection with merged ids in its arguments replaced. */
export function selectionUnder(selection: Selection, canonical: ReadonlyMap<string, string>): Selection {
  return Object.fromEntries(
    Object.entries(selection).map(([type, fields]) => [
      type,
      fields.map((field) => fieldUnder(field, canonical)),
    ]),
  );
}

/** Whether some ids are just those among which the id of the nodes themselves shall be. */
function isOwnList(where: unknown, ids: readonly string[]): boolean {
  const among = (where as { id?: { in?: unknown } | null } | null | undefined)?.id?.in;
  return Array.isArray(among) && new Set(among).size === ids.length && ids.every((id) => among.includes(id));
}
