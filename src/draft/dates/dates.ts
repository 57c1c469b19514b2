import type { ParsedDate } from '../../time/edtf';
import { parseEdtf } from '../../time/edtf';
import type { ArticleLanguage } from '../article';
import { CHINESE } from './chineseDates';
import { ENGLISH } from './englishDates';
import type { DateModifier, DateLanguage, DateRule, DateReading } from './reading';
import { toEdtf, yearOfDate } from './resolve';
import { RUSSIAN } from './russianDates';

/** A date of a text; its place is in the units in which strings are indexed. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Null where only the day of publication would tell it. */
  readonly edtf: string | null;
}

const LANGUAGES: Readonly<Record<ArticleLanguage, DateLanguage>> = { ru: RUSSIAN, en: ENGLISH, zh: CHINESE };

interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly read: DateReading;
}

/** All dates of a text, in order, read against the day on which it appeared. */
export function findDates(
  text: string,
  language: ArticleLanguage,
  published: ParsedDate | undefined,
): readonly DateMention[] {
  const { rules, modifiers: modifiers, nowadays } = LANGUAGES[language];
  const dates: DateMention[] = [];
  let [sentenceYear, last] = [undefined as number | undefined, 0];
  for (const { start, end, read } of withoutOverlaps(
    rules.flatMap((rule) => matchesOf(rule, text)),
    text.length,
  )) {
    if (nowadays.test(text.slice(start, end)) && isQuoted(text, start)) continue;
    if (/[.!?]\s+\p{Lu}|\n/u.test(text.slice(last, start))) sentenceYear = undefined;
    const [bend, begin] = modifierBefore(modifiers, text, start, read);
    const edtf = toEdtf(read, bend, { published, sentenceYear });
    sentenceYear = yearOfDate(edtf) ?? sentenceYear;
    last = end;
    dates.push({ start: begin, end, edtf });
  }
  return dates;
}

function matchesOf({ pattern, read }: DateRule, text: string): DateMatch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const meaning = read(match.groups ?? {});
    const [matched] = match;
    return meaning && matched !== ''
      ? [{ start: match.index, end: match.index + matched.length, read: meaning }]
      : [];
  });
}

/** Of matches that overlap the longest, and of equally long ones that of the earlier rule. */
function withoutOverlaps(matches: readonly DateMatch[], length: number): DateMatch[] {
  const taken = new Uint8Array(length);
  const longestFirst = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept = longestFirst.filter(({ start, end }) => {
    // A match that was kept is as long or longer: it covers the first or the last unit of what it overlaps.
    const free = taken[start] === 0 && taken[end - 1] === 0;
    if (free) taken.fill(1, start, end);
    return free;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const MAX_MODIFIER_LENGTH = 40;

/** The words right before a date that bend it, and where they begin. An interval is bent by none. */
function modifierBefore(
  modifiers: DateLanguage['modifiers'],
  text: string,
  start: number,
  read: DateReading,
): [bends: DateModifier[], begin: number] {
  if (read.is === 'point' && read.to) return [[], start];
  const before = text.slice(Math.max(0, start - MAX_MODIFIER_LENGTH), start);
  // The preposition that the match itself begins with is no bend; one before it is.
  for (const [pattern, bend] of modifiers) {
    const match = pattern.exec(before);
    if (match) return [[bend], start - match[0].replace(/^[^\p{L}]+/u, '').length];
  }
  return [[], start];
}

/** Whether a place lies in quotation marks, or in a line that begins with a dash, as direct speech does. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/^\s*[—–-]\s/u.test(line)) return true;
  const open = Math.max(line.lastIndexOf('«'), line.lastIndexOf('“'));
  if (open > Math.max(line.lastIndexOf('»'), line.lastIndexOf('”'))) return true;
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A first line of news may begin with its date alone, or with a place in capitals and the date. */
const MAX_HEADER_LENGTH = 1_000;

/** “TURKU, ”, «Мурманск (», “Turku – ”. */
const BEFORE_DATELINE = /^\s*(?:(?:\p{Lu}[\p{L}.-]*\s?){1,3}(?:,|\s[–—-]|\s?\()\s?)?$/u;

/** The day that a text gives itself: a full date at the beginning of a line near its beginning, with nothing but a mark after it. */
export function findDateline(text: string, dates: readonly DateMention[]): DateMention | undefined {
  return dates.find(({ start, end, edtf }) => {
    if (start > MAX_HEADER_LENGTH || edtf === null || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return false;
    if (!text.slice(start, end).includes(edtf.slice(0, 4))) return false;
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return (
      BEFORE_DATELINE.test(before) &&
      /^(?:\s*$|[^\S\n]*(?:[.\n)|—–-]|\/|,?\s*\d\d:\d\d))/u.test(text.slice(end))
    );
  });
}

/** The dates of a text, against the day given or else the one that it gives itself. */
export function datesAndDateline(
  text: string,
  language: ArticleLanguage,
  published: string | undefined,
): { readonly dates: readonly DateMention[]; readonly dateline: DateMention | undefined } {
  const bare = findDates(text, language, published === undefined ? undefined : parseEdtf(published));
  const dateline = findDateline(text, bare);
  if (published !== undefined || dateline?.edtf == null) return { dates: bare, dateline };
  return { dates: findDates(text, language, parseEdtf(dateline.edtf)), dateline };
}
