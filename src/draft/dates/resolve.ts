import { shiftMonths } from '../../time/day';
import { isEdtf, type ParsedDate } from '../../time/edtf';
import { anchorOf, endOf, shiftedFrom, type EarlierDate } from './anchor';
import { agrees, earliestOf, yearBeside } from './beside';
import { nearestYear, seasonYear } from './nearestYear';
import type { DateModifier, DatePoint, DateReading, PointReading } from './reading';
import { publicationYear, shiftEdtf, weekdayEdtf } from './relativeDays';
import type { Tense } from './tense';

/** Against what the dates of a text are read. */
export interface DateContext {
  /** When it appeared; undefined while nobody knows. */
  readonly published: ParsedDate | undefined;
  /** The year that the same sentence gave before. */
  readonly sentenceYear: number | undefined;
  /** The month that the same sentence gave before: `2015-06`. */
  readonly sentenceMonth?: string | undefined;
  /** The dates before in the text, the last one last. */
  readonly before?: readonly EarlierDate[];
  /** The date of the event from which it is counted. */
  readonly event?: DateReading | undefined;
  /** What else is said of the same date. */
  readonly beside?: readonly DateReading[] | undefined;
  /** What the verbs around say of its time. */
  readonly tense?: Tense | undefined;
  /** Whether the language leaves the past unmarked, as Chinese does. */
  readonly unmarkedPast?: boolean | undefined;
}

/** The EDTF of a reading; null where only the day of publication would tell. */
export function toEdtf(
  read: DateReading,
  modifier: DateModifier | undefined,
  given: DateContext,
): string | null {
  // What ends on a day that may still come ends then, unless the verb tells that it is over.
  const isDeadline = modifier === 'until' && given.tense === undefined && given.unmarkedPast !== true;
  const when: DateContext = isDeadline ? { ...given, tense: 'PLANNED' } : given;
  const plain = dayThatIs(plainOf(read, when));
  if (plain === null) return besideEdtf(when)[0] ?? null;
  const isUncertain =
    modifier === 'uncertain' ||
    (read.is === 'point' && read.uncertain === true) ||
    !besideEdtf(when).every((edtf) => agrees(plain, edtf)) ||
    !weekdaysOf(when).every((day) => agrees(plain, day));
  const mark = modifier === 'approximate' ? '~' : isUncertain ? '?' : '';
  const marked = plain.includes('/') || /[~?%]$/.test(plain) ? plain : plain + mark;
  const isOpen = modifier === 'since' || (read.is === 'point' && read.open === true);
  const modified = isOpen ? `${marked}/..` : modifier === 'until' ? `../${marked}` : marked;
  // A month without a year, or an interval, has no open side that could be written.
  return [modified, marked, plain].find(isEdtf) ?? null;
}

/** A date that the calendar has: no 29 February of 2021, no year 10000. */
const dayThatIs = (edtf: string | null): string | null => (edtf !== null && isEdtf(edtf) ? edtf : null);

/** What is said beside a date, as EDTF; a weekday is no such date, as it comes every week. */
function besideEdtf({ beside = [], ...when }: DateContext): string[] {
  return beside.flatMap((read) => {
    if (read.is === 'weekday') return [];
    const edtf = dayThatIs(plainOf(read, when));
    return edtf === null ? [] : [edtf];
  });
}

const weekdaysOf = ({ beside = [] }: DateContext): number[] =>
  beside.flatMap((read) => (read.is === 'weekday' ? [read.day] : []));

/** The one year of a date, for months and days after it in the sentence; an open or approximate one gives none. */
export function yearOfDate(edtf: string | null): number | undefined {
  const match = /^(\d{4})(?:-\d\d){0,2}(?:\/\1(?:-\d\d){0,2})?$/.exec(edtf ?? '');
  return match ? Number(match[1]) : undefined;
}

