import type { TokenRange } from '../bodies';
import { continuesName, type Token } from '../tokens';
import { isPlaceAdjective } from './placeNominative';

/** First parts of names of several words: «Нью-Йорк», «Сан Франциско», «Порт Луи». */
const FIRST_PART =
  /^(?:нью|сан|санта|санто|сент|сен|лос|лас|эль|порт|форт|буэнос|рио|куала|аддис|тель|абу|баден|ла|ле|рас|ден|пуэрто|new|san|santa|santo|st|saint|los|las|el|port|fort|buenos|rio|kuala|addis|tel|abu|baden|la|le|den|puerto|nizhny|nizhniy|veliky|velikiy|stary|novy|verkhny|bad|great|upper|lower|north|south|east|west|mount|lake|hong|cape|ho)$/u;

/** “Seattle Mayor Bruce Harrell”: an office behind its city. */
export const OFFICE_AFTER = /^(?:Mayor|Vice|Deputy|Governor)$/u;

/** Small words within names with hyphens: «Ростов-на-Дону», “Stoke-on-Trent”. */
const WITHIN = /^(?:на|ла|де|дель|сюр|ам|ан|ле|эль|on|upon|na|la|de|del|sur|am|an|le|les|el|in|by)$/u;

/** The words of the place that begins at a capital letter; undefined where the words beside it make something else of it. */
export function placeSpanAt(
  tokens: readonly Token[],
  first: number,
  isTaken: (at: number) => boolean,
  isRussian: boolean,
): TokenRange | undefined {
  const token = tokens[first];
  if (isTaken(first) || (tokens[first - 1]?.capital && /^[-‐‑]$/u.test(token?.gap ?? ''))) return undefined;
  if (isAfterFirstPart(tokens, first) && !isTaken(first - 1)) return undefined;
  if (isDatelineInCapitals(tokens, first)) return { first, last: first };
  if (!isPlaceWord(token)) return undefined;
  let last = hyphenated(tokens, first);
  const next = tokens[last + 1];
  const goesOn = (at: number) => {
    const [before, after] = [tokens[at - 1], tokens[at]];
    const goes = before !== undefined && isPlaceWord(after) && continuesName(before, after) && !isTaken(at);
    return goes && !OFFICE_AFTER.test(after.text);
  };
  if (!next || !goesOn(last + 1)) return { first, last };
  const takesAnother =
    last === first && (FIRST_PART.test(token.folded) || (isRussian && isPlaceAdjective(token.folded)));
  if (!takesAnother) return undefined;
  last = hyphenated(tokens, last + 1);
  return goesOn(last + 1) ? undefined : { first, last };
}

/** The words that may be a recognised name that begins at a token, the longest first, whatever follows: “Turku” of “Turku City Council”. */
export function possibleSpansAt(
  tokens: readonly Token[],
  first: number,
  isTaken: (at: number) => boolean,
): readonly TokenRange[] {
  const [before, token] = [tokens[first - 1], tokens[first]];
  if (!isPlaceWord(token) || isTaken(first)) return [];
  // “New Turku” is another place.
  if (
    before?.capital &&
    continuesName(before, token) &&
    (FIRST_PART.test(before.folded) || token.gap === '-')
  )
    return [];
  const spans: TokenRange[] = [];
  for (let last = hyphenated(tokens, first); spans.length < 3; last = hyphenated(tokens, last + 1)) {
    spans.unshift({ first, last });
    const [end, next] = [tokens[last] as Token, tokens[last + 1]];
    if (!isPlaceWord(next) || !continuesName(end, next) || isTaken(last + 1)) break;
  }
  return spans;
}

/** “New Turku” is another place than Turku. */
function isAfterFirstPart(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before?.capital === true &&
    token !== undefined &&
    continuesName(before, token) &&
    FIRST_PART.test(before.folded)
  );
}

/** «КАЗАНЬ, 12 мая»: capitals at the beginning of a line, before a date. */
function isDatelineInCapitals(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !/^\p{Lu}{4,}$/u.test(token.text)) return false;
  return (
    (token.start === 0 || /[\n\r]/u.test(token.gap)) &&
    /^[,.][^\S\n\r]$/u.test(next.gap) &&
    /^\d/u.test(next.text)
  );
}

function isPlaceWord(token: Token | undefined): token is Token {
  return token?.capital === true && token.text.length > 1 && !/^\p{Lu}{2,}$/u.test(token.text);
}

function hyphenated(tokens: readonly Token[], first: number): number {
  let last = first;
  const isHyphen = (at: number) => /^[-‐‑]$/u.test(tokens[at]?.gap ?? '');
  while (isHyphen(last + 1)) {
    if (tokens[last + 1]?.capital) last += 1;
    else if (WITHIN.test(tokens[last + 1]?.folded ?? '') && isHyphen(last + 2) && tokens[last + 2]?.capital)
      last += 2;
    else break;
  }
  return last;
}
