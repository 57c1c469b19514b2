/** The point around which `near` searches. */
import { badInput, EntenteError } from '../../../errors';
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
  const { values } = await context.read({
    text: `CYPHER 5 CALL () { MATCH (e:Entity {id: $id}) RETURN e UNION ALL MATCH (:Merged {id: $id})-[:MERGED_INTO]->(e:Entity) RETURN e }
RETURN head(COLLECT { MATCH way = (e)-[:IN|BASED_IN|HELD_IN*0..2]->(place) WHERE place.latitude IS NOT NULL AND place.longitude IS NOT NULL
  RETURN [place.latitude, place.longitude] ORDER BY length(way), place.id LIMIT 1 })`,
    params: { id },
  });
  const [row] = values;
  if (!row) throw new EntenteError('NOT_FOUND', `search: nothing in the graph has the id of near.id “${id}”`);
  const [point] = row as [[number, number] | null];
  if (point === null) throw badInput(`search: no coordinates are known of near.id “${id}”`);
  return { latitude: point[0], longitude: point[1] };
}
