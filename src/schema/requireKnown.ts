import { EntenteError } from '../errors';
import { nearestIds } from '../query/ids/nearestIds';
import type { Context } from './context';

/**
 * An id that nothing bears would make every answer an empty one: that is said, not answered. One that was merged into another
 * would do so as well: the question is then to be asked again.
 * @param asked the ids by the place at which each was given
 * @returns of those that were merged, where they went
 */
export async function requireKnown(
  context: Context,
  field: string,
  asked: Readonly<Record<string, string | null | undefined>>,
): Promise<ReadonlyMap<string, string>> {
  const given = Object.entries(asked).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const { values } = await context.read({
    text: `CYPHER 5 UNWIND $ids AS id
CALL (id) { MATCH (e:Entity {id: id}) RETURN e UNION ALL MATCH (:Merged {id: id})-[:MERGED_INTO]->(e:Entity) RETURN e }
RETURN id, e.id`,
    params: { ids: given.map(([, id]) => id) },
  });
  const found = new Map(values.map(([id, canonical]) => [String(id), String(canonical)]));
  const unknown = given.filter(([, id]) => !found.has(id)).map(([place, id]) => `${place} “${id}”`);
  if (unknown.length > 0) {
    const nearest = await nearestIds(
      context,
      given.flatMap(([, id]) => (found.has(id) ? [] : [id])),
      {},
    );
    throw new EntenteError(
      'NOT_FOUND',
      `${field}: nothing in the graph has the id of ${unknown.join(', ')}`,
      {
        details: { nearest: Object.fromEntries(nearest) },
      },
    );
  }
  return new Map([...found].filter(([id, canonical]) => id !== canonical));
}
