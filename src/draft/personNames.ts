import { readChineseNames } from '../names/chineseName';
import { givenNameSex } from '../names/givenNames';
import { ENGLISH_HEADS, isHeadOfBody } from './bodyHeads';
import { beginsSentences } from './sentenceBeginnings';
import { isEastAsianName } from './eastAsianNames';
import { foreignGivenNameSex } from './foreignGivenNames';
import { parseName, type NameWord } from '../names/nameWords';
import { looksLikeFamily } from '../names/russianPerson';
import { isTitle } from '../names/titles';
import { isLatinGivenName } from './latinGivenNames';
import { placeNominatives } from './places/placeNominative';
import { isState } from './places/states';
import { ENGLISH_NOTIONS, type OfficeLexicon } from './officeWords';
import { continuesName, startsSentence, type Token } from './tokens';

/** A run of words that may be a person's name, by the indices of its first and last token. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** Whether the name itself tells that it is a person's: a given name, Chinese syllables, initials. */
  readonly certain: boolean;
}

const LONGEST = 4;

/** The name of a person that begins at a token; undefined where none can. */
export function personAt(
  tokens: readonly Token[],
  first: number,
  taken: (token: Token) => boolean,
  lexicon: OfficeLexicon,
): NameRun | undefined {
  let last = first - 1;
  while (last + 1 < tokens.length && last - first + 1 < LONGEST) {
    const token = tokens[last + 1] as Token;
    const joined = last < first || continuesName(tokens[last] as Token, token);
    // A capital letter alone is an initial, with its stop, or else a preposition: «В Москве».
    const whole =
      token.text.length > 1 ||
      tokens[last + 2]?.gap.startsWith('.') === true ||
      (last < first && isSurnameOfOneLetter(tokens, first));
    if (joined && last >= first && isParticle(tokens, last + 1)) {
      last += 1;
      continue;
    }
    if (!joined || !whole || !token.capital || taken(token) || isWordOfOffice(token, lexicon)) break;
    last += 1;
  }
  const run = tokens.slice(first, last + 1);
  if (run.length < 2 || beginsSentences(run[0]?.folded ?? '')) return undefined;
  // «Городской Совет», “Town Hall”: a body with capital letters.
  if (run.some(({ folded }) => isHeadOfBody(folded) || NO_ENGLISH_NAME.has(folded))) return undefined;
  if (startsLater(run) || isCityBefore(tokens, first, run)) return undefined;
  const chinese = chineseLength(run);
  if (chinese === undefined && isSurnameOfOneLetter(tokens, first)) return undefined;
  const words = chinese ?? run.length;
  // «мэр Уссурийска Евгений Корж»: the given name tells that the word before it is none of the person's.
  if (words === run.length && beginsWithPlace(run.map(({ folded }) => folded))) return undefined;
  const certain = words < run.length || chinese !== undefined || isPerson(run);
  return { first, last: first + words - 1, certain };
}

const PARTICLE =
  /^(?:фон|ван|дер|ден|де|ди|да|дель|делла|дю|дос|тен|аль|эль|бин|ибн|бен|von|van|der|den|de|di|da|del|della|du|dos|ten|al|bin|ibn)$/u;

/** «Хуан дель Кампо», “Ursula von der Leyen”: small words before a family name. */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    !token ||
    !next ||
    token.capital ||
    !PARTICLE.test(token.text.toLowerCase()) ||
    !continuesName(token, next)
  )
    return false;
  return next.capital || (PARTICLE.test(next.text) && after?.capital === true && continuesName(next, after));
}

/** Heads of bodies that are no family names either. */
const NO_ENGLISH_NAME: ReadonlySet<string> = new Set(
  [...ENGLISH_HEADS, 'hall'].filter((word) => !/^(?:general|port|court|union|co|inc)$/u.test(word)),
);

/** «консул У Инцинь»: a capital letter in the middle of a sentence is no preposition. */
function isSurnameOfOneLetter(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text !== 'У' || !next?.capital || startsSentence(token)) return false;
  // In a heading in capitals all words have them.
  return /\p{Ll}/u.test(next.text) && /^[^\S\n\r]{1,2}$/u.test(next.gap);
}

