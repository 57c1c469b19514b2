/** Who holds an office: the nearest name after it, else right before it. */
import { canBePerson } from './introduced';
import type { OfficeReader, OfficeReading } from './officeReader';
import type { NameRun } from './personNames';
import { SPACE, type Token } from './tokens';

const BEFORE_HOLDER = new RegExp(`^[»”"]?(?:${SPACE}|,${SPACE}|${SPACE}[–—]${SPACE})*$`, 'u');
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

export function holderAfter(reader: OfficeReader, last: number): NameRun | undefined {
  const { tokens, lexicon } = reader;
  let at = afterBracket(tokens, last + 1);
  while (at < tokens.length && lexicon.isAddress((tokens[at] as Token).folded)) at += 1;
  const token = tokens[at];
  if (!token || !(BEFORE_HOLDER.test(token.gap) || (at > last + 1 && AFTER_BRACKET.test(token.gap))))
    return undefined;
  const run = reader.personAt(at);
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

/** Whether a Russian or English head of an office is in the plural: «заместители», “mayors”. */
const PLURAL =
  /(?:тели|ики|ники|ры|ты|ны|оры|еры|лы|вы|тами|ами|ями|телей|тников|ров|тов|нов|телям|рам|там)$|(?<!s)s$/u;

/** «заместители главы X и Y», «заместитель мэра, инспектор X»: several hold one office, one holds several. */
export function withHoldersOfLists(reader: OfficeReader, offices: readonly OfficeReading[]): OfficeReading[] {
  const { tokens } = reader;
  return offices.flatMap((office, at) => {
    const { holder } = office;
    if (!holder) {
      const next = offices[at + 1];
      const joins = next?.holder && next.holder.first > next.last && next.first === office.last + 1;
      return joins && /^,\s$/u.test(tokens[next.first]?.gap ?? '')
        ? [{ ...office, holder: next.holder }]
        : [office];
    }
    if (!PLURAL.test(tokens[office.head]?.folded ?? '') || holder.first < office.first) return [office];
    const holders = [holder];
    for (let next = holder.last + 1; next < tokens.length;) {
      const isAnd = /^(?:и|and)$/u.test(tokens[next]?.folded ?? '');
      const gap = tokens[isAnd ? next + 1 : next]?.gap ?? '';
      const run = isAnd
        ? /^\s$/u.test(gap) && reader.personAt(next + 1)
        : /^,\s$/u.test(gap) && reader.personAt(next);
      if (!run) break;
      holders.push(run);
      next = run.last + 1;
    }
    return holders.map((one) => ({ ...office, holder: one }));
  });
}
