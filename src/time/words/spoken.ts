/** An EDTF text taken apart for words: which of its parts are known, and how. */
import { parse, type Marks, type Parsed } from 'edtf';

import { InvalidEdtf } from '../invalidEdtf';

/** What is said of the year. Years are astronomical: 0 is 1 BC. */
export type SpokenYear =
  | { readonly kind: 'YEAR'; readonly year: number; readonly significant?: number | undefined }
  /** Ten years from `first` on. */
  | { readonly kind: 'DECADE'; readonly first: number }
  /** `19XX` is the 20th; before Christ they are counted back. */
  | { readonly kind: 'CENTURY'; readonly number: number; readonly beforeChrist: boolean }
  | { readonly kind: 'MILLENNIUM'; readonly number: number }
  /** Digits that are unknown in other places: `1X99`. */
  | { readonly kind: 'PATTERN'; readonly digits: string }
  | { readonly kind: 'UNKNOWN' };

/** A month or day: the numbers that it can be, or nothing known. */
export type SpokenNumber = readonly number[] | 'UNKNOWN';

export type DatePart = 'YEAR' | 'MONTH' | 'DAY';

/** What a mark of doubt concerns: the date as a whole, or some parts of it. */
export type Doubt = 'NONE' | 'WHOLE' | readonly DatePart[];

export interface SpokenPoint {
  readonly year: SpokenYear;
  /** EDTF code of a division of the year, 21 to 41. */
  readonly division?: number | undefined;
  readonly month?: SpokenNumber | undefined;
  readonly day?: SpokenNumber | undefined;
  readonly approximate: Doubt;
  readonly uncertain: Doubt;
}

/** The end of an interval or range: a date, nothing beyond it (`..`), or not known. */
export type SpokenEnd = SpokenPoint | 'OPEN' | 'UNKNOWN';

export interface SpokenRange {
  readonly from: SpokenEnd;
  readonly to: SpokenEnd;
}

export type Spoken =
  | SpokenPoint
  | SpokenRange
  /** One of several dates, or all of them. */
  | { readonly members: readonly (SpokenPoint | SpokenRange)[]; readonly all: boolean };

const LONGEST = 100;

/** The parts of an EDTF text of level 0 to 2. Throws {@link InvalidEdtf} for one that is none. */
export function spokenOf(text: string): Spoken {
  const [, bracket, inner] = /^([[{])(.+)[\]}]$/.exec(text) ?? [];
  if (inner !== undefined) {
    return { members: inner.split(',').map((part) => memberOf(part.trim(), text)), all: bracket === '{' };
  }
  const [from = '', to, ...rest] = text.split('/');
  if (to === undefined) return pointOf(text, text);
  // Each date is read by itself: the package knows no seasons in intervals and no doubts in sets.
  const ends = { from: endOf(from, text), to: endOf(to, text) };
  if (rest.length > 0) throw new InvalidEdtf(text);
  if (typeof ends.from === 'string' && typeof ends.to === 'string') throw new InvalidEdtf(text, 'endless');
  return ends;
}

function memberOf(part: string, text: string): SpokenPoint | SpokenRange {
  const [from = '', to] = part.split('..');
  if (to === undefined) return pointOf(part, text);
  if (from === '' && to === '') throw new InvalidEdtf(text);
  return { from: from === '' ? 'OPEN' : pointOf(from, text), to: to === '' ? 'OPEN' : pointOf(to, text) };
}

function endOf(part: string, text: string): SpokenEnd {
  if (part === '') return 'UNKNOWN';
  return part === '..' ? 'OPEN' : pointOf(part, text);
}

function grammar(part: string, text: string): Parsed {
  if (part.length > LONGEST) throw new InvalidEdtf(text);
  try {
    return parse(part, { level: 2, seasonUncertainty: true });
  } catch {
    throw new InvalidEdtf(text);
  }
}

