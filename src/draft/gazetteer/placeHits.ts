/** Where a text may name places of the gazetteer: the longest name at each capital letter, not within other names. */
import { givenNames } from '../personNames';
import { isTitle } from '../../names/titles';
import { isNoCity } from '../places/noCities';
import type { TokenRange } from '../bodies';
import { beginsSentences } from '../sentenceBeginnings';
import { continuesName, startsSentence, type Token } from '../tokens';
import { isCommonWord } from './commonWords';
import type { Meaning } from './placeForms';

/** A place of a text with what it may mean. */
export interface PlaceHit extends TokenRange {
  readonly meanings: readonly Meaning[];
  /** Whether a capital letter there tells nothing. */
  readonly isAtStart: boolean;
}

/** Words in a name at most. */
const MAX_WORDS = 4;

/** What else a text has at a token. */
export interface Surroundings {
  readonly isRussian: boolean;
  /** Whether a token belongs to something that is known or is a person's. */
  readonly isTaken: (at: number) => boolean;
  /** Whether a word is a family name in this text. */
  readonly isFamily: (at: number) => boolean;
  /** Whether a token may stand beside a place in capitals: the head of an office or body, a form of address. */
  readonly mayNeighbour: (at: number) => boolean;
}

export function placeHits(
  tokens: readonly Token[],
  forms: ReadonlyMap<string, readonly Meaning[]>,
  around: Surroundings,
): readonly PlaceHit[] {
  const small = new Set(tokens.filter(({ capital }) => !capital).map(({ folded }) => folded));
  const hits: PlaceHit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = hitAt(tokens, at, forms, around, small);
    if (!hit) continue;
    hits.push(hit);
    at = hit.last;
  }
  return hits.filter((hit) => standsAlone(tokens, hit, hits, around));
}

function hitAt(
  tokens: readonly Token[],
  first: number,
  forms: ReadonlyMap<string, readonly Meaning[]>,
  around: Surroundings,
  small: ReadonlySet<string>,
): PlaceHit | undefined {
  const token = tokens[first] as Token;
  if (!token.capital || around.isTaken(first)) return undefined;
  for (let last = longest(tokens, first); last >= first; last -= 1) {
    const words = tokens.slice(first, last + 1);
    const end = words.at(-1) as Token;
    if (
      !(end.capital || (last > first && TERRITORY.test(end.folded))) ||
      words.some((_, at) => around.isTaken(first + at))
    )
      continue;
    const meanings = forms.get(words.map(({ folded }) => folded).join(' '));
    if (!meanings) continue;
    const isOne = first === last;
    const isAtStart = startsSentence(token);
    // «Брод» alone in quotation marks is the name of something else.
    const isQuoted = /[«“"]$/u.test(token.gap) && /^[»”"]/u.test(tokens[last + 1]?.gap ?? '');
    if (isOne && (isQuoted || isOtherWord(token, around, first, small, isAtStart, meanings))) continue;
    return { first, last, meanings, isAtStart };
  }
  return undefined;
}

/** «Астраханской области»: the word for the kind has a small letter. */
const TERRITORY =
  /^(?:област(?:ь|и|ью)|кра(?:й|я|ю|е|ем)|республик(?:а|и|е|у|ой)|провинци(?:я|и|ю|ей)|префектур(?:а|ы|е|у|ой))$/u;

function longest(tokens: readonly Token[], first: number): number {
  let last = first;
  while (last + 1 < tokens.length && last + 1 < first + MAX_WORDS) {
    const [before, token] = [tokens[last] as Token, tokens[last + 1] as Token];
    // “St. Petersburg”
    if (!continuesName(before, token) && !(before.folded === 'st' && /^\.\s?$/u.test(token.gap))) break;
    last += 1;
  }
  return last;
}

function isOtherWord(
  { folded, text }: Token,
  { isRussian, isFamily }: Surroundings,
  at: number,
  small: ReadonlySet<string>,
  isAtStart: boolean,
  meanings: readonly Meaning[],
): boolean {
  if (text.length < 2 || isCommonWord(folded) || isTitle(folded) || isFamily(at)) return true;
  // A state is no city, and nothing else.
  if (meanings.some(({ names, isMain }) => isMain && names.place.type === 'Country')) return false;
  // An abbreviation: “UN”, «ООН».
  if (text.length < 5 && text === text.toUpperCase()) return true;
  return (isAtStart && (small.has(folded) || beginsSentences(folded))) || isNoCity(folded, isRussian);
}

/** Whether the words in capitals beside a hit belong to other names: “Victoria Petrova”, “Lake Superior College”. */
function standsAlone(
  tokens: readonly Token[],
  { first, last }: PlaceHit,
  hits: readonly PlaceHit[],
  around: Surroundings,
): boolean {
  const isPlace = (at: number) => hits.some((hit) => hit.first <= at && at <= hit.last);
  const joins = (before: number, after: number) => {
    const [one, other] = [tokens[before], tokens[after]];
    return one !== undefined && other?.capital === true && one.capital && continuesName(one, other);
  };
  const mayStand = (at: number) => isPlace(at) || around.mayNeighbour(at) || around.isTaken(at);
  const before = joins(first - 1, first) && !mayStand(first - 1) && !isSentenceWord(tokens[first - 1]);
  const after = joins(last, last + 1) && !mayStand(last + 1);
  const isGiven = first === last && givenNames(tokens[first]?.folded ?? '').length > 0;
  if (isGiven && after) return false;
  // In Russian a place may stand right before a name: «мэр Ниигаты Яити Накахара».
  return !before && !(after && !around.isRussian);
}

const isSentenceWord = (token: Token | undefined): boolean =>
  token !== undefined && startsSentence(token) && (beginsSentences(token.folded) || token.text.length < 3);
