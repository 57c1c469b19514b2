/** What is said of a date in another way beside it: whether both agree, and which year makes them so. */
import { isoDay } from '../../time/day';
import { isEdtf, parseEdtf } from '../../time/edtf';
import { seasonBounds } from '../../time/season';
import type { DatePoint } from './reading';
import { weekdayOf } from './relativeDays';

/** The first day that a date names; null for an open one, and for what the calendar does not have. */
export function earliestOf(edtf: string | null): string | null {
  return edtf === null || !isEdtf(edtf) ? null : parseEdtf(edtf).nominal.earliest;
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

/** The year in which a month, day or season shares a day with the date beside it, or lies nearest to it; undefined beside an open one. */
export function yearBeside({ month, day, code }: DatePoint, beside: string): number | undefined {
  const { earliest, latest } = parseEdtf(beside).nominal;
  if (earliest === null || latest === null) return undefined;
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  const gapIn = (year: number): number => {
    const bounds =
      code === undefined
        ? { earliest: isoDay(year, month ?? 1, day ?? 1), latest: isoDay(year, month ?? 12, day ?? 31) }
        : seasonBounds(year, year, code);
    const gap = (one: string, other: string) => Math.max(0, Date.parse(one) - Date.parse(other));
    return gap(bounds?.earliest ?? '', latest) + gap(earliest, bounds?.latest ?? '');
  };
  return [first, last, first - 1, last + 1].reduce((best, year) => (gapIn(year) < gapIn(best) ? year : best));
}
