import { isoDay, shiftMonths } from '../../time/day';
import type { ParsedDate } from '../../time/edtf';
import { seasonBounds } from '../../time/season';
import type { DatePoint } from './reading';

/** The year of a day of which only that is known; undefined where the day may lie in two. */
export function publicationYear(published: ParsedDate | undefined): number | undefined {
  const { earliest, latest } = published?.nominal ?? {};
  const year = earliest?.slice(0, 4);
  return year !== undefined && year === latest?.slice(0, 4) ? Number(year) : undefined;
}

/** “Last summer”, written in autumn, is that of this year: the last one that is over; “last May” likewise. */
export function seasonYear(
  { code, month }: DatePoint,
  shift: number,
  year: number,
  published: ParsedDate | undefined,
): number {
  const end =
    code === undefined ? isoDay(year, month ?? 1, 28) : (seasonBounds(year, year, code)?.latest ?? '');
  const over = end < (published?.nominal.earliest ?? '') && published?.precision !== 'YEAR';
  return shift === -1 && over ? year : year + shift;
}

/**
 * The year of a month or day that has none. News speaks of what was more than of what will be: a date ahead is meant only
 * where it is twice as near, or where the text says that it lies `ahead`.
 */
export function nearestYear(
  { month, day, code }: DatePoint,
  year: number,
  published: ParsedDate | undefined,
  ahead: boolean,
): number {
  const [from, to] = [published?.nominal.earliest ?? '', published?.nominal.latest ?? ''];
  // Of a text of which only the year is known, everything is of that year.
  if (published?.precision === 'YEAR') return year;
  const begin =
    code === undefined
      ? isoDay(year, month ?? 1, day ?? 1)
      : (seasonBounds(year, year, code)?.earliest ?? '');
  const gap = (one: string, other: string) => (Date.parse(one) - Date.parse(other)) / 86_400_000;
  const length = day === undefined ? (code === undefined ? 30 : 91) : 0;
  if (begin > to) return ahead || gap(begin, to) * 2 < 365 - gap(begin, to) - length ? year : year - 1;
  const next = gap(shiftMonths(begin, 12), to);
  const since = gap(from, begin) - length;
  return next * 2 < since || (ahead && since > 0) ? year + 1 : year;
}
