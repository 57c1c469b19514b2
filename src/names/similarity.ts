import { distance } from 'fastest-levenshtein';
import { readChineseNames, isChinese } from './chineseName';
import { matchNames } from './match';
import type { NameSubject, NameKey } from './keyKinds';
import { parseName, type ParsedName } from './nameWords';
import { differInUnit } from './placeUnits';
import { romanisationSkeleton } from './skeleton';

/** The best that names reach which share no key, and names that must be of different persons. */
const MAX_UNMATCHED_SCORE = 0.89;
const DIFFERENT_SCORE = 0.5;

/** A pair of words less alike than this makes two names of the whole: Анна and Инна Кузнецова. */
const MIN_WORD_SIMILARITY = 0.75;

/** What two names have in common: how alike they are, and the key that says so where one does. */
export interface NameSimilarity {
  readonly score: number;
  readonly key: NameKey | null;
}

/** {@link compareNames} as a number from 0 to 1. */
export function nameSimilarity(a: string, b: string, named?: NameSubject): number {
  return compareNames(a, b, named).score;
}

/**
 * How alike two names are, 0 to 1, in any scripts. A shared key tells by its weight; else the words are compared in one
 * spelling, letter by letter. Two Chinese names that share no reading are names of two persons however near their letters
 * are (Ван Сун, Вань Сунь; Sun Zhe, Sun Yongbin), and so are two in different characters.
 */
export function compareNames(a: string, b: string, named?: NameSubject): NameSimilarity {
  const [left, right] = [parseName(a), parseName(b)];
  if (left.words.length === 0 || right.words.length === 0) {
    return { score: left.folded === right.folded ? 1 : 0, key: null };
  }
  const characters = areBothInScript(left, right, 'Hani');
  // 吉林市 is in 吉林省.
  if (characters && named !== 'PERSON' && differInUnit(left.clean, right.clean))
    return { score: DIFFERENT_SCORE, key: null };
  // Readings of characters are shared by many: 王伟 and 王维.
  const match = matchNames(a, b, named, ({ kind }) => !(characters && 'pq'.includes(kind)));
  if (match && match.score >= DIFFERENT_SCORE) return match;
  const highest = characters || bothChinese(left, right, named) ? DIFFERENT_SCORE : MAX_UNMATCHED_SCORE;
  const letters = characters
    ? letterSimilarity(left.clean, right.clean)
    : alignWords(spelling(left), spelling(right));
  return { score: Math.min(highest, letters), key: null };
}

function areBothInScript(a: ParsedName, b: ParsedName, script: string): boolean {
  return [...a.words, ...b.words].every((word) => word.script === script);
}

function bothChinese(a: ParsedName, b: ParsedName, named: NameSubject | undefined): boolean {
  return [a, b].every(({ words }) => isChinese(words, readChineseNames(words, named)));
}

function spelling({ words }: ParsedName): readonly string[] {
  return words.map(({ raw, script }) =>
    script === 'Latn' || script === 'Cyrl' ? romanisationSkeleton(raw) : raw,
  );
}

/**
 * Every word with the one most like it in the other name, the likest pairs first, weighed by length; a word without a
 * partner counts as unlike.
 */
function alignWords(a: readonly string[], b: readonly string[]): number {
  const pairs = a
    .flatMap((left, i) =>
      b.map((right, j) => ({
        i,
        j,
        score: letterSimilarity(left, right),
        length: left.length + right.length,
      })),
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
  return letters === 0 ? 0 : (sum / letters) * (worst < MIN_WORD_SIMILARITY ? MIN_WORD_SIMILARITY : 1);
}

function letterSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}
