/**
 * Ids in arguments that were merged into others. A statement takes ids as they are given, which costs nothing; where one
 * may have been merged, that is asked, and if so the question is put again under the id that stands.
 */
import { isIdName } from './ids/idPlaces';
import type { SelectedField, Selection } from './selection/selection';

/** The ids that arguments name, and how. */
export interface NamedIds {
  readonly ids: readonly string[];
  /**
   * How many nodes found prove that each id stands: one, where nothing is found unless all do; of a list of ids, as many as
   * it has; `Infinity` where no number does.
   */
  readonly proof: number;
}

/** Quantifiers and junctions below which an id may stand for nothing without emptying the answer. */
const LOOSE: ReadonlySet<string> = new Set(['or', 'not', 'none', 'every', 'single', 'count', 'nodeCount']);

const ofFields = new WeakMap<SelectedField, NamedIds>();
const ofSelections = new WeakMap<Selection, readonly string[]>();

/** The ids in the arguments of a root field and of all that is selected below it. */
export function idsNamed(field: SelectedField): NamedIds {
  const known = ofFields.get(field);
  if (known) return known;
  const own = idsIn(field.args, true);
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
    .flatMap((field) => [...idsIn(field.args, false).map(({ id }) => id), ...idsBelow(field.selection)]);
  const distinct = [...new Set(ids)];
  ofSelections.set(selection, distinct);
  return distinct;
}

/** A field with merged ids in its arguments, and in those below it, replaced. */
export function fieldUnder(field: SelectedField, canonical: ReadonlyMap<string, string>): SelectedField {
  return {
    ...field,
    args: valueUnder(field.args, canonical) as SelectedField['args'],
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

interface NamedId {
  readonly id: string;
  readonly binding: boolean;
}

function idsIn(value: unknown, binding: boolean): NamedId[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, binding));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isIdName(name)) return comparedWith(inner, binding);
    if (isWhose(name, inner)) return [{ id: inner, binding }];
    return idsIn(inner, binding && !LOOSE.has(name));
  });
}

function comparedWith(operators: unknown, binding: boolean): NamedId[] {
  if (!isPlain(operators)) return [];
  const { eq, in: among } = operators as { eq?: unknown; in?: unknown };
  const some = Array.isArray(among) ? (among as unknown[]) : [];
  return [
    ...(typeof eq === 'string' ? [{ id: eq, binding }] : []),
    ...some.flatMap((id) => (typeof id === 'string' ? [{ id, binding: binding && some.length === 1 }] : [])),
  ];
}

function valueUnder(value: unknown, canonical: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => valueUnder(one, canonical));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isIdName(name)
        ? comparedUnder(inner, canonical)
        : isWhose(name, inner)
          ? (canonical.get(inner) ?? inner)
          : valueUnder(inner, canonical),
    ]),
  );
}

function comparedUnder(operators: unknown, canonical: ReadonlyMap<string, string>): unknown {
  if (!isPlain(operators)) return operators;
  const under = (id: unknown) => (typeof id === 'string' ? (canonical.get(id) ?? id) : id);
  return Object.fromEntries(
    Object.entries(operators).map(([operator, id]) => {
      if (operator === 'eq') return [operator, under(id)];
      if (operator === 'in' && Array.isArray(id)) return [operator, [...new Set(id.map(under))]];
      return [operator, id];
    }),
  );
}

/** The argument `of` of a list: whose its nodes are. Counts have an `of` as well, which is a condition. */
function isWhose(name: string, value: unknown): value is string {
  return name === 'of' && typeof value === 'string';
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
