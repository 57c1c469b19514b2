import { neighbourDay, shiftMonths } from '../../time/day';
import type { ParsedDate } from '../../time/edtf';
import { publicationYear } from './nearestYear';
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
    return earliest.slice(0, 7) === latest.slice(0, 7)
      ? `${shiftMonths(earliest, by).slice(0, 7)}${mark}`
      : null;
  }
  const day = dayOf(from);
  if (day === undefined) return null;
  if (unit === 'day') return `${addDays(day, by)}${mark}`;
  const monday = addDays(day, 7 * by + 1 - weekday(day));
  return approximate ? `${addDays(day, 7 * by)}~` : `${monday}/${addDays(monday, 6)}`;
}

/** A weekday as EDTF: the last one that was (today among them), that of the week before, or the next one. */
export function weekdayEdtf(wanted: number, which: -1 | 0 | 1, from: ParsedDate | undefined): string | null {
  const day = dayOf(from);
  if (day === undefined) return null;
  const back = (weekday(day) - wanted + 7) % 7;
  if (which === 1) return addDays(day, 7 - back);
  return addDays(day, which === -1 && back === 0 ? -7 : -back);
}

function dayOf(date: ParsedDate | undefined): string | undefined {
  const { earliest, latest } = date?.nominal ?? {};
  return earliest === latest ? (earliest ?? undefined) : undefined;
}

function weekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function addDays(day: string, by: number): string {
  let at = day;
  for (let left = Math.abs(by); left > 0; left -= 1) at = neighbourDay(at, by < 0 ? -1 : 1);
  return at;
}
