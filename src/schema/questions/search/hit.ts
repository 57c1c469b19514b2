/** What the index found, scored and ordered. Pure. */
import { distance } from 'fastest-levenshtein';

import { isHan, shareOnlyReading, SAME_READING_SCORE } from '../../../names/characters';
import { storedKeys } from '../../../names/storedKeys';
import { namedOf } from '../../../model/named';
import { memoize } from '../../../cache';
import type { AskedText } from './asked';

export interface Hit {
  readonly how: 'IDENTIFIER' | 'KEY' | 'WORD' | 'TITLE' | 'GLOSS';
  readonly id: string;
  readonly type: string;
  readonly forms: readonly string[];
  readonly score: number;
  /** The shared key as stored, or the identifier; nothing where only words are alike. */
  readonly key: string | undefined;
  /** Whether the name in the language of the text is the one found. */
  readonly own: boolean;
  /** How well known it is: inhabitants and links, by their magnitudes. */
  readonly prominence: number;
  /** Of a passage: its id and what it says. */
  readonly passage: readonly [id: string, gloss: string] | null;
  /** What was selected of the entity, as the statement sent it; null where it did not. */
  readonly entity: unknown;
}

/** Likeness of words is worth less than any key, and the words of a text less than any likeness. */
const MOST_ALIKE = 0.58;
const LEAST_ALIKE = 0.25;
const MOST_TEXT = 0.2;

/** Links beyond these make nothing better known; as known at a change, no more are counted, since each is read for it. */
const MOST_LINKS = 1_000;

/**
 * Orders rows: how each was found, then as `cypher/questions/searchNames.cypher` has it, then score and passage of a text and
 * the value of what is shown. Of several that find one entity the best counts.
 */
export function rankedHits(rows: readonly (readonly unknown[])[], asked: AskedText): Hit[] {
  const best = bestTexts(rows);
  const all = rows.map((row) => scored(row, asked, best)).filter(({ score }) => score > 0);
  const byId = new Map<string, Hit>();
  for (const one of all.sort(order)) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}

/** What an order compares: score, language, prominence, id. */
export type Place = readonly [score: number, own: number, prominence: number, id: string];

export function placeOf({ score, own, prominence, id }: Hit): Place {
  return [score, own ? 1 : 0, prominence, id];
}

export function comparePlaces(a: Place, b: Place): number {
  return b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0);
}

function order(a: Hit, b: Hit): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** Scores of full text mean something only beside each other. */
function bestTexts(rows: readonly (readonly unknown[])[]): ReadonlyMap<unknown, number> {
  const best = new Map<unknown, number>();
  for (const [how, , , , , , , , , score] of rows) best.set(how, Math.max(best.get(how) ?? 0, Number(score)));
  return best;
}

function scored(row: readonly unknown[], asked: AskedText, best: ReadonlyMap<unknown, number>): Hit {
  const [how, id, type, forms, shared, words, population, links, own, text, passage, gloss, entity] = row as [
    Hit['how'],
    string,
    string,
    readonly string[],
    readonly string[],
    readonly string[],
    number,
    number,
    string | null,
    number | null,
    string | null,
    string | null,
    unknown,
  ];
  const key = how === 'KEY' ? weightiest(shared, asked.keys) : how === 'IDENTIFIER' ? shared[0] : undefined;
  const score =
    how === 'IDENTIFIER'
      ? 1
      : how === 'KEY'
        ? keyScore(type, shared, forms, asked)
        : how === 'WORD'
          ? alike(words, forms, asked)
          : (MOST_TEXT * (text ?? 0)) / Math.max(best.get(how) ?? 0, Number.MIN_VALUE);
  return {
    how,
    id,
    type,
    forms,
    key,
    score: rounded(score),
    own: own !== null && key !== undefined && keysOfForm(type, own).has(key),
    prominence: rounded(Math.log10(1 + population) + Math.log10(1 + Math.min(links, MOST_LINKS))),
    passage: passage === null ? null : [passage, gloss ?? ''],
    entity,
  };
}

function keyScore(
  type: string,
  shared: readonly string[],
  forms: readonly string[],
  { keys, characters }: AskedText,
): number {
  const weight = keys.get(weightiest(shared, keys) ?? '')?.weight ?? 0;
  if (!characters || !shareOnlyReading(shared.flatMap((key) => keys.get(key)?.kind ?? []))) return weight;
  const others = forms.filter(isHan).map((form) => keysOfForm(type, form));
  return others.some((own) => shared.some((key) => own.has(key)))
    ? Math.min(weight, SAME_READING_SCORE)
    : weight;
}

function weightiest(shared: readonly string[], keys: AskedText['keys']): string | undefined {
  const weight = (key: string) => keys.get(key)?.weight ?? 0;
  return [...shared].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0];
}

/** How alike the words asked are to those of a name: each to the likest, by length; names of fewer words before longer ones. */
function alike(stored: readonly string[], forms: readonly string[], { spellings, words }: AskedText): number {
  const has = new Set(stored);
  const shared = words.length === 0 ? 0 : words.filter((word) => has.has(word)).length / words.length;
  const share = Math.max(shared, likenessOfWords(spellings, stored));
  const shortest = Math.min(...forms.map((form) => form.split(/\s+/).length), 100);
  const score = MOST_ALIKE * share * (0.8 + 0.2 * Math.min(1, spellings.length / shortest));
  return score < LEAST_ALIKE ? 0 : score;
}

/** How alike words are to others, each in the spelling that is likest, weighed by length: 0 to 1. */
export function likenessOfWords(
  spellings: readonly (readonly string[])[],
  others: readonly string[],
): number {
  const letters = spellings.reduce((sum, [word = '']) => sum + word.length, 0);
  const likest = spellings.reduce((sum, each) => {
    const best = Math.max(0, ...each.flatMap((word) => others.map((other) => likeness(word, other))));
    return sum + best * (each[0]?.length ?? 0);
  }, 0);
  return letters === 0 ? 0 : likest / letters;
}

/** A beginning counts as nearly the word. */
const BEGINNING = 0.9;

function likeness(word: string, other: string): number {
  if (word === other) return 1;
  if (word.length >= 2 && other.startsWith(word)) return BEGINNING;
  return 1 - distance(word, other) / Math.max(word.length, other.length, 1);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

const REMEMBERED = 500;

const keysOfTyped = memoize(REMEMBERED, (typed): ReadonlySet<string> => {
  const at = typed.indexOf(' ');
  return new Set(storedKeys([typed.slice(at + 1)], namedOf(typed.slice(0, at))));
});

/** The stored keys of one name of an entity. */
export function keysOfForm(type: string, form: string): ReadonlySet<string> {
  return keysOfTyped(`${type} ${form}`);
}
