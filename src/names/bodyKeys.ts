import { inFull } from './abbreviations';
import { isEmptyWord, NOTIONS } from './bodyWords';
import { readPalladius, readPinyin } from './chineseWord';
import { exonymId } from './exonyms';
import { foldCleaned } from './fold';
import { pinyinOf } from './hanzi';
import { romanisationSkeleton } from './skeleton';

interface NotionMatch {
  readonly notion: string;
  readonly head: boolean;
}

type NotionPhrase = readonly [words: readonly string[], stem: boolean, found: NotionMatch];

const PHRASES: readonly NotionPhrase[] = NOTIONS.flatMap(
  ({ notion, head, russian, english }): NotionPhrase[] => [
    ...russian.map((text): NotionPhrase => [text.split(' '), true, { notion, head }]),
    ...english.map((text): NotionPhrase => [text.split(' '), false, { notion, head }]),
  ],
).sort(([a], [b]) => b.length - a.length);

const BY_FIRST_LETTER = new Map<string, NotionPhrase[]>();

for (const phrase of PHRASES) {
  const letter = phrase[0][0]?.[0] ?? '';
  BY_FIRST_LETTER.set(letter, [...(BY_FIRST_LETTER.get(letter) ?? []), phrase]);
}

const HANZI: readonly (readonly [string, NotionMatch])[] = NOTIONS.flatMap(({ notion, head, hanzi }) =>
  hanzi.map((word) => [word, { notion, head }] as const),
).sort(([a], [b]) => b.length - a.length);

/** At most this many letters of ending after a Russian stem. */
const MAX_ENDING = 5;

/** How proper names are read: «Кубанский» is kubang by Palladius and kuban as Russian. */
type ReadingLanguage = 'chinese' | 'russian';

/**
 * The name of a body as a set of notions and proper names, sorted: «Бюро по торговле (Харбин)», Harbin Bureau of Commerce and
 * 哈尔滨市商务局 are all `bureau commerce harbin`. One key for each way to read the proper names; none where nothing says
 * that it is a body, or nothing else is said.
 */
export function bodyKeys(clean: string): readonly string[] {
  if (/\p{Script=Hani}/u.test(clean)) return keysFrom([hanziParts(clean)]);
  const words = foldCleaned(clean).split(' ').map(inFull);
  if (!words.some((_, at) => phraseAt(words, at)?.[2].head)) return [];
  return keysFrom([wordParts(words, 'chinese'), wordParts(words, 'russian')]);
}

/** Notions and proper names in a text, each way to read them, whether or not it names a body. */
export function bodyTerms(clean: string): readonly ReadonlySet<string>[] {
  if (/\p{Script=Hani}/u.test(clean)) return [hanziParts(clean).terms];
  const words = foldCleaned(clean).split(' ').map(inFull);
  return [wordParts(words, 'chinese').terms, wordParts(words, 'russian').terms];
}

function keysFrom(readings: readonly Parts[]): readonly string[] {
  const distinct = readings.filter(({ head, terms }) => head && terms.size > 1);
  return [...new Set(distinct.map(({ terms }) => [...terms].sort().join(' ')))];
}

interface Parts {
  head: boolean;
  readonly terms: Set<string>;
}

function wordParts(words: readonly string[], language: ReadingLanguage): Parts {
  const parts: Parts = { head: false, terms: new Set() };
  let at = 0;
  while (at < words.length) {
    const match = phraseAt(words, at);
    const [length, name] = match ? [match[0].length, match[2].notion] : properAt(words, at, language);
    if (match?.[2].head) parts.head = true;
    if (name !== '') parts.terms.add(name);
    at += length;
  }
  return parts;
}

function phraseAt(words: readonly string[], at: number): NotionPhrase | undefined {
  const candidates = BY_FIRST_LETTER.get(words[at]?.[0] ?? '') ?? [];
  return candidates.find(([phrase, stem]) =>
    phrase.every((part, offset) => {
      const word = words[at + offset] ?? '';
      if (!stem || /^\d/.test(part) || part.length < 3) return word === part;
      return word.startsWith(part) && word.length - part.length <= MAX_ENDING;
    }),
  );
}

/** A proper name at a place among the words, without its Russian ending, as one spelling for all scripts. */
function properAt(
  words: readonly string[],
  at: number,
  language: ReadingLanguage,
): [length: number, name: string] {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const pair = exonymId(`${word} ${next}`);
  if (pair !== undefined) return [2, pair];
  return [1, isEmptyWord(word) ? '' : properName(word, language)];
}

const ADJECTIVE = /(?<=.{3})ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их)$/;

function properName(word: string, language: ReadingLanguage): string {
  const stem = word.replace(ADJECTIVE, '');
  const exonym = exonymId(word) ?? exonymId(stem) ?? exonymId(`${stem}ск`);
  if (exonym !== undefined) return exonym;
  const chinese = language === 'chinese' ? chineseName(word, stem) : undefined;
  return chinese ?? (romanisationSkeleton(stem).replace(WEAK_END, '') || word);
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
    if (name !== '') parts.terms.add(exonymId(name) ?? (pinyinOf(name, 'place').join('') || name));
    proper = '';
  };
  while (rest !== '') {
    const match = HANZI.find(([word]) => rest.startsWith(word));
    const [head = ''] = match ?? /^./u.exec(rest) ?? [];
    if (match) {
      close();
      parts.terms.add(match[1].notion);
      parts.head ||= match[1].head;
    } else proper += head;
    rest = rest.slice(head.length);
  }
  close();
  return parts;
}
