import { distance } from 'fastest-levenshtein';
import { readChineseNames, isChinese } from './chineseName';
import { foreignReading, type ForeignLanguage } from './foreignReading';
import { matchNames } from './match';
import type { NameSubject, NameKey } from './keyKinds';
import { likeness, MAX_LIKENESS } from './likeness';
import { parseName, type NameWord, type ParsedName } from './nameWords';
import { differInUnit } from './placeUnits';

/** What names of two persons have at most. */
const DIFFERENT_SCORE = 0.5;

/** What two names have in common: how alike they are, and the key that says so where one does. */
export interface NameSimilarity {
  readonly score: number;
  readonly key: NameKey | null;
  /** The language in which characters may be read as the other name, where only that joins them. */
  readonly reading?: ForeignLanguage;
}

/** What a reading in another language is worth: it never decides, since many characters are read alike. */
const READING_SCORE = 0.66;

/** {@link compareNames} as a number from 0 to 1. */
export function nameSimilarity(a: string, b: string, named?: NameSubject): number {
  return compareNames(a, b, named).score;
}

/**
 * How alike two names are, 0 to 1, in any scripts. A shared key tells by its weight; else the words are compared in one
 * spelling, letter by letter. Two Chinese names that share no reading are names of two persons however near their letters
 * are (Ван Сун, Вань Сунь; Sun Zhe, Sun Yongbin), and so are two in different characters. Characters may be read in Japanese
 * or Korean besides.
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
  if (named === 'PERSON' && isFatherAndSon(left.words, right.words))
    return { score: DIFFERENT_SCORE, key: null };
  // Readings of characters are shared by many: 王伟 and 王维.
  const match = matchNames(a, b, named, ({ kind }) => !(characters && 'pq'.includes(kind)));
  if (match && match.score >= DIFFERENT_SCORE) return match;
  const reading = foreignReading(left, right, named);
  if (reading !== null) return { score: READING_SCORE, key: null, reading };
  const highest = characters || bothChinese(left, right, named) ? DIFFERENT_SCORE : MAX_LIKENESS;
  const letters = characters ? letterSimilarity(left.clean, right.clean) : likeness(left, right, named);
  return { score: Math.min(highest, letters), key: null };
}

function areBothInScript(a: ParsedName, b: ParsedName, script: string): boolean {
  return [...a.words, ...b.words].every((word) => word.script === script);
}

function bothChinese(a: ParsedName, b: ParsedName, named: NameSubject | undefined): boolean {
  return [a, b].every(({ words }) => isChinese(words, readChineseNames(words, named)));
}

function letterSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

const SON_OF = /^(?:bin|ibn|ben)$/;

/** Whether one name is that of the other's father: Salman bin Muhammad, Muhammad bin Salman. */
function isFatherAndSon(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [sons, others] = [a, b].map((words) =>
    words.flatMap(({ folded }, at) => {
      const [son, father] = [words[at - 1]?.folded, words[at + 1]?.folded];
      return SON_OF.test(folded) && son !== undefined && father !== undefined ? [[son, father] as const] : [];
    }),
  );
  return (
    sons?.some(([son, father]) => others?.some(([other, his]) => other === father && his === son)) === true
  );
}