/** «Республики Саха Юрий Куприянов», “Social Issues Victoria Petrova”: the given name tells that the person begins later. */
function startsLater(run: readonly Token[]): boolean {
  const [first, second, third] = run.map(({ folded }) => folded);
  if (first === undefined || run[0]?.text.length === 1 || isGiven(first)) return false;
  if (ENGLISH_NOTIONS.has(first)) return true;
  // «города Самары Е. Лапушкина»: an initial stands before the family name, or after it and ends the name.
  if (/^[а-я]/.test(first) && run[1]?.text.length === 1 && (run.at(-1)?.text.length ?? 0) > 1) return true;
  // «администрации Самары Фурсов О. Б.»: before a family name with its initials behind.
  const hasInitialsBehind = run.length > 2 && run.slice(2).every(({ text }) => text.length === 1);
  if (/^[а-я]/.test(first) && hasInitialsBehind && (second?.length ?? 0) > 1) return true;
  if (isStateInCase(run[0]?.text ?? '')) return true;
  // “in Batumi Wu Yingqin”.
  if (run.length > 2 && !beginsWithSurname(run.slice(0, 2)) && beginsWithSurname(run.slice(1, 3)))
    return true;
  const given = run.findIndex(({ folded, text }) => text.length > 1 && isGiven(folded));
  if (given > 1) return true;
  // «Петров Иван Сергеевич», «Петрова Анна»: the family name stands first.
  const isLatin = /^[a-z]/.test(second ?? '');
  return (
    given === 1 &&
    (isLatin
      ? third !== undefined
      : third !== undefined && !looksLikeFamily(first.replace(/(?:у|ым|е|ой)$/, '')))
  );
}

/** «Посольства Индии Раджеш Кумар»: no name of a person begins with that of a state. */
function isStateInCase(word: string): boolean {
  if (!/^[а-яё]/iu.test(word)) return false;
  return isState(word, 'ru') || placeNominatives(word, 'genitive').some(([name]) => isState(name, 'ru'));
}

function isGiven(word: string): boolean {
  return /^[a-z]/.test(word) ? isLatinGivenName(word) : givenNames(word).length > 0;
}

function beginsWithPlace([first = '', second = '', third]: readonly string[]): boolean {
  if (third === undefined || givenNames(second).length === 0 || givenNames(first).length > 0) return false;
  return !/(?:вич|вн|чн|ич)(?:а|ы|у|ом|ой|е)?$/.test(third);
}

function isWordOfOffice({ folded, text }: Token, lexicon: OfficeLexicon): boolean {
  if (text.length === 1) return false;
  // «провинции Хэйлунцзян КНР»: a state in short.
  if (/^\p{Lu}{2,4}$/u.test(text) && (isState(text, 'ru') || isState(text, 'en'))) return true;
  return isTitle(folded) || lexicon.isHead(folded) || lexicon.isAddress(folded) || PLACE_WORD.test(folded);
}

/** “Shirak Province Armen Petrosyan”: what a place is, in capitals. */
const PLACE_WORD =
  /^(?:province|prefecture|oblast|krai|region|district|county|city|town|republic|municipality)$|^(?:республик|област|район|округ|провинци|префектур|штат|город|королевств|княжеств|федераци)(?:[аеиоуыяюь]|ом|ой|ей|ью|ией)?$|^кра(?:й|я|ю|е|ем)$/u;

/** «глава города Владимира Андрей Шохин»: of two given names after «города» the first is the city. */
function isCityBefore(tokens: readonly Token[], first: number, run: readonly Token[]): boolean {
  if (!/^(?:г|город(?:а|у|ом|е)?)$/u.test(tokens[first - 1]?.folded ?? '') || run.length < 3) return false;
  const [, second = '', third = ''] = run.map(({ folded }) => folded);
  return isGiven(second) && !/(?:вич|вн|ич)(?:а|у|ем|е|ы|ой)?$/u.test(third);
}

/** How many of the words are a Chinese name: family name and given name, in Cyrillic or Latin. */
function chineseLength(run: readonly Token[]): number | undefined {
  for (const length of [3, 2]) {
    // «И. И. Петров» has initials.
    if (length > run.length || run.slice(1, length).some(({ text }) => text.length === 1)) continue;
    const words = parseName(
      run
        .slice(0, length)
        .map(({ text }) => text)
        .join(' '),
    ).words;
    const [best] = readChineseNames(withoutCase(words), 'PERSON');
    if (words.length === length && best?.certain && !best.turned && best.words.length > 1) {
      // «Ли Хэ Донг»: a Korean or Vietnamese name of three words begins as a Chinese one may.
      const third = run[2];
      return length === 2 && run.length === 3 && third && isSyllable(third) ? 3 : length;
    }
  }
  return undefined;
}

