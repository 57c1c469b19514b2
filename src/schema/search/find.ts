/** Asks the graph who bears a name. */
import { badInput, EntenteError } from '../../errors';
import { cypherFile } from '../../graph/cypherFile';
import type { EntityType } from '../../model/types';
import type { Shown } from '../../query/loader';
import type { Context } from '../context';
import type { AskedText } from './asked';
import { found, type Found } from './found';
import type { SearchNear } from './input';

const NAMES = cypherFile('questions/searchNames');
const TEXTS = cypherFile('questions/searchTexts');

/** Of a row of `searchNames.cypher`; what is shown comes after. */
const COLUMNS = 8;

/** Who shares a key, and who shares a word: so many at most, the best of them by the index, are ranked. */
const BY_KEY = 150;
const BY_WORD = 60;

/** Where `near` drops most of what is found, more must be looked at. */
const CANDIDATES_NEAR = 2_000;

/** What has a title. */
const TITLED: ReadonlySet<EntityType> = new Set(['Document', 'Event', 'EventSeries', 'Agreement', 'Topic']);

export interface Narrowed {
  readonly types: readonly EntityType[] | null;
  readonly near: SearchNear | null;
  readonly language: string | null;
  /** How many hits are wanted: where as many share a key, nothing else is asked. */
  readonly wanted: number;
  readonly texts: boolean;
  /** What is shown of an entity `node`: those that share a key bring it along. */
  readonly shown?: Shown | undefined;
}

/**
 * Everything that answers to a text, the best first. Keys are asked first, which takes a few milliseconds and mostly answers;
 * words and texts then, side by side.
 */
export async function find(context: Context, asked: AskedText, narrowed: Narrowed): Promise<Found[]> {
  const { types, near, language, wanted, texts, shown } = narrowed;
  const place = {
    own: language === null ? '' : ownProperty(language),
    centre: near ? await centreOf(context, near) : null,
    metres: (near?.withinKm ?? 0) * 1_000,
  };
  const named = async (how: 'KEY' | 'WORD', terms: string, limit: number) => {
    if (terms === '') return [];
    const brings = how === 'KEY' ? shown : undefined;
    const keys = how === 'KEY' ? [...asked.keys.keys()] : [];
    const params = { ...brings?.params, ...place, terms, limit, keys, words: how === 'WORD' };
    const text = brings ? `${NAMES}, ${brings.expression}` : NAMES;
    const { values } = await context.graph.read({ text, params }, { signal: context.signal });
    return values.map((row) => [how, ...row.slice(0, COLUMNS), null, null, null, row[COLUMNS]]);
  };
  const speaking = async () => {
    const titled = types === null || types.some((type) => TITLED.has(type));
    if (!texts || near || !titled || asked.fullText === '') return [];
    const { values } = await context.graph.read(
      { text: TEXTS, params: { text: asked.fullText, types } },
      { signal: context.signal },
    );
    return values.map(([how, id, type, forms, population, links, ...text]) => [
      ...[how, id, type, forms, [], [], population, links, null],
      ...text,
    ]);
  };
  const byKey = await named('KEY', asked.exact, near ? CANDIDATES_NEAR : BY_KEY);
  if (byKey.length >= wanted) return found(byKey, asked);
  const [byWord, byText] = await Promise.all([
    named('WORD', byKey.length === 0 ? asked.nearly : asked.block, near ? CANDIDATES_NEAR : BY_WORD),
    speaking(),
  ]);
  return found([...byKey, ...byWord, ...byText], asked);
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
