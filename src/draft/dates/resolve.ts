import { shiftMonths } from '../../time/day';
import { isEdtf, parseEdtf, type ParsedDate } from '../../time/edtf';
import { nearestYear, publicationYear, seasonYear } from './nearestYear';
import type { DateModifier, DatePoint, DateReading, PointReading, ShiftReading } from './reading';
import { shiftEdtf, weekdayEdtf } from './relativeDays';

/** Against what the dates of a text are read. */
export interface DateContext {
  /** When it appeared; undefined while nobody knows. */
  readonly published: ParsedDate | undefined;
  /** The year that the same sentence gave before. */
  readonly sentenceYear: number | undefined;
  /** The month that the same sentence gave before: `2015-06`. */
  readonly sentenceMonth?: string | undefined;
  /** The date before in the text, in EDTF, and whether it stands in the same sentence. */
  readonly before?: { readonly edtf: string; readonly inSentence: boolean } | undefined;
  /** Whether the text says that the date lies ahead of its publication. */
  readonly ahead?: boolean;
}

/** The EDTF of a reading; null where only the day of publication would tell. */
export function toEdtf(
  read: DateReading,
  modifier: DateModifier | undefined,
  when: DateContext,
): string | null {
  const plain = plainOf(read, when);
  if (plain === null) return null;
  const isUncertain = modifier === 'uncertain' || (read.is === 'point' && read.uncertain === true);
  const mark = modifier === 'approximate' ? '~' : isUncertain ? '?' : '';
  const marked = plain.includes('/') || /[~?%]$/.test(plain) ? plain : plain + mark;
  const isOpen = modifier === 'since' || (read.is === 'point' && read.open === true);
  const modified = isOpen ? `${marked}/..` : modifier === 'until' ? `../${marked}` : marked;
  // A month without a year, or an interval, has no open side that could be written.
  return [modified, marked, plain].find(isEdtf) ?? null;
}

/** The one year of a date, for months and days after it in the sentence; an open or approximate one gives none. */
export function yearOfDate(edtf: string | null): number | undefined {
  const match = /^(\d{4})(?:-\d\d){0,2}(?:\/\1(?:-\d\d){0,2})?$/.exec(edtf ?? '');
  return match ? Number(match[1]) : undefined;
}

/** Whether a reading depends on a date before in the text, so that without one it says nothing. */
export function needsDateBefore(read: DateReading): boolean {
  if (read.is === 'shift') return read.from === 'before';
  return read.is === 'point' && [read.from, read.to].some((point) => isAfterBefore(point));
}

function isAfterBefore(point: DatePoint | undefined): boolean {
  return typeof point?.year === 'object' && point.year.of === 'before';
}

/** Whether a text gives the year itself, as a number or counted from now. */
export function givesYear(read: DateReading): boolean {
  return read.is === 'point' ? read.from.year !== undefined : read.is === 'shift' && read.unit === 'year';
}

function plainOf(read: DateReading, when: DateContext): string | null {
  switch (read.is) {
    case 'point':
      return pointEdtf(read, when);
    case 'shift':
      return shiftEdtf(read, dayCountedFrom(read, when)) ?? sameDate(read, when);
    case 'weekday':
      return weekdayEdtf(read.day, read.which, when.published);
  }
}

/** «В тот же день» beside a year: the date is no finer than the one before. */
function sameDate({ by, from }: ShiftReading, { before }: DateContext): string | null {
  return from === 'before' && by === 0 ? (before?.edtf ?? null) : null;
}

/** The day of publication, or the nearer end of the date before in the text. */
function dayCountedFrom(
  { from, by }: ShiftReading,
  { published, before }: DateContext,
): ParsedDate | undefined {
  if (from === undefined || (from === 'sentence' && before?.inSentence !== true)) return published;
  return before && endOf(before.edtf, by < 0 ? 0 : -1);
}

