/** Asks the graph who bears a name. */
import { cypherFile } from '../../../graph/cypherFile';
import type { EntityType } from '../../../model/declare/types';
import type { NodePlan } from '../../../query/plan/plan';
import type { Context } from '../../context';
import { nameProperties } from '../../../model/languageTags';
import { isTitled, titledTypes } from '../../../model/named';
import { readingOf } from '../../../query/view';
import type { AskedText } from './asked';
import { centreOf } from './centre';
import { identifiedRows } from './identified';
import { rankedHits, type Hit } from './hit';
import type { SearchNear } from './input';
import { printNames } from './printNames';

const TEXTS = cypherFile('questions/searchTexts');

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
  /** Whether the text may be an id in another system as well. */
  readonly identifiers?: boolean;
  /**
   * What was selected of an entity: those that share a key bring it along where all of them are wanted. Otherwise it would be
   * fetched for candidates that are on no page, and that the cost of the query does not count.
   */
  readonly entity?: NodePlan | undefined;
}

/**
 * Everything that answers to a text, the best first. Keys are asked first, which takes a few milliseconds and mostly answers;
 * words and texts then, side by side.
 */
export async function find(context: Context, asked: AskedText, narrowed: Narrowed): Promise<Hit[]> {
  const { types, near, language, wanted, texts, identifiers = false, entity } = narrowed;
  const place = {
    own: language === null ? [] : nameProperties(language),
    centre: near ? await centreOf(context, near) : null,
    metres: (near?.withinKm ?? 0) * 1_000,
  };
  const named = async (how: 'KEY' | 'WORD', terms: string, limit: number) => {
    if (terms === '') return [];
    const { text, params } = printNames(how === 'KEY' ? entity : undefined, readingOf(context.view));
    const keys = how === 'KEY' ? [...asked.keys.keys()] : [];
    const given = { page: wanted, ...place, terms, limit, keys, words: how === 'WORD' };
    const { values } = await context.read({ text, params: { ...params, ...given } });
    return values.map((row) => [how, ...row.slice(0, -1), null, null, null, row.at(-1)]);
  };
  const speaking = async () => {
    const titled = types === null || types.some(isTitled);
    if (!texts || near || !titled || asked.fullText === '') return [];
    const { values } = await context.read({
      text: TEXTS,
      params: { text: asked.fullText, types, titled: titledTypes() },
    });
    return values.map(([how, id, type, forms, population, links, ...text]) => [
      ...[how, id, type, forms, [], [], population, links, null],
      ...text,
    ]);
  };
  const [identified, byKey] = await Promise.all([
    identifiers ? identifiedRows(context, asked.text, { types, ...place }) : [],
    named('KEY', asked.exact, near ? CANDIDATES_NEAR : BY_KEY),
  ]);
  if (identified.length + byKey.length >= wanted) return rankedHits([...identified, ...byKey], asked);
  const [byWord, byText] = await Promise.all([
    named('WORD', byKey.length === 0 ? asked.nearly : asked.block, near ? CANDIDATES_NEAR : BY_WORD),
    speaking(),
  ]);
  return rankedHits([...identified, ...byKey, ...byWord, ...byText], asked);
}
