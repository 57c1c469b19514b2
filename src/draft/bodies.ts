import { ENGLISH_HEADS, isHeadOfBody } from './bodyHeads';
import { belongsToBody } from './offices';
import { ENGLISH_OFFICES, RUSSIAN_OFFICES } from './officeWords';
import { quotedEnd } from './quotes';
import { beginsSentences } from './sentenceBeginnings';
import { continuesName, isStop, SPACE, startsSentence, type Token } from './tokens';

/** A stretch of a text that may name something, by the indices of its first and last token. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const MAX_WORDS = 12;

/** Heads that are common words unless an adjective, a capital letter or a quotation makes a name of them: «в центре Москвы», «в порту Далянь». */
const COMMON_HEADS =
  /^(?:центр|порт|парти|обществ|компани|школ|банк|офис|клуб|завод|суд|союз|фонд|служб|лиг|хор|театр|фабрик|предприяти|организаци|объединени|редакци|факультет|федераци|учреждени|холдинг|корпораци|(?:поли)?клиник|больниц|библиотек|музе|лице|галере|ансамбл|оркестр)/;

/** Names of bodies by their words: «управление внешних связей администрации города X», “X Municipal Foreign Affairs Office”. */
export function findBodies(
  tokens: readonly Token[],
  isRussian: boolean,
  isPerson: (at: number) => boolean,
): readonly TokenRange[] {
  const bodies: TokenRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    const stretch = isRussian ? russianBodyAt(tokens, at, isPerson) : englishBodyAt(tokens, at, isPerson);
    if (stretch) bodies.push(stretch);
    at = stretch ? stretch.last + 1 : at + 1;
  }
  return bodies;
}

/** Adjectives, head and what it governs; only where something in it is a name: a capital letter after the first word, or a quotation. */
function russianBodyAt(
  tokens: readonly Token[],
  at: number,
  isPerson: (at: number) => boolean,
): TokenRange | undefined {
  let head = at;
  while (head - at < 5 && !isHeadAt(tokens, head) && isAdjective(tokens, head) && follows(tokens, head + 1))
    head += 1;
  if (!isHeadAt(tokens, head)) return undefined;
  let last = head;
  while (last - at < MAX_WORDS && follows(tokens, last + 1) && !isPerson(last + 1)) {
    const token = tokens[last + 1] as Token;
    // «… города X На днях …»: a heading that runs into the text; «… Совета госпожой Y».
    if (token.capital && beginsSentences(token.folded)) break;
    if (RUSSIAN_OFFICES.isAddress(token.folded)) break;
    const quoted = quotedEnd(tokens, last + 1);
    if (quoted !== undefined) {
      last = quoted;
      continue;
    }
    // «музея-заповедника»
    if (last === head && token.gap === '-') {
      last += 1;
      continue;
    }
    if (RUSSIAN_OFFICES.isVerb(token.folded) && !belongsToName(token)) break;
    const isLink = RUSSIAN_OFFICES.isLink(token.folded);
    if (isLink ? !isLinkIn(tokens, last + 1) : !belongsToName(token)) break;
    last += 1;
  }
  while (last > head && RUSSIAN_OFFICES.isLink(tokens[last]?.folded ?? '')) last -= 1;
  last = withoutPurpose(tokens, at, last);
  const words = tokens.slice(at, last + 1);
  const [first, word] = [tokens[at] as Token, tokens[head] as Token];
  // «директор Бюро по торговле»: a capital letter in the middle of a sentence.
  const isOwn = head === at && word.capital && !startsSentence(first);
  const named =
    isOwn || words.some((token, index) => token.capital && (index > 0 || isAdjective(tokens, at)));
  const proper =
    !COMMON_HEADS.test(word.folded) ||
    (head > at && hasNameBesidePlace(words, first)) ||
    (word.capital && !startsSentence(first)) ||
    words.slice(1).some(({ gap }) => /[«"]/u.test(gap));
  return named && proper && !isState(tokens, head) && words.length > 1 ? { first: at, last } : undefined;
}

/** «детская поликлиника в Саянске» is described, «Саянская поликлиника» named: a capital letter that is neither the sentence's nor that of where it lies. */
function hasNameBesidePlace(words: readonly Token[], first: Token): boolean {
  const where = words.findIndex(({ folded }) => /^(?:в|во|на)$/u.test(folded));
  const named = words.slice(0, where < 0 ? words.length : where);
  return named.some(
    (token) => token.capital && (token !== first || !startsSentence(first) || /[сц]к/u.test(first.folded)),
  );
}

/** «Советского Союза», «Российской Федерации»: states are no bodies. */
function isState(tokens: readonly Token[], head: number): boolean {
  const [before, word] = [tokens[head - 1]?.folded ?? '', tokens[head]?.folded ?? ''];
  return /^(?:советск|российск)/u.test(before) && /^(?:союз|федераци)/u.test(word);
}

/** «Большой театр» of «в Большом театре для гостей»: for whom, in small letters after a name. */
function withoutPurpose(tokens: readonly Token[], first: number, last: number): number {
  const purpose = tokens.findIndex((token, at) => at > first && at <= last && token.folded === 'для');
  if (purpose < 0 || tokens.slice(purpose, last + 1).some(({ capital }) => capital)) return last;
  return tokens.slice(first, purpose).some(({ capital }) => capital) ? purpose - 1 : last;
}

function isHeadAt(tokens: readonly Token[], at: number): boolean {
  return isHeadOfBody(tokens[at]?.folded ?? '');
}

function belongsToName(token: Token): boolean {
  return token.capital || belongsToBody(token.folded) || isHeadOfBody(token.folded);
}

function isLinkIn(tokens: readonly Token[], at: number): boolean {
  const [link, next] = [tokens[at], tokens[at + 1]];
  return (
    link !== undefined &&
    next !== undefined &&
    RUSSIAN_OFFICES.isLink(link.folded) &&
    belongsToName(next) &&
    !(link.folded === 'и' && /^(?:в|во|на|из|с|со|у|к|о|об|от|до)$/u.test(next.folded)) &&
    // «Мэрия Иркутска и Юйлиня»: the other owner is no part of this one.
    !(link.folded === 'и' && tokens[at - 1]?.capital && next.capital && !belongsToBody(next.folded)) &&
    // «Министерство … и комитет …», «Институт … и Омский университет» are two.
    !(link.folded === 'и' && [at + 1, at + 2, at + 3].some((index) => isHeadAt(tokens, index)))
  );
}

function isAdjective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // «Северо-Восточный»: its first part ends like «провело».
  if (
    /(?<![ое]г)о$/u.test(token?.folded ?? '') &&
    (tokens[at + 1]?.gap !== '-' || /ло$/u.test(token?.folded ?? ''))
  )
    return false;
  return (
    token !== undefined &&
    token.text.length > 4 &&
    !RUSSIAN_OFFICES.isHead(token.folded) &&
    !RUSSIAN_OFFICES.isAddress(token.folded) &&
    // «решение», «развитие» are nouns.
    !/(?:[еа]ние|тие|ием|ией)$/.test(token.folded) &&
    /(?:[иыо]й|ого|его|ому|ему|[иы]м|[ое]м|ая|яя|ую|юю|[ое]й|ое|ее|ые|ие|ых|их|о)$/.test(token.folded)
  );
}

const OPENS = new RegExp(`^${SPACE}?[«"]$`, 'u');
const NUMBER = new RegExp(`^${SPACE}{0,2}(?:№${SPACE}?)?$`, 'u');

function follows(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  return (
    continuesName(before, token) ||
    OPENS.test(token.gap) ||
    NUMBER.test(token.gap) ||
    (before.text.length <= 2 && isStop(token.gap))
  );
}

/** “… and the Ministry of Culture”, “… and Suzhou University” begin another; “Culture and Tourism” goes on. */
function startsAnother(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.folded !== 'and') return false;
  if (tokens[at + 1]?.folded === 'the') return true;
  for (let next = at + 1; next < at + 5; next += 1) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (!before || !token?.capital || !continuesName(before, token)) return false;
    if (ENGLISH_HEADS.has(token.folded)) return true;
  }
  return false;
}