/** Whether two words are a Chinese name with its family name first, as all Chinese names are in Russian. */
function beginsWithSurname(words: readonly Token[]): boolean {
  const name = parseName(words.map(({ text }) => text).join(' ')).words;
  const [best] = readChineseNames(withoutCase(name), 'PERSON');
  const [surname = []] = best?.words ?? [];
  return best?.certain === true && !best.turned && surname.join('') === readSurname(name[0]);
}

/** The pinyin of a word that is one surname; empty where it is none. */
function readSurname(word: NameWord | undefined): string {
  const [alone] = word ? readChineseNames([word], 'PERSON') : [];
  return alone?.words.length === 1 ? (alone.words[0] ?? []).join('') : '';
}

/** A Chinese name in Cyrillic in the nominative: «Си Цзиньпином» is Си Цзиньпин; undefined where it is none. */
export function chineseNominative(words: readonly string[]): readonly string[] | undefined {
  const parsed = parseName(words.join(' ')).words;
  const bare = withoutCase(parsed);
  const [best] = readChineseNames(bare, 'PERSON');
  if (parsed.length !== words.length || words.length < 2 || !best?.certain || best.turned) return undefined;
  const [last, raw, before] = [words.at(-1) ?? '', bare.at(-1)?.raw ?? '', parsed.at(-1)?.raw ?? ''];
  return raw === before ? words : [...words.slice(0, -1), last.slice(0, 1) + raw.slice(1)];
}

/** «Донг», «Донгом»: of one syllable without the ending of a case. */
function isSyllable({ text, folded }: Token): boolean {
  if (isGiven(folded)) return false;
  return text.length <= 5 || isOneSyllable(folded.replace(/(?<=[бвгджзклмнпрстфхц])(?:ом|а|у|е)$/u, ''));
}

/** «Чжан Цисяном»: only the last word of a Chinese name changes, and only by these endings. */
function withoutCase<W extends { readonly raw: string; readonly folded: string }>(
  words: readonly W[],
): readonly W[] {
  const last = words.at(-1);
  if (!last) return words;
  const raw = last.raw
    .replace(/(?<=[аоуэыияю]н)(?:а|у|ом|е)$/, '')
    .replace(/(?<=н)(?:я|ю|ем)$/, 'ь')
    .replace(/(?<=[ауэо])(?:я|ю|ем)$/, 'й');
  return [...words.slice(0, -1), { ...last, raw, folded: raw.replace(/э/g, 'е') }];
}

function isPerson(run: readonly Token[]): boolean {
  if (run.some(({ text }) => text.length === 1)) return true;
  // «Пак Хе Донг», «Нгуен Ван Тхань»: three words of one syllable each.
  if (run.length === 3 && run.every(({ folded }) => isOneSyllable(folded))) return true;
  if (isEastAsianName(run.map(({ folded }) => folded))) return true;
  return run.some(({ folded }) => isGiven(folded));
}

const isOneSyllable = (word: string): boolean =>
  word.length <= 5 && (word.match(/[аеиоуыэюя]/gu)?.length ?? 0) === 1;

/** Given names of which a word can be a form, folded: «Игорем» of Игорь, «Марии» of Мария. */
export function givenNames(word: string): readonly string[] {
  if (sexOfGivenName(word) !== null) return [word];
  return ENDINGS.flatMap(([ending, nominatives]) =>
    ending.test(word) ? nominatives.map((end) => word.replace(ending, end)) : [],
  ).filter((name) => sexOfGivenName(name) !== null);
}

/** Whether a folded Cyrillic word is a given name, Russian or from abroad, and whose. */
export function sexOfGivenName(word: string): 'male' | 'female' | null {
  return givenNameSex(word) ?? foreignGivenNameSex(word);
}

/** Endings of given names in oblique cases, and what stands there in the nominative. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ауе]$/, ['', 'а']],
  [/[яюие]$/, ['й', 'ь', 'я']],
  [/(?:ом|ем)$/, ['', 'й', 'ь']],
  [/(?:ой|ей)$/, ['а', 'я']],
  [/ы$/, ['а']],
  [/у$/, ['а']],
  [/ю$/, ['я']],
];
