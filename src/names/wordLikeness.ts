/** How alike two words are, where no key says that they are one: slips of the pen, and sounds written in two ways. Pure. */
import { distance } from 'fastest-levenshtein';
import { memoize } from '../cache';

/** Spellings of one sound in languages that write Latin letters, in order: what is left stands for both. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/sch|sh|ch(?=a[rt])/g, 's'],
  [/tch|tsch|ch/g, 'c'],
  [/zh|dzh|dj|dsh|gi(?=[ou])/g, 'j'],
  [/kh|gh(?=[aeiou])|q|ck|k/g, 'k'],
  [/g(?=h?[aou])/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/tz|ts/g, 'z'],
  [/ou|oo/g, 'u'],
  [/ee|ie|ey|ij|yj|iy|yy/g, 'i'],
  [/[yj](?=[aeou])|(?<=[aeou])[yj]/g, 'i'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

const CACHE_SIZE = 2000;

/** One writing for words that sound alike: Wladimir and Vladimir, Hasan and Hassan, Husayn and Hussein. */
export const soundOf = memoize(CACHE_SIZE, (word): string =>
  SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word),
);

/** What words that only sound alike are worth. */
const SAME_SOUND = 0.93;

/** How long the longer word must be for one slip, and for two; a shorter one has a slip only in a long name. */
const LETTERS_FOR_A_SLIP = 4;
const LETTERS_FOR_TWO = 8;
const LETTERS_FOR_A_SHORT_WORD = 9;
const LETTERS_OF_A_NAME = 5;

/**
 * How alike two folded words are: 1 for the same, 0 for two words.
 * @param whole how many letters the names have of which they are words
 */
export function wordLikeness(a: string, b: string, whole: number): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const latin = /^[a-z]+$/.test(a + b);
  if (latin && shorter > 2 && soundOf(a) === soundOf(b)) return SAME_SOUND;
  const slips = slipsBetween(a, b);
  const allowed = slipsAllowed(longer, whole);
  if (slips <= allowed) return 1 - slips / (longer + 1);
  if (!latin || shorter < LETTERS_FOR_A_SLIP) return 0;
  const [soundA, soundB] = [soundOf(a), soundOf(b)];
  const sounds = slipsBetween(soundA, soundB);
  return sounds <= 1 && Math.max(soundA.length, soundB.length) >= LETTERS_FOR_A_SLIP
    ? SAME_SOUND - sounds / Math.max(soundA.length, soundB.length)
    : 0;
}

function slipsAllowed(letters: number, whole: number): number {
  if (letters < 3 || whole < LETTERS_OF_A_NAME) return 0;
  if (letters < LETTERS_FOR_A_SLIP) return whole >= LETTERS_FOR_A_SHORT_WORD ? 1 : 0;
  return letters < LETTERS_FOR_TWO ? 1 : letters < 2 * LETTERS_FOR_TWO ? 2 : 3;
}

/** Letters too many, too few, or other ones, and neighbours that changed places. */
export function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  return slips >= 2 && Math.abs(a.length - b.length) < slips ? slips - transpositions(a, b) : slips;
}

/** How many neighbours changed places, where the words are of one length: each was counted as two slips. */
function transpositions(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  let count = 0;
  for (let at = 0; at + 1 < a.length; at += 1) {
    if (a[at] !== b[at] && a[at] === b[at + 1] && a[at + 1] === b[at]) {
      count += 1;
      at += 1;
    }
  }
  return count;
}
