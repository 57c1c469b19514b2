import { cleaned, foldClean } from './fold';
import { simplified } from './hanzi';
import { scriptRuns, type ScriptRun } from './script';
import { isPlaceWord, isTitle, withoutHanziTitle } from './titles';

/** One word of a name. */
export interface NameWord {
  /** Cleaned, with э, ё, ü and signs as they were written: what Palladius and pinyin need. */
  readonly raw: string;
  readonly folded: string;
  readonly script: ScriptRun['script'];
}

/** A name as its keys are made from it. */
export interface NameText {
  /** All of it, cleaned, Chinese simplified. */
  readonly clean: string;
  readonly folded: string;
  /** Words without titles; all of them where nothing but titles is there. */
  readonly words: readonly NameWord[];
  /** The words without one that says what a place is. */
  readonly placeless: readonly NameWord[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;

/** «И.о.» before an office reads like initials. */
const ACTING = /(?<=^|\s)(?:вр)?и\.\s?о\.?(?=\s)/g;

/** Words past this many are not a name; they are left out of everything but the folded text. */
const MOST_WORDS = 12;

/** A name taken apart: cleaned, simplified, in words without titles. */
export function nameText(name: string): NameText {
  const clean = simplified(cleaned(name)).replace(ACTING, ' ').trim();
  const all = (clean.match(WORD) ?? []).slice(0, MOST_WORDS).flatMap(wordsOf);
  const untitled = all.filter(({ folded }) => !isTitle(folded)).map(withoutTitleEnd);
  const words = untitled.length > 0 ? untitled : all;
  const placeless = words.filter(({ folded }) => !isPlaceWord(folded)).map(withoutPlaceEnd);
  return { clean, folded: foldClean(clean), words, placeless: placeless.length > 0 ? placeless : words };
}

function wordsOf(raw: string): NameWord[] {
  const runs = scriptRuns(raw);
  if (runs.length < 2) return [{ raw, folded: foldClean(raw), script: runs[0]?.script ?? 'Zyyy' }];
  return runs.map(({ script, text }) => ({ raw: text, folded: foldClean(text), script }));
}

function withoutTitleEnd(word: NameWord): NameWord {
  return word.script === 'Hani' ? hanzi(withoutHanziTitle(word.raw)) : word;
}

function withoutPlaceEnd(word: NameWord): NameWord {
  return word.script === 'Hani' && word.raw.length > 2 ? hanzi(word.raw.replace(/[市县]$/, '')) : word;
}

function hanzi(raw: string): NameWord {
  return { raw, folded: raw, script: 'Hani' };
}
