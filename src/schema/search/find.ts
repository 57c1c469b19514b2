/** Asks the graph who bears a name. */
import { badInput } from '../../errors';
import { cypherFile } from '../../graph/cypherFile';
import { isTitled } from '../../model/named';
import type { EntityType } from '../../model/declare/types';
import type { Shown } from '../../query/loader';
import type { Context } from '../context';
import type { AskedText } from './asked';
import { centreOf } from './centre';
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

export interface Narrowed {
  readonly types: readonly EntityType[] | null;
  readonly near: SearchNear | null;
  readonly language: string | null;
  /** How many hits are wanted: where as many share a key, nothing else is asked. */
  readonly wanted: number;
  readonly texts: boolean;
  /**
   * What is shown of an entity `node`: those that share a key bring it along where all of them are wanted. Else it would be
   * fetched for candidates that no page shows, and that the cost of the query does not count.
   */
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
    const params = { ...brings?.params, page: wanted, ...place, terms, limit, keys, words: how === 'WORD' };
    const text = brings ? `${NAMES}, CASE WHEN size(hits) <= $page THEN ${brings.expression} END` : NAMES;
    const { values } = await context.graph.read({ text, params }, { signal: context.signal });
    return values.map((row) => [how, ...row.slice(0, COLUMNS), null, null, null, row[COLUMNS]]);
  };
  const speaking = async () => {
    const titled = types === null || types.some(isTitled);
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
