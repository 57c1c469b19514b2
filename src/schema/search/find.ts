/** Asks the graph who bears a name. */
import { badInput, EntenteError } from '../../errors';
import { cypherFile } from '../../graph/cypherFile';
import type { EntityType } from '../../model/types';
import type { Context } from '../context';
import type { AskedText } from './asked';
import { found, type Found } from './found';
import type { SearchNear } from './input';

const QUESTION = cypherFile('questions/search');

/** Candidates of each sort at most; the best of them by the index are ranked. */
const CANDIDATES = 150;

/** Where `near` drops most of what is found, more must be looked at. */
const CANDIDATES_NEAR = 2_000;

export interface Narrowed {
  readonly types: readonly EntityType[] | null;
  readonly near: SearchNear | null;
  readonly language: string | null;
  /** How many hits are wanted before texts are asked. */
  readonly wanted: number;
  readonly texts: boolean;
}

/** Everything that answers to a text, the best first. */
export async function find(context: Context, asked: AskedText, narrowed: Narrowed): Promise<Found[]> {
  const { types, near, language, wanted, texts } = narrowed;
  const centre = near ? await centreOf(context, near) : null;
  const { values } = await context.graph.read(
    {
      text: QUESTION,
      params: {
        exact: asked.exact,
        words: asked.block,
        nearly: asked.nearly,
        text: texts ? asked.fullText : '',
        keys: [...asked.keys.keys()],
        types,
        limit: near ? CANDIDATES_NEAR : CANDIDATES,
        wanted,
        own: language === null ? '' : ownProperty(language),
        centre,
        metres: (near?.withinKm ?? 0) * 1_000,
      },
    },
    { signal: context.signal },
  );
  return found(values, asked);
}

const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

function ownProperty(language: string): string {
  if (!LANGUAGE.test(language))
    throw badInput(`search: language must be a tag like “ru” or “zh-Hant”, got “${language.slice(0, 40)}”`);
  return `name_${language.toLowerCase().replaceAll('-', '_')}`;
}

async function centreOf(
  context: Context,
  { id = null, latitude = null, longitude = null, withinKm }: SearchNear,
): Promise<{ latitude: number; longitude: number }> {
  if (withinKm < 0) throw badInput(`search: near.withinKm must not be negative, got ${String(withinKm)}`);
  if (id !== null) {
    if (latitude !== null || longitude !== null)
      throw badInput('search: near takes an id or a point, not both');
    return centreOfPlace(context, id);
  }
  if (latitude === null || longitude === null)
    throw badInput('search: near needs an id, or both latitude and longitude');
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    throw badInput('search: near.latitude must be from -90 to 90, near.longitude from -180 to 180');
  return { latitude, longitude };
}

async function centreOfPlace(context: Context, id: string): Promise<{ latitude: number; longitude: number }> {
  const { values } = await context.graph.read(
    {
      text: `CYPHER 5 MATCH (e:Entity {id: $id})
RETURN head(COLLECT { MATCH way = (e)-[:IN|BASED_IN|HELD_IN*0..2]->(place) WHERE place.latitude IS NOT NULL AND place.longitude IS NOT NULL
  RETURN [place.latitude, place.longitude] ORDER BY length(way), place.id LIMIT 1 })`,
      params: { id },
    },
    { signal: context.signal },
  );
  const [row] = values;
  if (!row) throw new EntenteError('NOT_FOUND', `search: nothing in the graph has the id of near.id “${id}”`);
  const [point] = row as [[number, number] | null];
  if (point === null) throw badInput(`search: no coordinates are known of near.id “${id}”`);
  return { latitude: point[0], longitude: point[1] };
}
