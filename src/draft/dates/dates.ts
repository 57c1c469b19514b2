import type { ParsedDate } from '../../time/edtf';
import { parseEdtf } from '../../time/edtf';
import type { ArticleLanguage } from '../detectLanguage';
import { findSentences, type Sentence, type StartsName } from '../sentences';
import { CHINESE } from './chinese';
import { combineDates } from './combine';
import { findDateline } from './dateline';
import type { DateMatch } from './dateMatch';
import type { DateMention } from './dateMention';
import { ENGLISH } from './english';
import { changedBy } from './modifiers';
import { withoutNoise } from './noise';
import type { DateLanguage, DateRule } from './reading';
import { givesYear, needsMore, toEdtf, yearOfDate, type DateContext } from './resolve';
import { RUSSIAN } from './russian';

const LANGUAGES: Readonly<Record<ArticleLanguage, DateLanguage>> = { ru: RUSSIAN, en: ENGLISH, zh: CHINESE };

/** All dates of a text, in order, read against the day on which it appeared. `startsName` tells names from beginnings of sentences. */
export function findDates(
  text: string,
  language: ArticleLanguage,
  published: ParsedDate | undefined,
  startsName?: StartsName,
): readonly DateMention[] {
  const rules = LANGUAGES[language];
  const plain = withoutNoise(text);
  const dates: PlacedDate[] = [];
  for (const [number, sentence] of findSentences(text, startsName).entries()) {
    const matches = matchSentence(plain, sentence, rules).filter(
      ({ start, end }) => !(rules.nowadays.test(text.slice(start, end)) && isQuoted(text, start)),
    );
    dates.push(...resolveSentence(plain, sentence, matches, rules, { published, before: dates, number }));
  }
  return dates.map(({ start, end, edtf }) => ({ start, end, edtf }));
}

function matchSentence(text: string, { start, end }: Sentence, language: DateLanguage): DateMatch[] {
  const words = text.slice(start, end);
  const matches = language.rules.flatMap((rule) => matchesOf(rule, words));
  const combined = combineDates(words, withoutOverlaps(matches, words.length), language);
  // What was kept as an item of nothing makes room again for the shorter dates within.
  const kept = withoutOverlaps(
    [...combined.filter((one) => one.combined), ...matches.filter(({ weak }) => !weak)],
    words.length,
  );
  return kept.map((match) => ({ ...match, start: match.start + start, end: match.end + start }));
}

function matchesOf({ pattern, read, weak = false }: DateRule, text: string): DateMatch[] {
  const matches: DateMatch[] = [];
  // Not `matchAll`, which copies the pattern for each of many sentences.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const meaning = read(match.groups ?? {});
    if (match[0] === '') pattern.lastIndex += 1;
    else if (meaning) matches.push({ start: match.index, end, read: meaning, weak });
  }
  return matches;
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

/** So many dates before one are looked at. */
const MAX_BEFORE = 12;

/** What is known where a sentence begins. */
interface Told {
  readonly published: ParsedDate | undefined;
  /** The dates before in the text, and the sentence of each. */
  readonly before: readonly PlacedDate[];
  /** The number of the sentence. */
  readonly number: number;
}

interface PlacedDate extends DateMention {
  readonly sentence: number;
}

/** The dates of a sentence with their EDTF; a year is handed on within it only. */
function resolveSentence(
  text: string,
  sentence: Sentence,
  matches: readonly DateMatch[],
  language: DateLanguage,
  { published, before, number }: Told,
): PlacedDate[] {
  const dates: PlacedDate[] = [];
  let [sentenceYear, sentenceMonth] = [undefined as number | undefined, undefined as string | undefined];
  for (const match of matches) {
    // “This year – today”: what says that a date before is open is none of its own.
    const free = dates.at(-1)?.end ?? 0;
    if (match.start < free) continue;
    const changed = changedBy(text, sentence, match, language);
    const { modifier, end, read, tense } = changed;
    const start = Math.max(changed.start, free);
    const context: DateContext = {
      published,
      sentenceYear,
      sentenceMonth,
      before: [...before.slice(-MAX_BEFORE), ...dates.slice(-MAX_BEFORE)].flatMap(({ edtf, sentence: at }) =>
        edtf === null ? [] : [{ edtf, sentencesAgo: number - at }],
      ),
      event: match.event,
      beside: match.beside,
      unmarkedPast: language.tense.unmarkedPast,
      tense: tense === 'AHEAD' && isInQuotes(text, start) ? 'PLANNED' : tense,
    };
    const edtf = toEdtf(read, modifier, context);
    // «На следующий день» says nothing without a date before, or after one that is no day; «День Победы» nothing without a year.
    if (edtf === null && needsMore(read)) continue;
    const year = yearOfDate(edtf);
    const isOfPaper = language.yearOfPaper?.test(aroundDate(text, sentence, start, end)) === true;
    if (year !== undefined && [read, ...(match.beside ?? [])].some(givesYear) && !isOfPaper)
      sentenceYear = year;
    sentenceMonth = /^\d{4}-(?:0\d|1[0-2])/.exec(edtf ?? '')?.[0] ?? sentenceMonth;
    dates.push({ start, end, edtf, sentence: number });
  }
  return dates;
}

/** What stands around a date in its sentence, and ¤ for the date. */
const aroundDate = (text: string, sentence: Sentence, start: number, end: number): string =>
  `${text.slice(Math.max(sentence.start, start - MAX_AROUND), start)}¤${text.slice(end, Math.min(sentence.end, end + MAX_AROUND))}`;

const MAX_AROUND = 48;

/** Whether a place lies in quotation marks: what is said there may have been said long before. */
function isInQuotes(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const open = Math.max(line.lastIndexOf('«'), line.lastIndexOf('“'));
  if (open > Math.max(line.lastIndexOf('»'), line.lastIndexOf('”'))) return true;
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Whether a place lies in quotation marks, or in a line that begins with a dash, as direct speech does. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*[—–-]\s/u.test(line) || isInQuotes(text, at);
}

/** The dates of a text, against the day given or else the one that it gives itself. */
export function datesAndDateline(
  text: string,
  language: ArticleLanguage,
  published: string | undefined,
  startsName?: StartsName,
): { readonly dates: readonly DateMention[]; readonly dateline: DateMention | undefined } {
  const bare = findDates(
    text,
    language,
    published === undefined ? undefined : parseEdtf(published),
    startsName,
  );
  const dateline = findDateline(text, bare);
  if (published !== undefined || dateline?.edtf == null) return { dates: bare, dateline };
  return { dates: findDates(text, language, parseEdtf(dateline.edtf), startsName), dateline };
}
