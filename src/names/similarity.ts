import { distance } from 'fastest-levenshtein';
import { chineseNames, isChinese } from './chineseName';
import { matchNames } from './match';
import type { Named, NameKey } from './keyKinds';
import { nameText, type NameText } from './nameWords';
import { skeleton } from './skeleton';

/** The best that names reach which share no key, and names that must be of different persons. */
const LIKE = 0.89;
const APART = 0.5;

/** A pair of words less alike than this makes two names of the whole: Анна and Инна Кузнецова. */
const UNLIKE = 0.75;

/** What two names have in common: how alike they are, and the key that says so where one does. */
export interface Likeness {
  readonly score: number;
  readonly key: NameKey | null;
}

/** {@link likeness} as a number from 0 to 1. */
export function similarity(a: string, b: string, named?: Named): number {
  return likeness(a, b, named).score;
}

/**
 * How alike two names are, 0 to 1, in any scripts. A shared key tells by its weight; else the words are compared in one
 * spelling, letter by letter. Two Chinese names that share no reading are names of two persons however near their letters
 * are (Ван Сун, Вань Сунь; Sun Zhe, Sun Yongbin), and so are two in different characters.
 */
export function likeness(a: string, b: string, named?: Named): Likeness {
  const match = matchNames(a, b, named);
  const [left, right] = [nameText(a), nameText(b)];
  if (left.words.length === 0 || right.words.length === 0) {
    return { score: left.folded === right.folded ? 1 : 0, key: null };
  }
  const characters = bothIn(left, right, 'Hani');
  // Readings of characters are shared by many: 王伟 and 王维.
  if (match && match.score >= APART && !(characters && 'pq'.includes(match.key.kind))) return match;
  const highest = characters || bothChinese(left, right, named) ? APART : LIKE;
  const letters = characters ? alike(left.clean, right.clean) : aligned(spelt(left), spelt(right));
  return { score: Math.min(highest, letters), key: null };
}

function bothIn(a: NameText, b: NameText, script: string): boolean {
  return [...a.words, ...b.words].every((word) => word.script === script);
}

function bothChinese(a: NameText, b: NameText, named: Named | undefined): boolean {
  return [a, b].every(({ words }) => isChinese(words, chineseNames(words, named)));
}

function spelt({ words }: NameText): readonly string[] {
  return words.map(({ raw, script }) => (script === 'Latn' || script === 'Cyrl' ? skeleton(raw) : raw));
}

/**
 * Every word with the one most like it in the other name, the likest pairs first, weighed by length; a word without a
 * partner counts as unlike.
 */
function aligned(a: readonly string[], b: readonly string[]): number {
  const pairs = a
    .flatMap((left, i) =>
      b.map((right, j) => ({ i, j, score: alike(left, right), length: left.length + right.length })),
    )
    .sort((x, y) => y.score - x.score || y.length - x.length);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  let [sum, worst] = [0, 1];
  for (const { i, j, score, length } of pairs) {
    if (usedLeft.has(i) || usedRight.has(j)) continue;
    usedLeft.add(i);
    usedRight.add(j);
    worst = score;
    sum += score * length;
  }
  const letters = [...a, ...b].reduce((total, word) => total + word.length, 0);
  return letters === 0 ? 0 : (sum / letters) * (worst < UNLIKE ? UNLIKE : 1);
}

function alike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}
