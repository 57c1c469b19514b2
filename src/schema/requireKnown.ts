import { EntenteError } from '../errors';
import { knownOrNearest, type KnownId } from '../query/ids/knownIds';
import { warningsOf } from '../query/ids/unknownIds';
import { typeEntry } from '../model/declare/dictionary';
import { readingOf } from '../query/view';
import type { Context } from './context';

/** An id in an argument: the keys that lead to it, and the types of which it should be one; none where any entity will do. */
export interface ArgumentId {
  readonly argument: readonly string[];
  readonly id: string | null | undefined;
  readonly types?: readonly string[] | undefined;
}

/**
 * An id that nothing bears would make every answer an empty one: that is said, not answered. One of a type that cannot stand
 * there would as well: of that the client is warned. One that was merged into another is to be asked for again, under that id.
 * @param field the key of the field in the answer, and its name in messages
 * @returns of those that were merged, where they went
 */
export async function requireKnown(
  context: Context,
  field: { readonly key: string; readonly name: string },
  ids: readonly ArgumentId[],
): Promise<ReadonlyMap<string, string>> {
  const given = ids.flatMap(({ argument, id, types }) =>
    typeof id === 'string' ? [{ argument, id, types: types?.map(typeEntry), path: [field.key] }] : [],
  );
  if (given.length === 0) return new Map();
  const distinct = [...new Set(given.map(({ id }) => id))];
  const found = await knownOrNearest(context, distinct, {}, readingOf(context.view), ['Entity']);
  const known = new Map<string, KnownId>();
  for (const [id, one] of found) if (one.known) known.set(id, one.known);
  const unknown = given.filter(({ id }) => !known.has(id));
  const nearest = new Map(unknown.map(({ id }) => [id, found.get(id)?.nearest ?? []] as const));
  context.warnings.addAll(warningsOf(given, known, nearest, context.warnings.room));
  if (unknown.length > 0) {
    const places = unknown.map(({ argument, id }) =>
      argument.join('.') === 'id' ? `“${id}”` : `of ${argument.join('.')} “${id}”`,
    );
    throw new EntenteError(
      'NOT_FOUND',
      `${field.name}: nothing in the graph has the id ${places.join(', ')}`,
      {
        details: { nearest: Object.fromEntries(nearest) },
      },
    );
  }
  return new Map(
    [...known].flatMap(([id, { canonical }]) => (id === canonical ? [] : [[id, canonical] as const])),
  );
}