function endOf(edtf: string, at: 0 | -1): ParsedDate | undefined {
  const ends = edtf.split('/').filter((end) => end !== '..' && end !== '');
  const end = ends.at(at)?.replace(/[~?%]/g, '');
  return end === undefined ? undefined : parseEdtf(end);
}

function pointEdtf({ from, to }: PointReading, when: DateContext): string | null {
  if (!to) return written(from, resolveYear(from, when), when);
  const [start, end] = yearsOfRange(from, to, when);
  const [first, last] = [written(from, start, when), written(to, end, when)];
  return first === null || last === null ? null : `${first}/${last}`;
}

/** «28 декабря – 3 января 2024 года»: the year stands at one end and belongs to that. */
function yearsOfRange(
  from: DatePoint,
  to: DatePoint,
  when: DateContext,
): [number | undefined, number | undefined] {
  const turn = isLater(from, to) ? 1 : 0;
  if (from.year !== undefined && to.year !== undefined)
    return [resolveYear(from, when), resolveYear(to, when)];
  if (from.year !== undefined) {
    const start = resolveYear(from, when);
    return [start, start === undefined ? undefined : start + turn];
  }
  const end = resolveYear(to, when);
  return [end === undefined ? undefined : end - turn, end];
}

function isLater(from: DatePoint, to: DatePoint): boolean {
  if (from.code !== undefined && to.code !== undefined) return from.code > to.code;
  return (from.month ?? 0) > (to.month ?? 13);
}

function written(point: DatePoint, year: number | undefined, when: DateContext): string | null {
  const { month, day, code, monthShift, digits } = point;
  if (digits !== undefined) return digits;
  const pad = (number: number) => String(number).padStart(2, '0');
  if (monthShift !== undefined || (day !== undefined && month === undefined)) {
    const whole = monthOf(point, when);
    return whole === null ? null : day === undefined ? whole : `${whole}-${pad(day)}`;
  }
  // Last year, of a text of which nobody knows the year.
  if (year === undefined && typeof point.year === 'object') return null;
  const part = code ?? month;
  const written = String(year).padStart(4, '0');
  if (part === undefined) return year === undefined ? null : written;
  // EDTF writes a season only of a known year.
  if (year === undefined && code !== undefined) return null;
  return [year === undefined ? 'XXXX' : written, pad(part), ...(day === undefined ? [] : [pad(day)])].join(
    '-',
  );
}

/** The month of a day that has none: that of the sentence, else that of publication or, of a day yet to come, the one before. */
function monthOf(
  { monthShift, day = 0 }: DatePoint,
  { published, sentenceMonth, ahead }: DateContext,
): string | null {
  if (monthShift === undefined && sentenceMonth !== undefined) return sentenceMonth;
  const { earliest, latest } = published?.nominal ?? {};
  if (typeof earliest !== 'string' || earliest.slice(0, 7) !== latest?.slice(0, 7)) return null;
  const isAhead =
    monthShift === undefined && earliest === latest && day > Number(earliest.slice(8)) + DAYS_AHEAD;
  return shiftMonths(`${earliest.slice(0, 8)}01`, monthShift ?? (isAhead && ahead !== true ? -1 : 0)).slice(
    0,
    7,
  );
}

/** So many days ahead the day of a month is still that of this month. */
const DAYS_AHEAD = 10;

function resolveYear(point: DatePoint, when: DateContext): number | undefined {
  const { published, sentenceYear, before, ahead = false } = when;
  const stated = point.year;
  if (typeof stated === 'number') return stated;
  if (stated?.of === 'before') {
    const year = before && publicationYear(endOf(before.edtf, stated.shift < 0 ? 0 : -1));
    return year === undefined ? undefined : year + stated.shift;
  }
  const year = publicationYear(published);
  if (stated) {
    if (year === undefined) return undefined;
    return stated.of === 'season' ? seasonYear(point, stated.shift, year, published) : year + stated.shift;
  }
  return sentenceYear ?? (year === undefined ? undefined : nearestYear(point, year, published, ahead));
}
