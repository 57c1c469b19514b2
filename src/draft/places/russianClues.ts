import { looksLikeFamily } from '../../names/russianPerson';
import type { TokenRange } from '../bodies';
import { isHeadOfBody } from '../bodyHeads';
import { RUSSIAN_OFFICES } from '../officeWords';
import { givenNames } from '../personNames';
import { continuesName, isStop, startsSentence, type Token } from '../tokens';
import { listAfter, withList, type PlaceClue, type PlaceReader, type PlaceType } from './clues';
import { isNoCity } from './noCities';
import type { PlaceCase } from './placeNominative';

/** Words right before a name that say what it is: with the case in which the name stands beside them. */
const KINDS: readonly (readonly [RegExp, PlaceType])[] = [
  [/^(?:г|гор|город(?:а|у|е|ом|ов|ам|ами|ах)?|город-побратим\p{L}*)$/u, 'City'],
  [/^провинци[яиюей]+$/u, 'Region'],
  [/^префектур[аыуеой]+$/u, 'Region'],
  [/^штат(?:а|у|е|ом)?$/u, 'Region'],
  [/^республик[аиеуой]+$/u, 'Region'],
  [/^уезд(?:а|у|е|ом)?$/u, 'District'],
];

/** Whose people, offices and places a text tells by the genitive: «жители Пскова», «мэрия Бишкека». */
const WHOSE =
  /^(?:мер(?:а|у|ом|е|ы)?|вице|градоначальник\p{L}*|мери[яиюей]+|администраци[яиюей]+|власт(?:и|ей|ям|ями|ях)|жител\p{L}+|горожан\p{L}*|горсовет\p{L}*|гордум\p{L}+|ратуш\p{L}+|аэропорт\p{L}*|вокзал\p{L}*|окрестност\p{L}+|пригород\p{L}*|побратим\p{L}*|спутник(?:а|у|е|ом|и|ов)?|делегаци[яиюей]+|бургомистр\p{L}*|аким\p{L}*|хоким\p{L}*|акимат\p{L}*|хокимият\p{L}*|представител\p{L}+|школьник\p{L}*|студент\p{L}*|гост(?:и|ей|ям|ями)|команд\p{L}+|музе(?:и|ев|ям|ях)|вуз(?:ы|ов|ам|ах)|школ(?:ы|ам|ах)?|предприяти\p{L}+|порт(?:ы|ов|ам)?|набережн\p{L}+)$/u;

const PREPOSITIONS: Readonly<Record<string, PlaceCase>> = {
  в: 'in',
  во: 'in',
  из: 'genitive',
  до: 'genitive',
};

const VISIT = /^(?:посети\p{L}+|посеща\p{L}+|покину\p{L}+)$/u;

/** Endings of cities that nothing else has: «Хабаровску», «Екатеринбург», «Ставрополя». */
const BY_FORM =
  /(?<=\p{L}{3})(?:[сц]к(?:а|у|е)?|(?:град|бург|стан|восток)(?:а|у|е|ом)?|(?:ополь|ополя|ополю|ополе|ополем))$/u;

/** Whether a stretch beside a recognised city, joined by «и», is one as well. */
export const isLikelyRussian = (tokens: readonly Token[], span: TokenRange): boolean =>
  isLikely(tokens, span) &&
  !looksLikeFamily(tokens[span.last]?.folded.replace(/(?:ым|ой|[ауе])$/u, '') ?? '');

/** The places that words beside them tell in Russian. */
export function russianClues(reader: PlaceReader): PlaceClue[] {
  return reader.tokens.flatMap((_, at) => {
    const clue = clueAt(reader, at);
    if (!clue) return [];
    // «в Париже, и Иванов тоже»: in another case.
    const agrees = ({ last }: TokenRange) =>
      !/^(?:in|genitive)$/u.test(clue.grammaticalCase) ||
      !/(?:[ое]в|[иы]н)$/u.test(reader.tokens[last]?.folded ?? '');
    return withList(reader, clue, (span) => isLikely(reader.tokens, span) && agrees(span));
  });
}

