import { EntenteError } from '../../errors';
import type { Context } from '../context';
import type { EncounterArgs } from './input';

/** An id that nothing bears would make every answer an empty one: that is said, not answered. */
export async function requireKnown(context: Context, { who, whom, topic }: EncounterArgs): Promise<void> {
  const asked = Object.entries({
    'who.id': who.id,
    'who.of': who.of,
    'whom.id': whom.id,
    'whom.of': whom.of,
    topic,
  }).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { values } = await context.graph.read(
    {
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id',
      params: { ids: asked.map(([, id]) => id) },
    },
    { signal: context.signal },
  );
  const known = new Set(values.map(([id]) => id));
  const unknown = asked.filter(([, id]) => !known.has(id)).map(([place, id]) => `${place} “${id}”`);
  if (unknown.length > 0) {
    throw new EntenteError(
      'NOT_FOUND',
      `encounters: nothing in the graph has the id of ${unknown.join(', ')}`,
    );
  }
}
