import { dayCode, DAYS_OF_YEAR, isLeapYear, isoDayOf, LAST_YEAR } from './dayCode';
import { FIRST_DAY, LAST_DAY } from './day';

/**
 * The days that a date can mean where its bounds alone do not tell: `XXXX-10` is an October of any year, `201X-10` one of ten,
 * `2023-XX-05` the fifth of a month. Flat lists of numbers, as a database keeps them.
 */
export interface PossibleDays {
  /** The years that it can have: first and last, in pairs. */
  readonly years: readonly number[];
  /** Spans of days within each of these years, in threes: first and last day (`dayCode`, from the beginning of the year), and an `InYears`. */
  readonly days: readonly number[];
}

/** In which of the years a span of days exists. */
export const IN_YEARS = { ALL: 0, LEAP: 1, COMMON: 2 } as const;

interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether one of the days lies between two days, both included; null is open. */
export function liesWithin(possible: PossibleDays, { from, to }: Window): boolean {
  return firstWithin(possible, { from, to }) !== null;
}

/** The first of the days between two days, or null. */
export function firstWithin(possible: PossibleDays, window: Window): string | null {
  const [from] = codesOf(window);
  const found = spansWithin(possible, window).map(({ year, first }) =>
    Math.max(from, year * DAYS_OF_YEAR + first),
  );
  return found.length === 0 ? null : isoDayOf(Math.min(...found));
}

/** The last of the days between two days, or null. */
export function lastWithin(possible: PossibleDays, window: Window): string | null {
  const [, to] = codesOf(window);
  const found = spansWithin(possible, window, true).map(({ year, last }) =>
    Math.min(to, year * DAYS_OF_YEAR + last),
  );
  return found.length === 0 ? null : isoDayOf(Math.max(...found));
}

function codesOf({ from, to }: Window): [from: number, to: number] {
  return [dayCode(from ?? FIRST_DAY), dayCode(to ?? LAST_DAY)];
}

interface Span {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** Of each span of days, the one of the first year, or of the last, in which it has a day in the window. */
function spansWithin({ years, days }: PossibleDays, window: Window, fromTheEnd = false): Span[] {
  const [from, to] = codesOf(window);
  const found: Span[] = [];
  for (let at = 0; at < days.length; at += 3) {
    const [first = 0, last = 0, which = 0] = days.slice(at, at + 3);
    const [low, high] = [Math.ceil((from - last) / DAYS_OF_YEAR), Math.floor((to - first) / DAYS_OF_YEAR)];
    for (let pair = 0; pair < years.length; pair += 2) {
      const [begin = 0, end = 0] = years.slice(pair, pair + 2);
      const year = yearAmong(Math.max(low, begin), Math.min(high, end), which, fromTheEnd);
      if (year !== undefined) found.push({ year, first, last });
    }
  }
  return found;
}

function yearAmong(low: number, high: number, which: number, fromTheEnd: boolean): number | undefined {
  const step = fromTheEnd ? -1 : 1;
  for (let year = fromTheEnd ? high : low; year >= low && year <= high; year += step) {
    if (which === IN_YEARS.ALL || isLeapYear(year) === (which === IN_YEARS.LEAP)) return year;
  }
  return undefined;
}

/** Every year of the calendar. */
export const ALL_YEARS: readonly number[] = [1, LAST_YEAR];