function clueAt(reader: PlaceReader, at: number): PlaceClue | undefined {
  const { tokens } = reader;
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  const span = reader.spanAt(at);
  if (!span) return undefined;
  const kind = before && kindBefore(tokens, at);
  if (kind) return { ...span, ...kind };
  if (!isLikely(tokens, span)) return undefined;
  if (isDateline(tokens, at, span.last)) return { ...span, type: 'City', grammaticalCase: 'nominative' };
  if (isGloss(tokens, span.last)) return { ...span, type: 'City', grammaticalCase: 'unknown' };
  const isJoined = before !== undefined && continuesName(before, token);
  const preposition = isJoined ? prepositionAt(tokens, at) : undefined;
  if (preposition) return { ...span, type: 'City', grammaticalCase: preposition };
  // «между Самарой и Пусаном»
  if (isJoined && before.folded === 'между' && isPairOfPlaces(reader, span))
    return { ...span, type: 'City', grammaticalCase: 'instrumental' };
  const isWhose =
    isJoined &&
    // «Глава Елабуги Рустем Нуриев»: of a body the name would be longer.
    (WHOSE.test(before.folded) ||
      (/^глав(?:а|ы|е|у|ой)$/u.test(before.folded) && reader.isTaken(span.last + 1)));
  if (isWhose && (span.last > span.first || isGenitive(tokens[span.last] as Token)))
    return { ...span, type: 'City', grammaticalCase: 'genitive' };
  if (isJoined && VISIT.test(before.folded)) return { ...span, type: 'City', grammaticalCase: 'accusative' };
  // «Вологду посетил хор».
  const isVisited = /[уюь]$/u.test(token.folded) && VISIT.test(tokens[span.last + 1]?.folded ?? '');
  if (isVisited) return { ...span, type: 'City', grammaticalCase: 'accusative' };
  const byForm = span.first === span.last && BY_FORM.test(token.folded) && !startsSentence(token);
  return byForm && !isAdjectiveOf(tokens, span.last)
    ? { ...span, type: 'City', grammaticalCase: 'unknown' }
    : undefined;
}

function isPairOfPlaces(reader: PlaceReader, span: TokenRange): boolean {
  const [other, ...more] = listAfter(reader, span.last);
  if (!other || more.length > 0) return false;
  return [span, other].every(({ last }) =>
    /(?:ом|ем|ой|[её]й|ью)$|[ои]$/u.test(reader.tokens[last]?.folded ?? ''),
  );
}

/** The case of the preposition before a token, or before an adjective in between: «из финской Коуволы». */
function prepositionAt(tokens: readonly Token[], at: number): PlaceCase | undefined {
  const [earlier, before] = [tokens[at - 2], tokens[at - 1] as Token];
  const direct = PREPOSITIONS[before.folded];
  if (direct || before.capital || !earlier || !continuesName(earlier, before)) return direct;
  return /(?:[сц]к|седн|родн|далек)(?:ой|ом|ого|ую|их|ий|ем|ей|его)$/u.test(before.folded)
    ? PREPOSITIONS[earlier.folded]
    : undefined;
}

function kindBefore(
  tokens: readonly Token[],
  at: number,
): Pick<PlaceClue, 'type' | 'grammaticalCase'> | undefined {
  const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token];
  const type = KINDS.find(([word]) => word.test(before.folded))?.[1];
  const isYear = /^\d/.test(tokens[at - 2]?.text ?? '') && before.text.length < 3;
  const isJoined = continuesName(before, token) || (before.text.length <= 3 && isStop(token.gap));
  if (!type || isYear || !isJoined || isNoCity(token.folded, true)) return undefined;
  return { type, grammaticalCase: caseOfKind(before.folded) };
}

