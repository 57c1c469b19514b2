import { EntenteError } from '../errors';
import type { KnownId } from '../query/ids/knownIds';
import { nearestIds } from '../query/ids/nearestIds';
import { warningsOf } from '../query/ids/unknownIds';
import { typeEntry } from '../model/declare/dictionary';
import type { Reading } from '../query/cypher/reading';
import { readingOf } from '../query/view';
import type { Context } from './context';

/** An id in an argument: the keys that lead to it, and the types of which it should be one; none where any entity will do. */
export interface ArgumentId {
  readonly argument: readonly string[];
  readonly id: string | null | undefined;
  readonly types?: readonly string[] | undefined;
}

/** Entities by id, and where merged ones went. */
function textOf(reading: Reading): string {
  const known = reading.knowsNode('e').join(' AND ');
  const tested = known === '' ? '' : `WITH e WHERE ${known} `;
  const found = [reading.byId('e', 'Entity', 'id'), reading.canonicalOf('e', 'id')];
  const branches = found.map((each) => `${each} ${tested}RETURN e`);
  return `CYPHER 5 UNWIND $ids AS id\nCALL (id) { ${branches.join(' UNION ALL ')} }\nRETURN id, e.id, e.type`;
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
  const { values } = await context.read({
    text: textOf(readingOf(context.view)),
    params: { ids: given.map(({ id }) => id) },
  });
  const known = new Map<string, KnownId>(
    values.map(([id, canonical, type]) => [String(id), { canonical: String(canonical), type: String(type) }]),
  );
  const unknown = given.filter(({ id }) => !known.has(id));
  const nearest = await nearestIds(
    context,
    unknown.map(({ id }) => id),
    {},
  );
  context.warnings.addAll(warningsOf(given, known, nearest, context.warnings.room));
  if (unknown.length > 0) {
    const places = unknown.map(({ argument, id }) => `${argument.join('.')} “${id}”`).join(', ');
    throw new EntenteError('NOT_FOUND', `${field.name}: nothing in the graph has the id of ${places}`, {
      details: { nearest: Object.fromEntries(nearest) },
    });
  }
  return new Map(
    [...known].flatMap(([id, { canonical }]) => (id === canonical ? [] : [[id, canonical] as const])),
  );
}
