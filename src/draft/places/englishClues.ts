import type { TokenRange } from '../bodies';
import { ENGLISH_HEADS } from '../bodyHeads';
import { isLatinGivenName } from '../latinGivenNames';
import { ENGLISH_NOTIONS, ENGLISH_OFFICES } from '../officeWords';
import { continuesName, type Token } from '../tokens';
import { OFFICE_AFTER } from './placeSpan';
import { withList, type PlaceClue, type PlaceReader } from './clues';
import { isNoCity } from './noCities';
import { isPartOfState, isState } from './states';

/** What stands before “of” and a city. */
const WHOSE =
  /^(?:city|town|municipality|mayor|mayors|cities|towns|residents|citizens|people|inhabitants|port|streets?|outskirts|suburbs?|authorities|administration|students|schools|delegation|council|capital)$/u;

const PREPOSITIONS = /^(?:in|from|near|outside|through|via)$/u;
/** Verbs before “to” or “for” and a city. */
const TRAVEL =
  /^(?:travel|travels|travelled|traveled|went|go|goes|fly|flies|flew|return|returns|returned|move|moves|moved|came|come|comes|left|leave|leaves|headed|visit|trip|flight|journey|delegation|on|sail|sailed|drove)$/u;
const VISIT = /^(?:visit|visits|visited|visiting|reached|toured|leaving)$/u;

/** The places that words beside them tell in English. */
export function englishClues(reader: PlaceReader): PlaceClue[] {
  const { tokens } = reader;
  return tokens.flatMap((_, at) => {
    const span = reader.spanAt(at);
    if (!span || !isLikelyEnglish(tokens, span)) return [];
    const clue: PlaceClue = { ...span, type: 'City', grammaticalCase: 'nominative' };
    return isTold(reader, at, span.last) ? withList(reader, clue, (one) => isLikelyEnglish(tokens, one)) : [];
  });
}

function isTold({ tokens, isTaken }: PlaceReader, first: number, last: number): boolean {
  const [earlier, before, token, next] = [
    tokens[first - 2],
    tokens[first - 1],
    tokens[first] as Token,
    tokens[last + 1],
  ];
  if (next && (isDateline(token, next) || isBeforeState(tokens, last))) return true;
  // “Seattle Mayor Bruce Harrell”
  if (next && continuesName(tokens[last] as Token, next) && OFFICE_AFTER.test(next.text)) return true;
  if (isOwnerOfOffice(tokens, last)) return true;
  if (!before || !continuesName(before, token)) return false;
  if (PREPOSITIONS.test(before.folded) || VISIT.test(before.folded)) return true;
  if (/^(?:to|for)$/u.test(before.folded)) {
    // “from Incheon to Seoul”
    const isWay =
      earlier?.capital === true &&
      tokens.slice(Math.max(0, first - 5), first - 2).some(({ folded }) => folded === 'from');
    return isWay || TRAVEL.test(earlier?.folded ?? '');
  }
  // “Mayor London Breed of San Francisco”: a person of it.
  return before.folded === 'of' && (WHOSE.test(earlier?.folded ?? '') || isTaken(first - 2));
}

/** “Toyama, Japan”, “Lower Hutt, New Zealand”, “Tempe, Arizona”. */
function isBeforeState(tokens: readonly Token[], last: number): boolean {
  const [next, after] = [tokens[last + 1], tokens[last + 2]];
  if (!next || !/^,[^\S\n\r]$/u.test(next.gap)) return false;
  const names = [next.text, ...(after && continuesName(next, after) ? [`${next.text} ${after.text}`] : [])];
  return names.some((name) => isState(name, 'en') || isPartOfState(name));
}

/** “Yokohama’s mayor”. */
function isOwnerOfOffice(tokens: readonly Token[], last: number): boolean {
  const [mark, ...words] = tokens.slice(last + 1, last + 4);
  if (mark?.text !== 's' || !/^['’]$/u.test(mark.gap)) return false;
  return words.some(({ folded }) =>
    /^(?:mayor|residents|citizens|port|airport|harbour|harbor|suburbs|streets|universities|schools|city|town)$/u.test(
      folded,
    ),
  );
}

/** “Turku, May 4, 2021 -” at the beginning of a line. */
function isDateline(token: Token, next: Token): boolean {
  const isLine = token.start === 0 || /[\n\r]/u.test(token.gap);
  return (
    isLine && /^,[^\S\n\r]$/u.test(next.gap) && (MONTH.test(next.folded) || /^\d{1,2}$/u.test(next.text))
  );
}

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/u;

/** Whether a stretch can be a city at all. */
export function isLikelyEnglish(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last + 1);
  const isOther = ({ folded }: Token) =>
    isNoCity(folded, false) ||
    ENGLISH_OFFICES.isHead(folded) ||
    ENGLISH_OFFICES.isAddress(folded) ||
    ENGLISH_HEADS.has(folded) ||
    isLatinGivenName(folded) ||
    ENGLISH_OFFICES.isBefore(folded) ||
    ENGLISH_NOTIONS.has(folded);
  if (words.some(isOther)) return false;
  // “in Stoyanov’s office”, “in Shirak Province”.
  const next = tokens[last + 1];
  return next === undefined || !/^['’]s?\s|^\s?["“]/u.test(next.gap);
}
