import type { Sentence } from '../sentences';

/**
 * When the clause of a date plays, seen from its publication: PAST and AHEAD decide the year of a month that may be of
 * two; PLANNED («перенесли на», a promise in a quotation) only says that the day may still come.
 */
export type Tense = 'PAST' | 'AHEAD' | 'PLANNED';

/** Words by which a language tells the tense; all patterns are global. */
export interface TenseWords {
  readonly ahead: RegExp;
  readonly past: RegExp;
  /** Forms that look like a past and are none: “are accepted”. */
  readonly present?: RegExp;
  /** Verbs of saying: their past is that of the date only where the date stands beside them. */
  readonly said: RegExp;
  /** Verbs of planning, whose own past says nothing of the day planned. */
  readonly planned: RegExp;
  /**
   * A state that lasts, and a date until which it does: «открыта до 20 августа» may still come. `until` is tried on the words
   * of the date with a ¤ where they begin, and on what stands right before.
   */
  readonly lasting?: { readonly words: RegExp; readonly until: RegExp };
  /** Right before a date: it is that of a paper or an event that exists («договор от 3 марта»). */
  readonly existing: RegExp;
  /** How a clause begins that says something of another word, and not of the date. */
  readonly relative: RegExp;
  /** Whether a verb without a mark tells what was, as in Chinese. */
  readonly unmarkedPast?: boolean;
}

/** A pattern of whole words, in any case of letters. */
export const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu');

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Evidence extends Span {
  readonly tense: Tense;
}

/** The tense of the clause in which a date stands, else of those after it, else of those before it in its sentence. */
export function tenseOf(text: string, whole: Sentence, date: Span, words: TenseWords): Tense | undefined {
  // Of a sentence without end only what stands near is looked at.
  const sentence = {
    start: Math.max(whole.start, date.start - MAX_REACH),
    end: Math.min(whole.end, date.end + MAX_REACH),
  };
  if (words.existing.test(text.slice(Math.max(sentence.start, date.start - MAX_BEFORE), date.start)))
    return 'PAST';
  const clauses = clausesOf(text, sentence, date);
  const own = clauses.findIndex(({ start, end }) => start <= date.start && date.end <= end);
  const after = clauses.slice(own + 1).filter((one) => !words.relative.test(text.slice(one.start, one.end)));
  for (const clause of [clauses[own], ...after, ...clauses.slice(0, Math.max(0, own)).reverse()]) {
    const tense = clause && nearest(text, clause, date, clause === clauses[own], words);
    if (tense) return tense;
  }
  return undefined;
}

const MAX_BEFORE = 24;
const MAX_REACH = 400;

/** The clauses of a sentence; marks within the date itself end none. */
function clausesOf(text: string, sentence: Sentence, date: Span): Span[] {
  const clauses: Span[] = [];
  let { start } = sentence;
  for (const { index, 0: mark } of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_MARK)) {
    const at = sentence.start + index;
    if (at + mark.length > date.start && at < date.end) continue;
    clauses.push({ start, end: at });
    start = at + mark.length;
  }
  return [...clauses, { start, end: sentence.end }];
}

const CLAUSE_MARK = /[,;:，；：()（）]|\s[–—-]\s/gu;

/** What the nearest verb of a clause says; `own`: the date stands in it. */
function nearest(text: string, clause: Span, date: Span, own: boolean, words: TenseWords): Tense | undefined {
  // The date's own words («недели») are no verbs.
  const blank = (from: number, to: number) => ' '.repeat(Math.max(0, to - from));
  const [from, to] = [Math.max(clause.start, date.start), Math.min(clause.end, date.end)];
  let rest =
    from < to
      ? text.slice(clause.start, from) + blank(from, to) + text.slice(to, clause.end)
      : text.slice(clause.start, clause.end);
  const found: Evidence[] = [];
  const take = (pattern: RegExp, tenseFor: (span: Span) => Tense | undefined) => {
    rest = rest.replace(pattern, (match: string, ...args: unknown[]) => {
      const start = clause.start + Number(args.find((one) => typeof one === 'number'));
      const span = { start, end: start + match.length };
      // A capital letter within a sentence begins a name.
      if (/^\p{Lu}/u.test(match) && text.slice(0, start).trimEnd() !== '' && !begins(text, start))
        return match;
      const tense = tenseFor(span);
      if (tense) found.push({ ...span, tense });
      return ' '.repeat(match.length);
    });
  };
  take(words.ahead, () => 'AHEAD');
  take(words.planned, ({ end }) => (own && end <= date.start ? 'PLANNED' : own ? 'PAST' : undefined));
  take(words.said, ({ start, end }) => {
    const isBeside = own && (start >= date.end || date.start - end <= MAX_BESIDE);
    return isBeside ? 'PAST' : undefined;
  });
  if (words.present) take(words.present, () => undefined);
  const { lasting } = words;
  const before = text.slice(Math.max(clause.start, date.start - MAX_BESIDE), date.start);
  if (lasting?.until.test(`${before}¤${text.slice(date.start, date.end)}`) === true)
    take(lasting.words, ({ end }) => (own && end <= date.start ? 'PLANNED' : 'PAST'));
  take(words.past, () => 'PAST');
  const distance = ({ start, end }: Span) => {
    const between = end <= date.start ? text.slice(end, date.start) : text.slice(date.end, start);
    return between.length + (CONJUNCTION.test(between) ? FAR : 0);
  };
  return found.reduce<Evidence | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  )?.tense;
}

/** “sang in May and will return”: a verb beyond one of these is that of another part. */
const CONJUNCTION = /(?:^|\s)(?:and|but|while|и|а|но)\s|[并而但]/u;
const FAR = 60;

/** Between a verb of saying and its date stands a preposition at most. */
const MAX_BESIDE = 5;

/** Whether a sentence or speech begins at a place. */
function begins(text: string, at: number): boolean {
  return /[.!?…«“"„\n]\s*(?:[–—-]\s*)?$/u.test(text.slice(Math.max(0, at - 6), at));
}
