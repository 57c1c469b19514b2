/** The point around which `near` searches. */
import { badInput, EntenteError } from '../../../errors';
import { whereAll } from '../../../query/cypher/statement';
import { readingOf } from '../../../query/view';
import type { Context } from '../../context';
import type { SearchNear } from './input';

/** The point that is given, or that of a place. */
export async function centreOf(
  context: Context,
  { id = null, latitude = null, longitude = null }: SearchNear,
): Promise<{ latitude: number; longitude: number }> {
  if (id !== null) return centreOfPlace(context, id);
  if (latitude === null || longitude === null) throw new Error('The arguments name no centre');
  return { latitude, longitude };
}

async function centreOfPlace(context: Context, id: string): Promise<{ latitude: number; longitude: number }> {
  const reading = readingOf(context.view);
  const isEntity = whereAll(reading.knowsNode('e'));
  const found = [reading.byId('e', 'Entity', '$id'), reading.canonicalOf('e', '$id')];
  const tests = reading.knowsRelationship('link');
  const isThere = tests.length > 0 ? `WHERE all(link IN links WHERE ${tests.join(' AND ')})` : '';
  const links = reading.types(['IN', 'BASED_IN', 'HELD_IN']).join('|');
  const { values } = await context.read({
    text: `CYPHER 5 CALL () { ${found.map((each) => `${each} WITH e ${isEntity} RETURN e`).join(' UNION ALL ')} }
RETURN head(COLLECT { MATCH way = (e)-[links:${links}*0..2]->(place) ${isThere}
  WITH way, place, ${reading.state('place', (state) => `[${state}.latitude, ${state}.longitude]`)} AS point
  WHERE point[0] IS NOT NULL AND point[1] IS NOT NULL
  RETURN point ORDER BY length(way), place.id LIMIT 1 })`,
    params: { id },
  });
  const [row] = values;
  if (!row) throw new EntenteError('NOT_FOUND', `search: nothing in the graph has the id of near.id “${id}”`);
  const [point] = row as [[number, number] | null];
  if (point === null) throw badInput(`search: no coordinates are known of near.id “${id}”`);
  return { latitude: point[0], longitude: point[1] };
}
