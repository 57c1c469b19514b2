import { memoize } from '../cache';
import { cleanText, foldCleaned, MAX_LENGTH } from './fold';
import { simplified } from './hanzi';
import { scriptRuns, type ScriptRun } from './script';
import { withoutUnit } from './placeUnits';
import { isPlaceWord, isTitle, withoutHanziTitle } from './titles';

/** One word of a name. */
export interface NameWord {
  /** Cleaned, with э, ё, ü and signs as they were written: what Palladius and pinyin need. */
  readonly raw: string;
  readonly folded: string;
  readonly script: ScriptRun['script'];
}

/** A name as its keys are made from it. */
export interface ParsedName {
  /** All of it, cleaned, Chinese simplified. */
  readonly clean: string;
  readonly folded: string;
  /** All words, titles too: of a body they are a part of the name. */
  readonly all: readonly NameWord[];
  /** Words without titles; all of them where nothing but titles is there. */
  readonly words: readonly NameWord[];
  /** The words without one that says what a place is. */
  readonly placeless: readonly NameWord[];
  /** The names that are in it: «Сунь Чжэ (Sun Zhe, 孙喆)» has three in three scripts; else all words are one. */
  readonly alternatives: readonly (readonly NameWord[])[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;

/** «И.о.» before an office reads like initials. */
const ACTING = /(?<=^|\s)(?:вр)?и\.\s?о\.?(?=\s)/g;

/** Words past this many are not a name; they are left out of everything but the folded text. */
const MAX_WORDS = 12;

/** Names that are compared are taken apart several times over: for keys on both sides, and for their letters. */
const CACHE_SIZE = 500;

/** A name taken apart: cleaned, simplified, in words without titles. */
export function parseName(name: string): ParsedName {
  return cachedNameText(name.slice(0, 2 * MAX_LENGTH));
}

const cachedNameText = memoize(CACHE_SIZE, (name): ParsedName => {
  const clean = simplified(cleanText(name)).replace(ACTING, ' ').trim();
  const all = (clean.match(WORD) ?? []).slice(0, MAX_WORDS).flatMap(splitScripts);
  const words = withoutTitles(all);
  const placeless = withoutPlaceWords(words, () => true);
  // «City of Kansas» is Kansas; Kansas City is another place.
  const named = withoutPlaceWords(words, ({ script }, at) => at === 0 || script !== 'Latn');
  const several = scriptVariants(clean);
  return { clean, folded: foldCleaned(clean), all, words, placeless, alternatives: several ?? [named] };
});

function withoutPlaceWords(
  words: readonly NameWord[],
  drops: (word: NameWord, at: number) => boolean,
): readonly NameWord[] {
  const left = words
    .filter((word, at) => !(isPlaceWord(word.folded) && drops(word, at)))
    .map(withoutPlaceEnd);
  return left.length > 0 ? left : words;
}

/** The scripts of words, those that are only digits aside. */
export function scriptsOf(words: readonly NameWord[]): readonly NameWord['script'][] {
  const lettered = words.filter(({ raw }) => /\p{L}/u.test(raw));
  return [...new Set(lettered.map(({ script }) => script))];
}

function withoutTitles(all: readonly NameWord[]): readonly NameWord[] {
  const words = all.filter(({ folded }) => !isTitle(folded)).map(withoutTitleEnd);
  return words.length > 0 ? words : all;
}

/** Names between brackets, commas and strokes, where each is in a script of its own; else null. */
function scriptVariants(clean: string): readonly (readonly NameWord[])[] | null {
  if (!/[()[\],/|;]/.test(clean)) return null;
  const parts = clean
    .split(/[()[\],/|;]+/)
    .slice(0, 6)
    .map((part) => withoutTitles((part.match(WORD) ?? []).slice(0, MAX_WORDS).flatMap(splitScripts)))
    .filter((words) => words.length > 0);
  const scripts = parts.map(scriptsOf);
  const own =
    scripts.every((variants) => variants.length === 1) && new Set(scripts.flat()).size === parts.length;
  return own && parts.length > 1 ? parts : null;
}

function splitScripts(raw: string): NameWord[] {
  if (/^[a-z]+$/.test(raw)) return [{ raw, folded: raw, script: 'Latn' }];
  if (/^[а-яё]+$/.test(raw)) return [{ raw, folded: foldCleaned(raw), script: 'Cyrl' }];
  const runs = scriptRuns(withoutMixedScript(raw));
  if (runs.length === 0) return [{ raw, folded: foldCleaned(raw), script: 'Zyyy' }];
  return runs.map(({ script, text }) => ({ raw: text, folded: foldCleaned(text), script }));
}

/** Latin letters that look like Cyrillic ones, and the other way round, in one order. */
const LATIN = 'aceëopxyktmhb';
const CYRILLIC = 'асеёорхуктмнв';

/** A word in one script where a slip of the keyboard put a like letter of the other: «Вэньтаo» with a Latin o. */
function withoutMixedScript(raw: string): string {
  if (!/[a-zë]/.test(raw) || !/[а-яё]/.test(raw)) return raw;
  const cyrillic = raw.replace(/[a-zë]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
  if (!/[a-zë]/.test(cyrillic)) return cyrillic;
  const latin = raw.replace(/[а-яё]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
  return /[а-яё]/.test(latin) ? raw : latin;
}

function withoutTitleEnd(word: NameWord): NameWord {
  return word.script === 'Hani' ? hanziWord(withoutHanziTitle(word.raw)) : word;
}

function withoutPlaceEnd(word: NameWord): NameWord {
  return word.script === 'Hani' ? hanziWord(withoutUnit(word.raw)) : word;
}

function hanziWord(raw: string): NameWord {
  return { raw, folded: raw, script: 'Hani' };
}
