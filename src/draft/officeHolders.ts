/** Who holds an office: the nearest name after it, else right before it. */
import { canBePerson } from './introduced';
import type { OfficeReader } from './officeReader';
import { nextHolder } from './severalHolders';
import type { NameRun } from './personNames';
import { SPACE, type Token } from './tokens';

const BEFORE_HOLDER = new RegExp(`^[»”"]?(?:${SPACE}|,${SPACE}|${SPACE}[–—]${SPACE})*$`, 'u');
const BEFORE_LIST = new RegExp(`^:${SPACE}$`, 'u');
const AFTER_HOLDER = new RegExp(`^(?:,|${SPACE}?[–—(])${SPACE}?$`, 'u');

/** «больницы №1 Li Hong», «Харбина (Китай) Sun Zhe»: a number, and where a place lies, stand before the holder. */
function afterBracket(tokens: readonly Token[], next: number): number {
  const [token, after] = [tokens[next], tokens[next + 1]];
  if (token && NUMBERED.test(token.gap) && /^\p{N}+$/u.test(token.text)) return next + 1;
  if (!token || !after || !OPENS_BRACKET.test(token.gap)) return next;
  const end = [1, 2, 3].find((count) => tokens[next + count]?.gap.startsWith(')') === true);
  return end === undefined ? next : next + end;
}

const NUMBERED = new RegExp(`^${SPACE}(?:№${SPACE}?)?$`, 'u');
const OPENS_BRACKET = new RegExp(`^${SPACE}\\($`, 'u');
const AFTER_BRACKET = new RegExp(`^\\)?,?${SPACE}$`, 'u');

/** The name after an office; of several heads also after a colon, and after a comma where another name follows. */
export function holderAfter(reader: OfficeReader, last: number, several = false): NameRun | undefined {
  const { tokens, lexicon } = reader;
  let at = afterBracket(tokens, last + 1);
  while (at < tokens.length && lexicon.isAddress((tokens[at] as Token).folded)) at += 1;
  const token = tokens[at];
  const isBeside =
    BEFORE_HOLDER.test(token?.gap ?? '-') ||
    (at > last + 1 && AFTER_BRACKET.test(token?.gap ?? '')) ||
    (several && BEFORE_LIST.test(token?.gap ?? ''));
  if (!token || !isBeside) return undefined;
  const run = reader.personAt(at);
  if (run && several && nextHolder(reader, run)) return run;
  if (!run || run.certain || !/[,–—]/u.test(token.gap)) return run;
  // “the mayor, Helena Lindqvist, …”: between two commas it can be nothing else.
  const after = tokens[run.last + 1]?.gap ?? '.';
  if (/^\s?[,–—)]/u.test(after)) return run;
  return /^[.;]/u.test(after) && canBePerson(tokens, run, lexicon, reader.isRussian) ? run : undefined;
}

/** “Anna Smith, the mayor of …”, «Иван Петров, мэр …». */
export function holderBefore(reader: OfficeReader, first: number): NameRun | undefined {
  const { tokens } = reader;
  const token = tokens[first];
  if (!token || !AFTER_HOLDER.test(token.gap)) return undefined;
  for (const length of [4, 3, 2]) {
    const run = first - length >= 0 ? reader.personAt(first - length) : undefined;
    if (run?.last === first - 1) return run;
  }
  return undefined;
}
