import { EntenteError } from '../errors';
import type { Context } from './context';

/**
 * An id that nothing bears would make every answer an empty one: that is said, not answered.
 * @param asked the ids by the place at which each was given
 */
export async function requireKnown(
  context: Context,
  field: string,
  asked: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const given = Object.entries(asked).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const { values } = await context.graph.read(
    {
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id',
      params: { ids: given.map(([, id]) => id) },
    },
    { signal: context.signal },
  );
  const known = new Set(values.map(([id]) => id));
  const unknown = given.filter(([, id]) => !known.has(id)).map(([place, id]) => `${place} “${id}”`);
  if (unknown.length > 0) {
    throw new EntenteError('NOT_FOUND', `${field}: nothing in the graph has the id of ${unknown.join(', ')}`);
  }
}
