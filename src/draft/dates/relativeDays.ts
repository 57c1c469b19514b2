import { isDay, neighbourDay, shiftMonths } from '../../time/day';
import type { ParsedDate } from '../../time/edtf';
import type { ShiftReading } from './reading';

/** The EDTF of so many units from a day; null where the day is not known well enough. */
export function shiftEdtf(
  { unit, by, approximate = false }: ShiftReading,
  from: ParsedDate | undefined,
): string | null {
  const mark = approximate ? '~' : '';
  const year = publicationYear(from);
  if (unit === 'year') return year === undefined ? null : `${String(year + by).padStart(4, '0')}${mark}`;
  const { earliest, latest } = from?.nominal ?? {};
  if (typeof earliest !== 'string' || typeof latest !== 'string') return null;
  if (unit === 'month') {
    if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${shiftMonths(earliest, by).slice(0, 7)}${mark}`;
    return seasonFrom(from?.edtf ?? '', by, mark);
  }
  const day = dayOf(from);
  if (day === undefined) return null;
  if (unit === 'day') return `${addDays(day, by)}${mark}`;
  const monday = addDays(day, 7 * by + 1 - weekdayOf(day));
  return approximate ? `${addDays(day, 7 * by)}~` : `${monday}/${addDays(monday, 6)}`;
}

/**
 * A weekday as EDTF: that of the week `within` that is said beside it, else the last one that was (today among them), that
 * of the week before, or the next one.
 */
export function weekdayEdtf(
  wanted: number,
  which: -1 | 0 | 1,
  from: ParsedDate | undefined,
  within?: string,
): string | null {
  if (within !== undefined) {
    const [first = ''] = within.split('/');
    if (isDay(first) && weekdayOf(first) === 1) return addDays(first, wanted - 1);
  }
  const day = dayOf(from);
  if (day === undefined) return null;
  const back = (weekdayOf(day) - wanted + 7) % 7;
  if (which === 1) return addDays(day, 7 - back);
  return addDays(day, which === -1 && back === 0 ? -7 : -back);
}

/** «Летом 2001 года …, спустя полгода»: of a season, whole seasons on; null for others. */
function seasonFrom(edtf: string, months: number, mark: string): string | null {
  const [, year, code] = /^(\d{4})-(2[1-4])$/.exec(edtf) ?? [];
  if (year === undefined || months % 3 !== 0) return null;
  const seasons = 4 * Number(year) + Number(code) - 21 + months / 3;
  return `${String(Math.floor(seasons / 4)).padStart(4, '0')}-${String(21 + (((seasons % 4) + 4) % 4))}${mark}`;
}

/** The year of a date that lies in one; undefined where it may lie in two. */
export function publicationYear(date: ParsedDate | undefined): number | undefined {
  const { earliest, latest } = date?.nominal ?? {};
  const year = earliest?.slice(0, 4);
  return year !== undefined && year === latest?.slice(0, 4) ? Number(year) : undefined;
}

function dayOf(date: ParsedDate | undefined): string | undefined {
  const { earliest, latest } = date?.nominal ?? {};
  return earliest === latest ? (earliest ?? undefined) : undefined;
}

export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function addDays(day: string, by: number): string {
  let at = day;
  for (let left = Math.abs(by); left > 0; left -= 1) at = neighbourDay(at, by < 0 ? -1 : 1);
  return at;
}
