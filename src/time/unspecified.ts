import type { Bounds } from './bounds';
import { daysInMonth } from './calendar';
import { isoDay } from './day';
import { seasonBounds } from './season';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

function expand(pattern: string): string[] {
  const at = pattern.indexOf('X');
  if (at < 0) return [pattern];
  return DIGITS.flatMap((digit) => expand(pattern.slice(0, at) + digit + pattern.slice(at + 1)));
}

/** The numbers in order, from low to high, that digits and `X` can stand for. */
export function numbers(pattern: string, low: number, high: number): number[] {
  return expand(pattern)
    .map(Number)
    .filter((value) => value >= low && value <= high);
}

/** The edge of the days that the patterns allow: the parts come in the order of the search, the first hit wins. */
function firstMatchingDay(
  years: number[],
  months: number[],
  day: string | undefined,
  last: boolean,
): string | null {
  for (const year of years) {
    for (const month of months) {
      const length = daysInMonth(year, month);
      const days = day === undefined ? [1, length] : numbers(day, 1, length);
      const match = days.at(last ? -1 : 0);
      if (match !== undefined) return isoDay(year, month, match);
    }
  }
  return null;
}

/**
 * First and last day that a date can mean whose unknown digits stand as `X` (EDTF level 1 and 2): `201X` is 2010-01-01 to
 * 2019-12-31, `201X-02-29` is 2012-02-29 to 2016-02-29. The first digit of the year must be known, which also keeps
 * the search below a thousand years. Null when the calendar has no such day or the season code is unknown.
 */
export function patternBounds(
  year: string,
  month: string | undefined,
  day: string | undefined,
): Bounds | null {
  const years = numbers(year, 1, 9999);
  const [first, final] = [years[0], years.at(-1)];
  if (first === undefined || final === undefined) return null;
  if (month !== undefined && !month.includes('X') && Number(month) > 12) {
    return seasonBounds(first, final, Number(month)) ?? null;
  }
  const months = numbers(month ?? 'XX', 1, 12);
  const earliest = firstMatchingDay(years, months, day, false);
  const latest = firstMatchingDay(years.toReversed(), months.toReversed(), day, true);
  return earliest === null ? null : { earliest, latest };
}
