import type { ParsedDate } from '../../time/edtf';
import { parseEdtf } from '../../time/edtf';
import type { ArticleLanguage } from '../article';
import { findSentences, type Sentence, type StartsName } from '../sentences';
import { CHINESE } from './chinese';
import { combineDates, type DateMatch } from './combine';
import { findDateline } from './dateline';
import type { DateMention } from './dateMention';
import { ENGLISH } from './english';
import { changedBy } from './modifiers';
import { withoutNoise } from './noise';
import type { DateLanguage, DateRule } from './reading';
import { givesYear, needsDateBefore, toEdtf, yearOfDate, type DateContext } from './resolve';
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
  const dates: DateMention[] = [];
  for (const sentence of findSentences(text, startsName)) {
    const matches = matchSentence(plain, sentence, rules).filter(
      ({ start, end }) => !(rules.nowadays.test(text.slice(start, end)) && isQuoted(text, start)),
    );
    dates.push(...resolveSentence(plain, sentence, matches, rules, { published, before: dates.at(-1) }));
  }
  return dates;
}

function matchSentence(
  text: string,
  { start, end }: Sentence,
  { rules, connectors }: DateLanguage,
): DateMatch[] {
  const words = text.slice(start, end);
  const matches = rules.flatMap((rule) => matchesOf(rule, words));
  const combined = combineDates(words, withoutOverlaps(matches, words.length), connectors);
  // What was kept as an item of nothing makes room again for the shorter dates within.
  const kept = withoutOverlaps(
    [...combined.filter((one) => one.combined), ...matches.filter(({ weak }) => !weak)],
    words.length,
  );
  return kept.map((match) => ({ ...match, start: match.start + start, end: match.end + start }));
}

function matchesOf({ pattern, read, weak = false }: DateRule, text: string): DateMatch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const meaning = read(match.groups ?? {});
    const [matched] = match;
    return meaning && matched !== ''
      ? [{ start: match.index, end: match.index + matched.length, read: meaning, weak }]
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

/** The dates of a sentence with their EDTF; a year is handed on within it only. */
function resolveSentence(
  text: string,
  sentence: Sentence,
  matches: readonly DateMatch[],
  language: DateLanguage,
  {
    published,
    before,
  }: { readonly published: ParsedDate | undefined; readonly before: DateMention | undefined },
): DateMention[] {
  const dates: DateMention[] = [];
  let [sentenceYear, sentenceMonth] = [undefined as number | undefined, undefined as string | undefined];
  for (const match of matches) {
    const [modifier, start, end, read, ahead] = changedBy(text, sentence, match, language);
    const last = [...dates].reverse().find(({ edtf }) => edtf !== null) ?? before;
    const context: DateContext = {
      published,
      sentenceYear,
      sentenceMonth,
      before: last?.edtf == null ? undefined : { edtf: last.edtf, inSentence: dates.includes(last) },
      ahead,
    };
    if (needsDateBefore(read) && !context.before) continue;
    const edtf = toEdtf(read, modifier, context);
    // «На следующий день» after a date that is no day says nothing.
    if (edtf === null && needsDateBefore(read)) continue;
    const year = yearOfDate(edtf);
    if (year !== undefined && givesYear(read)) sentenceYear = year;
    sentenceMonth = /^\d{4}-(?:0\d|1[0-2])/.exec(edtf ?? '')?.[0] ?? sentenceMonth;
    dates.push({ start, end, edtf });
  }
  return dates;
}

/** Whether a place lies in quotation marks, or in a line that begins with a dash, as direct speech does. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/^\s*[—–-]\s/u.test(line)) return true;
  const open = Math.max(line.lastIndexOf('«'), line.lastIndexOf('“'));
  if (open > Math.max(line.lastIndexOf('»'), line.lastIndexOf('”'))) return true;
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
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
