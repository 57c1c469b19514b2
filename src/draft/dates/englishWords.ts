import { fullYear, type Groups, type Year } from './reading';

export const S = '\\s+';
export const DASH = '\\s*[-–—]\\s*';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** “may”, “march” and “august” are months with a capital letter only, which `(?-i:…)` cannot say here: the reader checks it. */
const FULL_MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?!\\p{L})\\.?';

/** A month; `full` without abbreviations, which stand beside a number only. */
export const month = (group: string) => `(?<${group}>${FULL_MONTH}|${SHORT_MONTH})`;
export const fullMonth = (group: string) => `(?<${group}>${FULL_MONTH})`;

/** The number of a month; 0 for the verbs “may” and “march”. */
export function monthOf(word = ''): number {
  return /^(?:may|march|august)$/.test(word) ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

const UNITS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth']; // prettier-ignore
export const ORDINAL = `(?:(?:twenty|thirty)[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|${[...UNITS.slice(1)].sort((a, b) => b.length - a.length).join('|')}|thirtieth)`;

/** A day of the month: “5”, “5th”, “fifth”. */
export const day = (group: string) =>
  `(?:the${S})?(?<${group}>\\d{1,2}(?=(?:st|nd|rd|th)?(?!\\p{N}))|${ORDINAL})(?:(?<=\\d)(?:st|nd|rd|th)(?!\\p{L}))?`;

/** A number written as a figure or as an ordinal. */
export function ordinalOf(word = ''): number {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const [first = '', second] = word.toLowerCase().split(/[\s-]/u);
  if (second !== undefined) return (first === 'twenty' ? 20 : 30) + UNITS.indexOf(second);
  return first === 'thirtieth' ? 30 : UNITS.indexOf(first);
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const TEN_WORDS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
export const NUMBER = `(?<n>\\d{1,3}|a${S}couple${S}of|(?:${longestFirst(TEN_WORDS.slice(2))})(?:[\\s-](?:${longestFirst(NUMBERS.slice(1, 10))}))?|${longestFirst(NUMBERS.slice(1))}|(?:a|one)${S}hundred|an?)`;
/** The value of a number in figures or words; “a” is one. */
export function numberOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  if (/couple/i.test(word)) return 2;
  if (/hundred/i.test(word)) return 100;
  const parts = word.toLowerCase().split(/[\s-]/u);
  const sum = parts.reduce(
    (total, part) => total + 10 * Math.max(0, TEN_WORDS.indexOf(part)) + Math.max(0, NUMBERS.indexOf(part)),
    0,
  );
  return Math.max(1, sum);
}

/** Nouns and their adjectives that make a count of the number before: “2015 people”, “2000 local students”. */
export const COUNTED =
  '(?:(?:local|young|foreign|chinese|russian|new|more|other|different|registered|square|cubic)\\s+)*(?:m(?!\\p{L})|people|persons?|students?|participants?|residents?|tonnes?|tons?|km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|guests?|visitors?|homes?|houses?|families|children|pupils|women|men|soldiers?|workers?|employees?|companies|firms|schools?|villages|towns|cities|countries|cases|copies|books|items|exhibits|works|roubles|rubles|yuan|dollars|euros?|pounds?|hectares|acres|votes?|members?|delegates?|athletes?|runners?|tourists?|passengers|cars|buses|flats|apartments|jobs|units|times|days|hours|minutes|years?|percent|kg|words|pages|seats|rooms|million|thousand|of\\s+(?:the|them|these|those|its|our|their))(?!\\p{L})';

export const YEAR4 = '(?:1[5-9]|20)\\d\\d';
const SHORT = "['’‘](?<yy#>\\d\\d)";

/** A year after a month or a day: in full, in two figures (’98), or counted from another. */
export const year = (n = '') =>
  `(?:,?${S}(?:of${S})?(?<y${n}>${YEAR4})(?!${S}${COUNTED})(?!\\p{N})|${S}${SHORT.replace('#', n)}|,?${S}(?:of${S})?(?<r${n}>last|this|next|the${S}(?:previous|following|same|current|past)|that(?:${S}same)?)${S}year)`;

const SHIFTS: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, preceding: -1, this: 0, current: 0, next: 1, coming: 1, following: 1 }; // prettier-ignore
export const shiftOf = (word = ''): number => SHIFTS[word.toLowerCase().replace(/^the\s+/u, '')] ?? 0;

/** The year that {@link year} matched. */
export function yearOf(groups: Groups, n = ''): Year | undefined {
  const [written, short, relative] = [groups[`y${n}`], groups[`yy${n}`], groups[`r${n}`]];
  if (written !== undefined) return Number(written);
  if (short !== undefined) return fullYear(short);
  if (relative === undefined) return undefined;
  const small = relative.toLowerCase().replace(/^the\s+/u, '');
  if (/^(?:same|that)/u.test(small)) return { shift: 0, of: 'before' };
  if (/^(?:previous|following)/u.test(small)) return { shift: shiftOf(small), of: 'before' };
  return { shift: shiftOf(small) };
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
export const seasonOf = (word = ''): number =>
  21 + SEASONS.indexOf(/^fall$/iu.test(word) ? 'autumn' : word.toLowerCase());
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** “early”, “mid-”, “the end of”: what a date may carry along without being another. */
export const PART = `(?:(?:very${S})?(?:early|mid|middle|late)(?:${S}in(?:${S}the)?)?[\\s-]+|(?:the${S})?(?:beginning|start|middle|end|close)${S}of${S}(?:the${S})?)`;