function pointOf(part: string, text: string): SpokenPoint {
  const { approximate, uncertain, significant, type, values } = grammar(part, text);
  const plain = part.replace(/[?~%]/g, '');
  const [sign = '', digits = '', month, day] =
    /^(-?)([\dX]+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(plain)?.slice(1) ?? [];
  const division = type === 'Season' ? Number(month) : undefined;
  const finest = day !== undefined ? 'DAY' : month !== undefined ? 'MONTH' : 'YEAR';
  const [first = 0] = values ?? [];
  const counted = typeof first === 'number' ? first : 0;
  return {
    year: /^(?:Y|\d+S)/.test(plain) ? { kind: 'YEAR', year: counted, significant } : yearOf(sign, digits),
    division,
    month: division === undefined ? numberOf(month, 12) : undefined,
    day: numberOf(day, 31),
    approximate: doubtOf(approximate, finest),
    uncertain: doubtOf(uncertain, finest),
  };
}

function yearOf(sign: string, digits: string): SpokenYear {
  const beforeChrist = sign === '-';
  const known = digits.replace(/X+$/, '');
  if (known.includes('X')) return { kind: 'PATTERN', digits: sign + digits };
  if (known === '') return { kind: 'UNKNOWN' };
  const number = Number(known);
  switch (known.length) {
    case 4:
      return { kind: 'YEAR', year: beforeChrist ? -number : number };
    case 3:
      return { kind: 'DECADE', first: beforeChrist ? -number * 10 - 9 : number * 10 };
    case 2:
      return { kind: 'CENTURY', number: number + 1, beforeChrist };
    default:
      return beforeChrist
        ? { kind: 'PATTERN', digits: sign + digits }
        : { kind: 'MILLENNIUM', number: number + 1 };
  }
}

function numberOf(pattern: string | undefined, most: number): SpokenNumber | undefined {
  if (pattern === undefined) return undefined;
  if (pattern === 'XX') return 'UNKNOWN';
  const digits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  const numbers = Array.from({ length: most }, (_, at) => at + 1);
  return numbers.filter((number) => digits.test(String(number).padStart(2, '0')));
}

/** Masks over YYYYMMDD, as the package has them. */
const MASKS: Readonly<Record<DatePart, number>> = { YEAR: 15, MONTH: 48, DAY: 192 };
const PARTS = ['YEAR', 'MONTH', 'DAY'] as const;

function doubtOf(marks: Marks | undefined, finest: DatePart): Doubt {
  if (marks === undefined || marks === false || marks === 0) return 'NONE';
  if (marks === true) return 'WHOLE';
  const marked = PARTS.filter((part) => (marks & MASKS[part]) !== 0);
  return marked.length > PARTS.indexOf(finest) ? 'WHOLE' : marked;
}

/** Whether a part is one date, not a range of them. */
export function isPoint(part: Spoken): part is SpokenPoint {
  return 'year' in part;
}

/** The year of a date whose year is known, that of no other. */
export function exactYear({ year }: SpokenPoint): number | undefined {
  return year.kind === 'YEAR' && year.significant === undefined ? year.year : undefined;
}

/** The day and month of a date that is stated to the day or month and has no doubt; undefined of any other. */
export function plainParts(
  point: SpokenPoint,
): { year: number; month: number; day: number | undefined } | undefined {
  const year = exactYear(point);
  const { month, day, approximate, uncertain } = point;
  if (year === undefined || month === undefined || month === 'UNKNOWN' || month.length !== 1)
    return undefined;
  if (day === 'UNKNOWN' || (day && day.length !== 1) || approximate !== 'NONE' || uncertain !== 'NONE')
    return undefined;
  return { year, month: month[0] ?? 0, day: day?.[0] };
}

/** Whether numbers follow on each other, and are so many that nobody would list them. */
export function isRun(numbers: readonly number[]): boolean {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return numbers.length > 3 && last - first === numbers.length - 1;
}
