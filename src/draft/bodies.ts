import { ENGLISH_HEADS, isHeadOfBody } from './bodyHeads';
import { belongsToBody } from './offices';
import { ENGLISH_OFFICES, RUSSIAN_OFFICES } from './officeWords';
import { quotedEnd } from './quotes';
import { continuesName, type Token } from './tokens';

/** A stretch of a text that may name something, by the indices of its first and last token. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const MAX_WORDS = 12;

/** Heads that are common words unless an adjective or a quotation makes a name of them: «в центре Москвы», «в порту Далянь». */
const COMMON_HEADS = /^(?:центр|порт|парти|обществ|компани|школ|банк|офис)/;

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
  while (head - at < 5 && !isHeadAt(tokens, head) && isAdjective(tokens[head]) && follows(tokens, head + 1))
    head += 1;
  if (!isHeadAt(tokens, head)) return undefined;
  let last = head;
  while (last - at < MAX_WORDS && follows(tokens, last + 1) && !isPerson(last + 1)) {
    const token = tokens[last + 1] as Token;
    const quoted = quotedEnd(tokens, last + 1);
    if (quoted !== undefined) {
      last = quoted;
      continue;
    }
    if (RUSSIAN_OFFICES.isVerb(token.folded) && !belongsToName(token)) break;
    const isLink = RUSSIAN_OFFICES.isLink(token.folded);
    if (isLink ? !isLinkIn(tokens, last + 1) : !belongsToName(token)) break;
    last += 1;
  }
  while (last > head && RUSSIAN_OFFICES.isLink(tokens[last]?.folded ?? '')) last -= 1;
  const words = tokens.slice(at, last + 1);
  const named = words.some((token, index) => token.capital && (index > 0 || isAdjective(token)));
  const proper =
    !COMMON_HEADS.test(tokens[head]?.folded ?? '') || head > at || /[«"]/.test(tokens[head + 1]?.gap ?? '');
  return named && proper && words.length > 1 ? { first: at, last } : undefined;
}

function isHeadAt(tokens: readonly Token[], at: number): boolean {
  return isHeadOfBody(tokens[at]?.folded ?? '');
}

function belongsToName(token: Token): boolean {
  return token.capital || belongsToBody(token.folded);
}

function isLinkIn(tokens: readonly Token[], at: number): boolean {
  const [link, next] = [tokens[at], tokens[at + 1]];
  return (
    link !== undefined &&
    next !== undefined &&
    RUSSIAN_OFFICES.isLink(link.folded) &&
    belongsToName(next) &&
    // «Министерство … и комитет …», «Институт … и Омский университет» are two.
    !(link.folded === 'и' && [at + 1, at + 2, at + 3].some((index) => isHeadAt(tokens, index)))
  );
}

function isAdjective(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.text.length > 4 &&
    // «решение», «развитие» are nouns.
    !/(?:[еа]ние|тие)$/.test(token.folded) &&
    /(?:[иыо]й|ого|его|ому|ему|[иы]м|[ое]м|ая|яя|ую|юю|[ое]й|ое|ее|ые|ие|ых|их|о)$/.test(token.folded)
  );
}

function follows(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  return (
    continuesName(before, token) ||
    /^\s?[«"]$/u.test(token.gap) ||
    /^[^\S\n\r]{0,2}(?:№[^\S\n\r]?)?$/u.test(token.gap) ||
    (before.text.length <= 2 && /^\.\s?$/u.test(token.gap))
  );
}

/** “… and the Ministry of Culture”, “… and Suzhou University” begin another; “Culture and Tourism” goes on. */
function startsAnother(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.folded !== 'and') return false;
  const [next, after] = [tokens[at + 1]?.folded ?? '', tokens[at + 2]?.folded ?? ''];
  return next === 'the' || ENGLISH_HEADS.has(next) || ENGLISH_HEADS.has(after);
}

/** Capitalised words with a head among them, and small words between: “Ministry of Foreign Affairs of Norway”. */
function englishBodyAt(
  tokens: readonly Token[],
  at: number,
  isPerson: (at: number) => boolean,
): TokenRange | undefined {
  const begin = tokens[at];
  if (!begin?.capital || begin.folded === 'the' || isPerson(at)) return undefined;
  let [last, next] = [at, at + 1];
  while (next - at < MAX_WORDS && next < tokens.length) {
    const [before, token] = [tokens[next - 1] as Token, tokens[next] as Token];
    if (!continuesName(before, token) && !/^['’]s\s$/u.test(token.gap)) break;
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
