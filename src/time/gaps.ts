import { daysInMonth } from './calendar';
import { neighbourDay, isoDay } from './day';
import { dayCode, DAYS_OF_MONTH, DAYS_OF_YEAR, isLeapYear, LAST_YEAR } from './dayCode';
import { widenBounds, type UncertaintyUnit } from './uncertainty';
import { ALL_YEARS, IN_YEARS, type PossibleDays } from './possibleDays';
import { divisionOf } from './season';
import { numbers } from './unspecified';

/** A span of days by their codes, from the beginning of a year. */
type Span = readonly [first: number, last: number];

/** A leap year and one that is none but comes before one, by which the days of all years are counted. */
const LEAP = 2000;
const COMMON = 2003;

const MONTHS: Readonly<Record<UncertaintyUnit, number>> = {
  DAY: 0,
  MONTH: 1,
  SEASON: 3,
  YEAR: 12,
  DECADE: 120,
  CENTURY: 1_200,
};

/**
 * The days of a date whose unknown digits stand as `X`, where they are not simply all days between its bounds; null where
 * they are. A mark of doubt widens each of them.
 */
export function possibleDays(
  year: string,
  month: string | undefined,
  day: string | undefined,
  doubt: UncertaintyUnit | null,
): PossibleDays | null {
  const years = yearsOf(year);
  const days = daysOf(month, day, doubt, years);
  return isContiguous(years, days) ? null : { years, days };
}

/** The years of a pattern, as first and last of each run. */
function yearsOf(pattern: string): readonly number[] {
  if (pattern === 'XXXX') return ALL_YEARS;
  const runs: number[] = [];
  for (const year of numbers(pattern, 1, LAST_YEAR)) {
    if (runs.at(-1) === year - 1) runs[runs.length - 1] = year;
    else runs.push(year, year);
  }
  return runs;
}

function daysOf(
  month: string | undefined,
  day: string | undefined,
  doubt: UncertaintyUnit | null,
  years: readonly number[],
): number[] {
  if (day === undefined) return flat(wholeMonths(month, doubt), IN_YEARS.ALL);
  const months = numbers(month ?? 'XX', 1, 12);
  const [leap, common] = [LEAP, COMMON].map((sample) => singleDays(sample, months, day, doubt));
  if (JSON.stringify(leap) === JSON.stringify(common)) return flat(leap ?? [], IN_YEARS.ALL);
  const [first = 0, last = 0] = years;
  if (years.length === 2 && first === last) {
    return flat((isLeapYear(first) ? leap : common) ?? [], IN_YEARS.ALL);
  }
  return [...flat(leap ?? [], IN_YEARS.LEAP), ...flat(common ?? [], IN_YEARS.COMMON)];
}

function flat(spans: readonly Span[], which: number): number[] {
  return spans.flatMap((span) => [...span, which]);
}

/** Spans of whole months: codes give each 31 days, so that those of a February end where those of March begin. */
function wholeMonths(month: string | undefined, doubt: UncertaintyUnit | null): Span[] {
  const shift = (doubt === null ? 0 : MONTHS[doubt]) * DAYS_OF_MONTH;
  const division = month === undefined || month.includes('X') ? undefined : divisionOf(Number(month));
  const runs = division ? [division] : numbers(month ?? 'XX', 1, 12).map((one) => [one, 1] as const);
  return joined(
    runs.map(([first, count]): Span => {
      const begin = (first - 1) * DAYS_OF_MONTH;
      return [begin - shift, begin + count * DAYS_OF_MONTH - 1 + shift];
    }),
    (code) => code + 1,
  );
}

/** The days of a pattern in one year, each run of them as a span. */
function singleDays(
  year: number,
  months: readonly number[],
  day: string,
  doubt: UncertaintyUnit | null,
): Span[] {
  const spans = months.flatMap((month) =>
    numbers(day, 1, daysInMonth(year, month)).map((date): Span => {
      const iso = isoDay(year, month, date);
      const { earliest, latest } = widenBounds({ earliest: iso, latest: iso }, doubt);
      return [relative(earliest ?? iso, year), relative(latest ?? iso, year)];
    }),
  );
  return joined(spans, (code) => relative(neighbourDay(isoOf(code, year), 1), year));
}

function relative(iso: string, year: number): number {
  return dayCode(iso) - year * DAYS_OF_YEAR;
}

function isoOf(code: number, year: number): string {
  const at = code + year * DAYS_OF_YEAR;
  const inYear = at % DAYS_OF_YEAR;
  return isoDay(
    Math.floor(at / DAYS_OF_YEAR),
    Math.floor(inYear / DAYS_OF_MONTH) + 1,
    (inYear % DAYS_OF_MONTH) + 1,
  );
}

/** Spans that touch or overlap as one; `next` gives the day after another. */
function joined(spans: readonly Span[], next: (code: number) => number): Span[] {
  const joint: Span[] = [];
  for (const [first, last] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = joint.at(-1);
    if (before && first <= next(before[1])) joint[joint.length - 1] = [before[0], Math.max(before[1], last)];
    else joint.push([first, last]);
  }
  return joint;
}

/** Whether the days are all days from the first to the last: of one year, or whole years one after the other. */
function isContiguous(years: readonly number[], days: readonly number[]): boolean {
  if (years.length > 2 || days.length > 3) return false;
  const [first = 0, last = 0] = years;
  const [begin = 0, end = 0] = days;
  return first === last || end - begin + 1 >= DAYS_OF_YEAR;
}