/** “the Bridge - Ford Society”: a dash between capital letters after an article. */
function isDashWithin(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, token] = [tokens[next - 1], tokens[next]];
  if (!before?.capital || !token?.capital || !DASH.test(token.gap)) return false;
  return tokens[at - 1]?.folded === 'the' && /^[^\S\n\r]$/u.test(tokens[at]?.gap ?? '');
}

const DASH = new RegExp(`^${SPACE}[-–—]${SPACE}$`, 'u');

/** Capitalised words with a head among them, and small words between: “Ministry of Foreign Affairs of Norway”. */
function englishBodyAt(
  tokens: readonly Token[],
  at: number,
  isPerson: (at: number) => boolean,
): TokenRange | undefined {
  const begin = tokens[at];
  if (!begin?.capital || begin.folded === 'the' || isPerson(at) || isPartOfOffice(tokens, at))
    return undefined;
  let [last, next] = [at, at + 1];
  while (next - at < MAX_WORDS && next < tokens.length) {
    const [before, token] = [tokens[next - 1] as Token, tokens[next] as Token];
    const isJoined = continuesName(before, token) || isDashWithin(tokens, at, next);
    if (!isJoined && !/^['’]s\s$/u.test(token.gap)) break;
    if (ENGLISH_OFFICES.isAddress(token.folded)) break;
    if (token.capital && !isPerson(next)) last = next;
    else if (!/^(?:of|for|and|the)$/.test(token.folded) || startsAnother(tokens, next)) break;
    next += 1;
  }
  const words = tokens.slice(at, last + 1);
  const hasHead = words.some(({ folded, capital }) => capital && ENGLISH_HEADS.has(folded));
  if (!hasHead || words.length < 2 || words.some(({ folded }) => ENGLISH_OFFICES.isHead(folded)))
    return undefined;
  return { first: at, last };
}

/** People of a body: “Members of the Council”. */
const PEOPLE =
  /^(?:members?|representatives?|officials?|students?|delegates?|guests?|teachers?|experts?|employees|staff|specialists?|leaders?|residents?|both|all|many|some|several|in|at|on|from|for|with)$/;

/** “Consul General of China”, “Mr”, “Members of”: no name of a body begins there. */
function isPartOfOffice(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (ENGLISH_OFFICES.isAddress(token.folded) || PEOPLE.test(token.folded)) return true;
  return token.folded === 'general' && before !== undefined && ENGLISH_OFFICES.isHead(before.folded);
}
