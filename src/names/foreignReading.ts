/** Names in characters beside names in letters that are no Chinese: 田中太郎 is Tanaka Taro, 金正恩 Kim Jong Un. */
import { isChinese, readChineseNames } from './chineseName';
import { readings, type Readings } from './characterReadings';
import { japanesePattern } from './japanese';
import type { NameSubject } from './keyKinds';
import { koreanPattern } from './korean';
import type { Alphabet } from './morae';
import type { NameWord, ParsedName } from './nameWords';

export type ForeignLanguage = 'Japanese' | 'Korean';

/** Family names in Japan have up to so many characters, in Korea hardly ever two. */
const MOST_OF_FAMILY = { Japanese: 4, Korean: 2 } as const;
const MOST_CHARACTERS = 8;
const MOST_WORDS = 4;

/** No reading of so many characters is longer; it bounds the work on any text. */
const MOST_LETTERS = 40;

/**
 * The language in which the characters of one name may be read as the letters of the other; null where in none. What can only
 * be Chinese is no such reading: Yu Na is not 柳娜, whom Korea calls Yu Na and China Liu Na.
 */
export function foreignReading(
  a: ParsedName,
  b: ParsedName,
  named: NameSubject | undefined,
  known: () => Readings = readings,
): ForeignLanguage | null {
  const [characters, letters] = areIn(a.words, 'Hani') ? [a, b] : [b, a];
  const alphabet = (['Latn', 'Cyrl'] as const).find((script) => areIn(letters.words, script));
  if (named === 'BODY' || alphabet === undefined || !areIn(characters.words, 'Hani')) return null;
  const words = letters.words.map(({ folded }) => folded.replaceAll(' ', ''));
  if (words.length > MOST_WORDS || words.join('').length > MOST_LETTERS) return null;
  if (isChinese(letters.words, readChineseNames(letters.words, named))) return null;
  const parts = (named === 'PLACE' ? characters.placeless : characters.words).map(({ raw }) => raw);
  if (parts.join('').length > MOST_CHARACTERS || parts.length > 2) return null;
  const tests = [...(named === 'PERSON' ? [] : [isPlaceRead]), ...(named === 'PLACE' ? [] : [isPersonRead])];
  const languages: readonly ForeignLanguage[] = ['Japanese', 'Korean'];
  return (
    languages.find((language) => tests.some((test) => test(parts, words, language, alphabet, known()))) ??
    null
  );
}

function areIn(words: readonly NameWord[], script: NameWord['script']): boolean {
  return words.length > 0 && words.every((word) => word.script === script);
}

type Test = (
  parts: readonly string[],
  words: readonly string[],
  language: ForeignLanguage,
  alphabet: Alphabet,
  known: Readings,
) => boolean;

const isPlaceRead: Test = (parts, words, language, alphabet, known) =>
  isRead(parts.join(''), 'place', words.join(''), language, alphabet, known);

/** A family name alone, or one with a given name, in either order; a Korean given name may be in two words. */
const isPersonRead: Test = (parts, words, language, alphabet, known) => {
  const [first = '', ...rest] = words;
  if (rest.length === 0)
    return parts.length === 1 && isRead(parts[0] ?? '', 'family', first, language, alphabet, known);
  const orders = [
    [first, rest.join('')],
    [words.at(-1) ?? '', words.slice(0, -1).join('')],
  ] as const;
  if (language === 'Japanese' && words.length > 2) return false;
  return cuts(parts, MOST_OF_FAMILY[language]).some(([family, given]) =>
    orders.some(
      ([itsFamily, itsGiven]) =>
        isRead(family, 'family', itsFamily, language, alphabet, known) &&
        isRead(given, 'given', itsGiven, language, alphabet, known),
    ),
  );
};

/** Where the family name may end; written in two parts, it ends there. */
function cuts(parts: readonly string[], most: number): (readonly [string, string])[] {
  const [first = '', second] = parts;
  if (second !== undefined) return [[first, second]];
  const characters = Array.from(first);
  return Array.from(
    { length: Math.min(most, characters.length - 1) },
    (_, at) => [characters.slice(0, at + 1).join(''), characters.slice(at + 1).join('')] as const,
  );
}

function isRead(
  name: string,
  part: 'family' | 'given' | 'place',
  word: string,
  language: ForeignLanguage,
  alphabet: Alphabet,
  known: Readings,
): boolean {
  const pattern =
    language === 'Japanese'
      ? japanesePattern(name, part, alphabet, known)
      : koreanPattern(name, alphabet, known);
  return pattern !== null && new RegExp(`^${pattern}$`).test(word);
}
