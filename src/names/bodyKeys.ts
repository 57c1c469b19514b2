import { isEmptyWord, NOTIONS } from './bodyWords';
import { readPalladius, readPinyin } from './chineseWord';
import { exonymOf } from './exonyms';
import { foldClean } from './fold';
import { pinyinOf } from './hanzi';
import { skeleton } from './skeleton';

interface Found {
  readonly notion: string;
  readonly head: boolean;
}

type Phrase = readonly [words: readonly string[], stem: boolean, found: Found];

const PHRASES: readonly Phrase[] = NOTIONS.flatMap(({ notion, head, russian, english }): Phrase[] => [
  ...russian.map((text): Phrase => [text.split(' '), true, { notion, head }]),
  ...english.map((text): Phrase => [text.split(' '), false, { notion, head }]),
]).sort(([a], [b]) => b.length - a.length);

const BY_FIRST_LETTER = new Map<string, Phrase[]>();

for (const phrase of PHRASES) {
  const letter = phrase[0][0]?.[0] ?? '';
  BY_FIRST_LETTER.set(letter, [...(BY_FIRST_LETTER.get(letter) ?? []), phrase]);
}

const HANZI: readonly (readonly [string, Found])[] = NOTIONS.flatMap(({ notion, head, hanzi }) =>
  hanzi.map((word) => [word, { notion, head }] as const),
).sort(([a], [b]) => b.length - a.length);

/** At most this many letters of ending after a Russian stem. */
const LONGEST_ENDING = 5;

/** How proper names are read: «Кубанский» is kubang by Palladius and kuban as Russian. */
type Language = 'chinese' | 'russian';

/**
 * The name of a body as a set of notions and proper names, sorted: «Бюро по торговле (Харбин)», Harbin Bureau of Commerce and
 * 哈尔滨市商务局 are all `bureau commerce harbin`. One key for each way to read the proper names; none where nothing says
 * that it is a body, or nothing else is said.
 */
export function bodyKeys(clean: string): readonly string[] {
  if (/\p{Script=Hani}/u.test(clean)) return keysFrom([hanziParts(clean)]);
  const words = foldClean(clean).split(' ');
  if (!words.some((_, at) => phraseAt(words, at)?.[2].head)) return [];
  return keysFrom([wordParts(words, 'chinese'), wordParts(words, 'russian')]);
}

/** Notions and proper names in a text, each way to read them, whether or not it names a body. */
export function bodyTerms(clean: string): readonly ReadonlySet<string>[] {
  if (/\p{Script=Hani}/u.test(clean)) return [hanziParts(clean).terms];
  const words = foldClean(clean).split(' ');
  return [wordParts(words, 'chinese').terms, wordParts(words, 'russian').terms];
}

function keysFrom(readings: readonly Parts[]): readonly string[] {
  const told = readings.filter(({ head, terms }) => head && terms.size > 1);
  return [...new Set(told.map(({ terms }) => [...terms].sort().join(' ')))];
}

interface Parts {
  head: boolean;
  readonly terms: Set<string>;
}

function wordParts(words: readonly string[], language: Language): Parts {
  const parts: Parts = { head: false, terms: new Set() };
  let at = 0;
  while (at < words.length) {
    const found = phraseAt(words, at);
    const [length, name] = found ? [found[0].length, found[2].notion] : properAt(words, at, language);
    if (found?.[2].head) parts.head = true;
    if (name !== '') parts.terms.add(name);
    at += length;
  }
  return parts;
}

function phraseAt(words: readonly string[], at: number): Phrase | undefined {
  const candidates = BY_FIRST_LETTER.get(words[at]?.[0] ?? '') ?? [];
  return candidates.find(([phrase, stem]) =>
    phrase.every((part, offset) => {
      const word = words[at + offset] ?? '';
      if (!stem || /^\d/.test(part) || part.length < 3) return word === part;
      return word.startsWith(part) && word.length - part.length <= LONGEST_ENDING;
    }),
  );
}

/** A proper name at a place among the words, without its Russian ending, as one spelling for all scripts. */
function properAt(words: readonly string[], at: number, language: Language): [length: number, name: string] {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const pair = exonymOf(`${word} ${next}`);
  if (pair !== undefined) return [2, pair];
  return [1, isEmptyWord(word) ? '' : properName(word, language)];
}

const ADJECTIVE = /(?<=.{3})ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их)$/;

function properName(word: string, language: Language): string {
  const stem = word.replace(ADJECTIVE, '');
  const known = exonymOf(word) ?? exonymOf(stem) ?? exonymOf(`${stem}ск`);
  if (known !== undefined) return known;
  const chinese = language === 'chinese' ? chineseName(word, stem) : undefined;
  return chinese ?? (skeleton(stem).replace(WEAK_END, '') || word);
}

/** What is left of a proper name in every case: «Москвы», Moskva. */
const WEAK_END = /(?<=..)(?:sk)?(?:ogo|oi|om|im|ih|aia|[aeiou]+)?$/;

function chineseName(word: string, stem: string): string | undefined {
  const spellings = /[а-я]/.test(word) ? [stem, stem.replace(/(?<=[нй])[ауе]$/, '')] : [];
  const readings = [...spellings.map((spelling) => readPalladius(spelling)[0]), readPinyin(word)[0]];
  return readings.find((reading) => reading && reading.syllables.length > 1)?.syllables.join('');
}

function hanziParts(clean: string): Parts {
  const parts: Parts = { head: false, terms: new Set() };
  let [rest, proper] = [clean.replace(/[^\p{Script=Hani}]/gu, ''), ''];
  const close = () => {
    const name = proper.replace(/[市省县区]$/, '');
    if (name !== '') parts.terms.add(exonymOf(name) ?? (pinyinOf(name, 'place').join('') || name));
    proper = '';
  };
  while (rest !== '') {
    const found = HANZI.find(([word]) => rest.startsWith(word));
    const [head = ''] = found ?? /^./u.exec(rest) ?? [];
    if (found) {
      close();
      parts.terms.add(found[1].notion);
      parts.head ||= found[1].head;
    } else proper += head;
    rest = rest.slice(head.length);
  }
  close();
  return parts;
}
