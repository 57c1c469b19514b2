import { isoDay, neighbourDay, shiftMonths } from '../../time/day';
import { isEdtf, type ParsedDate } from '../../time/edtf';
import { seasonBounds } from '../../time/season';
import type { DateModifier, DatePoint, DateReading, Year } from './reading';

/** Against what the dates of a text are read. */
export interface DateContext {
  /** When it appeared; undefined while nobody knows. */
  readonly published: ParsedDate | undefined;
  /** The year of the month or day that the same sentence spoke of before. */
  readonly sentenceYear: number | undefined;
}

/** The EDTF of a reading; null where only the day of publication would tell. */
export function toEdtf(
  read: DateReading,
  modifiers: readonly DateModifier[],
  when: DateContext,
): string | null {
  const plain = plainOf(read, when);
  if (plain === null) return null;
  const mark = modifiers.includes('approximate') ? '~' : modifiers.includes('uncertain') ? '?' : '';
  const marked = plain.includes('/') || /[~?%]$/.test(plain) ? plain : plain + mark;
  const modified = modifiers.includes('since')
    ? `${marked}/..`
    : modifiers.includes('until')
      ? `../${marked}`
      : marked;
  // A month without a year, or an interval, has no open side that could be written.
  return [modified, marked, plain].find(isEdtf) ?? null;
}

/** The one year of a date, for months and days after it in the sentence; an open or approximate one gives none. */
export function yearOfDate(edtf: string | null): number | undefined {
  const match = /^(?:\.\.\/)?(\d{4})(?:$|-\d\d)/.exec(edtf ?? '');
  return match ? Number(match[1]) : undefined;
}

function plainOf(read: DateReading, when: DateContext): string | null {
  switch (read.is) {
    case 'digits':
      return read.edtf;
    case 'point':
      return pointEdtf(read, when);
    case 'shift':
      return shiftEdtf(read, when.published);
    case 'weekday':
      return weekdayEdtf(read.day, read.which, dayOf(when.published));
  }
}

function pointEdtf(
  { from, to }: { readonly from: DatePoint; readonly to?: DatePoint },
  when: DateContext,
): string | null {
  if (!to) return written(from, resolveYear(from, when));
  // «28 декабря – 3 января 2024 года»: the year stands at the end and belongs to it.
  const end = resolveYear(to, when);
  const statedYear = from.year === undefined || from.year === to.year ? end : resolveYear(from, when);
  const turns = (from.month ?? 0) > (to.month ?? 0) && statedYear !== undefined && statedYear === end;
  const [first, last] = [written(from, turns ? statedYear - 1 : statedYear), written(to, end)];
  return first === null || last === null ? null : `${first}/${last}`;
}

function written({ month, day, code, year: statedYear }: DatePoint, year: number | undefined): string | null {
  const pad = (number: number) => String(number).padStart(2, '0');
  // Last year, of a text of which nobody knows the year.
  if (year === undefined && typeof statedYear === 'object') return null;
  const part = code ?? month;
  if (part === undefined) return year === undefined ? null : String(year);
  // EDTF writes a season only of a known year.
  if (year === undefined && code !== undefined) return null;
  return [
    year === undefined ? 'XXXX' : String(year),
    pad(part),
    ...(day === undefined ? [] : [pad(day)]),
  ].join('-');
}

function resolveYear(point: DatePoint, { published, sentenceYear }: DateContext): number | undefined {
  const statedYear: Year | undefined = point.year;
  if (typeof statedYear === 'number') return statedYear;
  const year = publicationYear(published);
  if (statedYear) {
    if (year === undefined) return undefined;
    return statedYear.of === 'season'
      ? seasonYear(point, statedYear.shift, year, published)
      : year + statedYear.shift;
  }
  return sentenceYear ?? (year === undefined ? undefined : nearestYear(point, year, published));
}

/** “Last summer”, written in autumn, is that of this year: the last one that is over; “last May” likewise. */
function seasonYear(
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

/** News speaks of what was more than of what will be: a date ahead is meant only where it is twice as near. */
function nearestYear(
  { month, day, code }: DatePoint,
  year: number,
  published: ParsedDate | undefined,
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
  if (begin > to) return gap(begin, to) * 2 < 365 - gap(begin, to) - length ? year : year - 1;
  const ahead = gap(shiftMonths(begin, 12), to);
  return ahead * 2 < gap(from, begin) - length ? year + 1 : year;
}

function publicationYear(published: ParsedDate | undefined): number | undefined {
  const { earliest, latest } = published?.nominal ?? {};
  const year = earliest?.slice(0, 4);
  return year !== undefined && year === latest?.slice(0, 4) ? Number(year) : undefined;
}

function dayOf(published: ParsedDate | undefined): string | undefined {
  const { earliest, latest } = published?.nominal ?? {};
  return earliest === latest ? (earliest ?? undefined) : undefined;
}

function shiftEdtf(
  { unit, by, approximate = false }: Extract<DateReading, { is: 'shift' }>,
  published: ParsedDate | undefined,
): string | null {
  const mark = approximate ? '~' : '';
  const year = publicationYear(published);
  if (unit === 'year') return year === undefined ? null : `${String(year + by)}${mark}`;
  const { earliest, latest } = published?.nominal ?? {};
  if (typeof earliest !== 'string' || typeof latest !== 'string') return null;
  if (unit === 'month') {
    return earliest.slice(0, 7) === latest.slice(0, 7)
      ? `${shiftMonths(earliest, by).slice(0, 7)}${mark}`
      : null;
  }
  const day = dayOf(published);
  if (day === undefined) return null;
  if (unit === 'day') return `${addDays(day, by)}${mark}`;
  const monday = addDays(day, 7 * by + 1 - weekday(day));
  return approximate ? `${addDays(day, 7 * by)}~` : `${monday}/${addDays(monday, 6)}`;
}

/** The last one that was (today among them), that of the week before, or the next one. */
function weekdayEdtf(wanted: number, which: -1 | 0 | 1, day: string | undefined): string | null {
  if (day === undefined) return null;
  const back = (weekday(day) - wanted + 7) % 7;
  if (which === 1) return addDays(day, 7 - back);
  return addDays(day, which === -1 && back === 0 ? -7 : -back);
}

function weekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function addDays(day: string, by: number): string {
  let at = day;
  for (let left = Math.abs(by); left > 0; left -= 1) at = neighbourDay(at, by < 0 ? -1 : 1);
  return at;
}