/** Whether a reading says nothing where no other date, or no year, is known. */
export function needsMore(read: DateReading): boolean {
  if (read.is === 'shift') return read.from !== undefined;
  return (
    read.is === 'point' &&
    (read.needsYear === true || [read.from, read.to].some((point) => isAfterBefore(point)))
  );
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
      return read.from === undefined
        ? shiftEdtf(read, when.published)
        : shiftedFrom(
            read,
            anchorOf(read, { ...when, event: when.event && dayThatIs(plainOf(when.event, when)) }),
          );
    case 'weekday': {
      const within = besideEdtf(when)[0];
      return weekdayEdtf(read.day, read.which, when.published, within);
    }
  }
}

function pointEdtf({ from, to, needsYear }: PointReading, when: DateContext): string | null {
  if (needsYear === true && when.sentenceYear === undefined && besideEdtf(when).length === 0) return null;
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
  const now = publicationYear(when.published);
  const isNow =
    to.year === undefined && turn === 0 && when.sentenceYear === undefined && when.tense !== 'PAST';
  if (isNow && now !== undefined && spansPublication(from, to, now, when)) return [now, now];
  const end = resolveYear(to, when);
  return [end === undefined ? undefined : end - turn, end];
}

/** Whether a range lies around the day of publication: then it is that of the same year. */
function spansPublication(from: DatePoint, to: DatePoint, year: number, when: DateContext): boolean {
  const { earliest, latest } = when.published?.nominal ?? {};
  const [first = null, last = null] = [from, to].map((one) => dayThatIs(written(one, year, when)));
  if (first === null || last === null || !earliest || !latest) return false;
  return (earliestOf(first) ?? '9999') <= earliest && (earliestOf(last) ?? '') >= latest;
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
  { published, sentenceMonth, tense }: DateContext,
): string | null {
  if (monthShift === undefined && sentenceMonth !== undefined) return sentenceMonth;
  const { earliest, latest } = published?.nominal ?? {};
  if (typeof earliest !== 'string' || earliest.slice(0, 7) !== latest?.slice(0, 7)) return null;
  const isAhead =
    monthShift === undefined && earliest === latest && day > Number(earliest.slice(8)) + DAYS_AHEAD;
  return shiftMonths(
    `${earliest.slice(0, 8)}01`,
    monthShift ?? (isAhead && tense !== 'AHEAD' && tense !== 'PLANNED' ? -1 : 0),
  ).slice(0, 7);
}

/** So many days ahead the day of a month is still that of this month. */
const DAYS_AHEAD = 10;

function resolveYear(point: DatePoint, when: DateContext): number | undefined {
  const { published, sentenceYear, before = [], tense } = when;
  const stated = point.year;
  if (typeof stated === 'number') return stated;
  const year = publicationYear(published);
  if (stated) {
    const last = before.at(-1);
    const from = publicationYear(last && endOf(last.edtf, stated.shift < 0 ? 0 : -1));
    if (stated.of === 'before') return from === undefined ? undefined : from + stated.shift;
    // «В следующем году открыли»: what is over was not the year after publication.
    if (stated.of === 'story' && tense === 'PAST' && from !== undefined && from < (year ?? 0))
      return from + stated.shift;
    if (year === undefined) return undefined;
    return stated.of === 'season' ? seasonYear(point, stated.shift, year, published) : year + stated.shift;
  }
  const within = besideEdtf(when)[0];
  const besideYear = within === undefined ? undefined : yearBeside(point, within);
  if (besideYear !== undefined) return besideYear;
  // “Signed in 2015, it will be renewed in October”: what lies ahead is not of a year that is over.
  const isOver = tense === 'AHEAD' && year !== undefined && (sentenceYear ?? year) < year;
  if (sentenceYear !== undefined && !isOver) return sentenceYear;
  return year === undefined
    ? undefined
    : nearestYear(point, year, published, tense, {
        weekday: weekdaysOf(when)[0],
        earlier: before.filter(({ sentencesAgo }) => sentencesAgo <= NEAR).map(({ edtf }) => edtf),
        ...(when.unmarkedPast === true ? { aheadFactor: AHEAD_FACTOR_UNMARKED } : {}),
      });
}

/** A date at most so many sentences before belongs to the same event. */
const NEAR = 6;

/** Where the past has no mark and the future has, a date ahead without one is meant only if it is soon. */
const AHEAD_FACTOR_UNMARKED = 8;
