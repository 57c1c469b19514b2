import { readPalladius, readPinyin, type PinyinReading } from './chineseWord';
import { givenNameSex } from './givenNames';
import { pinyinOf } from './hanzi';
import type { NameSubject } from './keyKinds';
import type { NameWord } from './nameWords';
import { isCompoundSurname, isSurname } from './surnames';

/** A name read as Chinese: its words in pinyin, each a list of syllables, family name first. */
export interface ChineseName {
  readonly words: readonly (readonly string[])[];
  /** False for a doubtful reading, or for the other order of two words. */
  readonly certain: boolean;
  /** Whether it is the other order of two words that are both surnames: Li Yang, who may be Yang Li. */
  readonly turned: boolean;
}

const MAX_NAMES = 6;

/**
 * The ways to read a name as Chinese, best first; none where it cannot be. A name of several words has a surname at its
 * beginning or end, since «Тула» and Penza are syllables too. Characters are read as family and given name, and as one word.
 */
export function readChineseNames(
  words: readonly NameWord[],
  named: NameSubject | undefined,
): readonly ChineseName[] {
  const [first] = words;
  if (first === undefined || words.length > 4) return [];
  const { script } = first;
  if (!words.every((word) => word.script === script)) return [];
  if (script === 'Hani') return hanziNames(words, named);
  if (script !== 'Latn' && script !== 'Cyrl') return [];
  const read = script === 'Latn' ? readPinyin : readPalladius;
  const readings: (readonly PinyinReading[])[] = [];
  for (const word of words) {
    const candidates = read(word.raw);
    if (candidates.length === 0) return [];
    readings.push(candidates);
  }
  const russian = words.some((word) => word.raw.length > 2 && givenNameSex(word.folded) !== null);
  const names = readingVariants(readings).flatMap(({ words: read, certain }) =>
    familyFirst(read, script === 'Latn').map((name) => ({
      words: name.words,
      certain: certain && name.certain && !russian,
      turned: name.turned,
    })),
  );
  return names.slice(0, MAX_NAMES);
}

/** Whether a name can be nothing but Chinese: «Ван Сун», «Чжан Цисян»; of single words those of one syllable. */
export function isChinese(words: readonly NameWord[], names: readonly ChineseName[]): boolean {
  const [best] = names;
  if (!best?.certain) return false;
  return words.length > 1 || best.words.flat().length === 1;
}

/** The value of a key: words in pinyin with apostrophes between syllables, `zhang qi'xiang`. */
export function pinyinValue(words: readonly (readonly string[])[]): string {
  return words.map((word) => word.join("'")).join(' ');
}

function hanziNames(words: readonly NameWord[], named: NameSubject | undefined): ChineseName[] {
  const text = words.map((word) => word.raw).join('');
  const names: ChineseName[] = [];
  if (named !== 'PLACE' && text.length >= 2 && text.length <= 4) {
    const syllables = pinyinOf(text, 'person');
    if (syllables.length > 0)
      names.push({ words: familyAndGiven(text, syllables), certain: true, turned: false });
  }
  if (named !== 'PERSON' && text.length <= 12) {
    const syllables = pinyinOf(text, 'place');
    if (syllables.length > 0) names.push({ words: [syllables], certain: true, turned: false });
  }
  return names;
}

function familyAndGiven(text: string, syllables: readonly string[]): (readonly string[])[] {
  const length = syllables.length > 2 && isCompoundSurname(text.slice(0, 2)) ? 2 : 1;
  return [syllables.slice(0, length), syllables.slice(length)];
}

/** The best reading of every word, then one word at a time in another reading. */
function readingVariants(readings: readonly (readonly PinyinReading[])[]): ChineseName[] {
  const best = readings.map(([reading]) => reading?.syllables ?? []);
  const certain = readings.every(([reading]) => reading?.strict === true);
  const others = readings.flatMap((variants, at) =>
    variants
      .slice(1)
      .map(({ syllables }) => ({ words: best.with(at, syllables), certain: false, turned: false })),
  );
  return [{ words: best, certain, turned: false }, ...others];
}

/** Family name first. Latin may have it last; «Чжан Ци Сян» writes the given name in two words. */
function familyFirst(words: readonly (readonly string[])[], latin: boolean): ChineseName[] {
  const [first = [], ...rest] = words;
  if (rest.length === 0) return [{ words, certain: true, turned: false }];
  const last = words.at(-1) ?? [];
  const [starts, ends] = [isSurname(first.join("'")), isSurname(last.join("'"))];
  const asWritten: ChineseName = { words: [first, rest.flat()], certain: starts || !ends, turned: false };
  const turned: ChineseName = {
    words: [last, words.slice(0, -1).flat()],
    certain: latin && ends && !starts,
    turned: starts && ends,
  };
  if (starts && ends) return latin ? [asWritten, turned] : [asWritten];
  if (starts) return [asWritten];
  return ends ? [turned] : [];
}