/** «город Осака»; of «города Осака» and «города Самары» the ending decides. */
function caseOfKind(word: string): PlaceCase {
  if (/^(?:город|провинция|префектура|штат|республика|уезд)$/u.test(word)) return 'nominative';
  if (/^(?:городе|провинции|префектуре|штате|республике|городах|уезде)$/u.test(word)) return 'in';
  // «с городами Куско и Арекипа»
  return /^город(?:ами|ам)$/u.test(word) ? 'unknown' : 'genitive';
}

/** Whether a stretch can be a city at all. */
function isLikely(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last + 1);
  const [word] = words as [Token];
  if (words.some(({ folded }) => isNoCity(folded, true) || isHeadOfBody(folded))) return false;
  // «из Артёма» may be the city.
  const isGiven =
    first === last && givenNames(word.folded).length > 0 && !/^(?:артем|владимир)/u.test(word.folded);
  if (isGiven && !isGloss(tokens, last)) return false;
  if (RUSSIAN_OFFICES.isHead(word.folded)) return false;
  if (
    /^\s?[«"“]/u.test(tokens[last + 1]?.gap ?? '') ||
    /[^\n\r\s.!?][^.!?\n\r]*[«"“]$|^\s?[«"“]$/u.test(word.gap)
  )
    return false;
  return !isAdjectiveOf(tokens, last);
}

/** «в Новом году», «из Тверской школы»: an adjective with its noun in small letters, which agree. */
export function isAdjectiveOf(tokens: readonly Token[], last: number): boolean {
  const [word, next] = [tokens[last] as Token, tokens[last + 1]];
  if (!next || next.capital || !continuesName(word, next) || next.text.length < 3) return false;
  if (RUSSIAN_OFFICES.isVerb(next.folded) || SMALL.test(next.folded)) return false;
  return AGREEMENTS.some(([adjective, noun]) => adjective.test(word.folded) && noun.test(next.folded));
}

/** Endings of adjectives, and of the nouns that can follow them. */
const AGREEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/[ое]м$/u, /(?:[еуию]|[нкв]ом)$/u],
  [/[ое]й$/u, /(?:[еиы]|[оеё]й|ью)$/u],
  [/[ое]го$/u, /(?:[ая]|[ое]го)$/u],
  [/[ое]му$/u, /[ую]$/u],
  [/[ую]ю$/u, /[уюь]$/u],
  [/[ыи]х$/u, /(?:[ое]в|ей|[аяыи]х|[бвгджзклмнпрстфхцчшщ])$/u],
  [/[ыи]й$/u, /[бвгджзклмнпрстфхцчшщйь]$/u],
  [/[ая]я$/u, /[аяь]$/u],
  [/[ое]е$/u, /[оея]$/u],
  [/[ыи]е$/u, /[ыиая]$/u],
];

const SMALL =
  /^(?:для|при|под|над|про|это|его|она|они|оно|как|что|где|так|тоже|также|уже|ещё|еще|был|была|были|будет|будут|есть|нет|или|но|прошл\p{L}*|начал\p{L}*|открыл\p{L}*|состоял\p{L}*)$/u;

/** «САМАРА, 14 марта —» at the beginning of a line. */
function isDateline(tokens: readonly Token[], first: number, last: number): boolean {
  const [token, next] = [tokens[first] as Token, tokens[last + 1]];
  if (!(token.start === 0 || /[\n\r]/u.test(token.gap)) || !next) return false;
  return /^[,.][^\S\n\r]$/u.test(next.gap) && /^\d{1,2}$/u.test(next.text);
}

/** «Артём, город-спутник Владивостока». */
function isGloss(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return (
    next !== undefined &&
    /^,[^\S\n\r]$/u.test(next.gap) &&
    /^(?:город|столица|городок)(?:ом|ой|а|е|у|ы)?$/u.test(next.folded)
  );
}

function isGenitive({ folded }: Token): boolean {
  return /[аяыиоеуюэ]$|(?:ого|его|ой|ых|их)$/u.test(folded);
}
