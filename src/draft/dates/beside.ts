/** What is said of a date in another way beside it: whether both agree, and which year makes them so. */
import { isoDay } from '../../time/day';
import { parseEdtf } from '../../time/edtf';
import { seasonBounds } from '../../time/season';
import type { DatePoint } from './reading';
import { weekdayOf } from './relativeDays';

/** The first day that a date names. */
export function earliestOf(edtf: string | null): string | null {
  return edtf === null ? null : parseEdtf(edtf).nominal.earliest;
}

/** Whether a date shares a day with another, doubts counted; or has a weekday (1 Monday … 7 Sunday). */
export function agrees(edtf: string, other: string | number): boolean {
  const { nominal } = parseEdtf(edtf);
  const { earliest, latest } = nominal;
  if (typeof other === 'number') {
    return earliest === null || earliest !== latest || weekdayOf(earliest) === other;
  }
  const bounds = parseEdtf(other);
  return (
    (earliest === null || bounds.latest === null || earliest <= bounds.latest) &&
    (latest === null || bounds.earliest === null || latest >= bounds.earliest)
  );
}

/** The year in which a month, day or season shares a day with the date beside it; undefined where none does. */
export function yearWithin({ month, day, code }: DatePoint, beside: string): number | undefined {
  const { earliest, latest } = parseEdtf(beside).nominal;
  if (earliest === null || latest === null) return undefined;
  const years = [earliest, latest].map((one) => Number(one.slice(0, 4)));
  return [...years, (years[0] ?? 0) - 1].find((year) => {
    const bounds =
      code === undefined
        ? { earliest: isoDay(year, month ?? 1, day ?? 1), latest: isoDay(year, month ?? 12, day ?? 31) }
        : seasonBounds(year, year, code);
    return bounds?.earliest != null && bounds.earliest <= latest && (bounds.latest ?? '') >= earliest;
  });
}
