import { isoDay, shiftMonths } from '../../time/day';
import type { ParsedDate } from '../../time/edtf';
import { seasonBounds } from '../../time/season';
import type { DatePoint } from './reading';
import { weekdayOf } from './relativeDays';
import type { Tense } from './tense';

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
 * The year of a month or day that has none. What the verbs say decides: what is over lies behind, what will be lies ahead.
 * Else news speaks of what was more than of what will be: a date ahead is meant only where it is `aheadFactor` times as near, or where
 * the weekday beside it fits that year and not the other. What a report goes on with a few days after a day that it names is
 * of the same days, though it lies beyond the day from which the report is known: «17 сентября 2024 года …, 18 сентября …».
 * @param weekday 1 Monday … 7 Sunday
 */
export function nearestYear(
  point: DatePoint,
  year: number,
  published: ParsedDate | undefined,
  tense: Tense | undefined,
  {
    weekday,
    aheadFactor = 2,
    earlier = [],
  }: {
    readonly weekday?: number | undefined;
    readonly aheadFactor?: number;
    /** EDTF of the dates that the text gives before. */
    readonly earlier?: readonly string[];
  } = {},
): number {
  const { month, day, code } = point;
  const [from, to] = [published?.nominal.earliest ?? '', published?.nominal.latest ?? ''];
  // Of a text of which only the year is known, everything is of that year.
  if (published?.precision === 'YEAR') return year;
  const begin =
    code === undefined
      ? isoDay(year, month ?? 1, day ?? 1)
      : (seasonBounds(year, year, code)?.earliest ?? '');
  const gap = (one: string, other: string) => (Date.parse(one) - Date.parse(other)) / 86_400_000;
  const length = day === undefined ? (code === undefined ? 30 : 91) : 0;
  const isComing = begin > to;
  const [last, next] = isComing ? [year - 1, year] : [year, year + 1];
  // How many days ago it was last, and in how many days it will be again.
  const ago = gap(from, shiftMonths(begin, isComing ? -12 : 0)) - length;
  const until = gap(shiftMonths(begin, isComing ? 0 : 12), to);
  const goesOn = (one: string) => {
    const days = gap(begin, one);
    return days >= 0 && days <= DAYS_OF_REPORT;
  };
  if (isComing && day !== undefined && goesOn(to) && earlier.some((edtf) => goesOn(firstDay(edtf))))
    return year;
  if (tense === 'PAST') return last;
  if (tense === 'AHEAD') return ago > 0 || isComing ? next : last;
  if (tense === 'PLANNED' && isComing) return next;
  const [nearer, other] = until * aheadFactor < ago ? [next, last] : [last, next];
  const fits = (one: number) => weekdayOf(isoDay(one, month ?? 1, day ?? 1)) === weekday;
  const isFar = (other === next ? until : ago) > MAX_DAYS_BY_WEEKDAY;
  return weekday !== undefined && day !== undefined && !fits(nearer) && fits(other) && !isFar
    ? other
    : nearer;
}

/** A weekday that fits makes no date of one so far off. */
const MAX_DAYS_BY_WEEKDAY = 240;

/** How many days a visit or festival lasts that one report covers. */
const DAYS_OF_REPORT = 7;

/** The first day of a date or range; empty where it has none. */
const firstDay = (edtf: string): string => /^\d{4}-\d\d-\d\d/u.exec(edtf)?.[0] ?? '';
