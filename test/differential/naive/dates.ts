/** What filters on dates mean, over days told one by one. */
import { isDay } from '../../../src/time/day';
import { parseEdtf } from '../../../src/time/edtf';
import { parsePeriod } from '../../../src/time/period';

/** A date as the API gives it, or the bounds of something undated. */
export interface NaiveDate {
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const FIRST_YEAR = 1980;
const YEARS = 80;

/** The days around which the graphs under test lie. */
const CALENDAR = Array.from({ length: YEARS * 12 * 31 }, (_, at) => {
  const [year, month, date] = [
    FIRST_YEAR + Math.floor(at / 372),
    Math.floor((at % 372) / 31) + 1,
    (at % 31) + 1,
  ];
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
}).filter(isDay);

const patterns = new Map<string, readonly string[]>();

/** The days of the calendar that a date with unknown digits can mean. */
function daysOf(edtf: string): readonly string[] {
  const known = patterns.get(edtf);
  if (known) return known;
  const [year = '', month = 'XX', day = 'XX'] = edtf.split('-');
  const pattern = new RegExp(`^${[year, month, day].join('-').replaceAll('X', '\\d')}$`);
  const days = CALENDAR.filter((one) => pattern.test(one));
  patterns.set(edtf, days);
  return days;
}

/** Whether a date satisfies an operator such as `possiblyWithin`; null is undated. */
export function dateHolds(
  date: NaiveDate,
  operator: string,
  asked: unknown,
  includeUndated: boolean,
): boolean {
  if (operator === 'includeUndated') return true;
  if (operator === 'exists') return (date.edtf !== null) === asked;
  const period = parsePeriod(String(asked));
  const { earliest, latest, edtf } = date;
  if (operator === 'certainlyWithin') return isWithin(earliest, latest, period.from, period.to);
  if (operator === 'startsWithin') {
    if (edtf === null) return false;
    const [start = '', end] = edtf.split('/');
    const begins =
      end === undefined ? parseEdtf(edtf) : start === '' || start === '..' ? null : parseEdtf(start);
    const last = end === undefined ? begins?.latest : earlier(begins?.latest ?? null, parseEdtf(edtf).latest);
    return begins?.earliest != null && isWithin(begins.earliest, last ?? null, period.from, period.to);
  }
  if (operator === 'certainlyBefore') return latest !== null && latest < ofBound(period.possiblyFrom);
  if (operator === 'certainlyAfter') return earliest !== null && earliest > ofBound(period.possiblyTo);
  if (edtf === null && earliest === null && latest === null) return includeUndated;
  if (operator === 'possiblyBefore') {
    const first = ofBound(period.from);
    return canLieBetween(date, null, CALENDAR.findLast((day) => day < first) ?? null);
  }
  if (operator === 'possiblyAfter') {
    const last = ofBound(period.to);
    return canLieBetween(date, CALENDAR.find((day) => day > last) ?? null, null);
  }
  return canLieBetween(date, period.possiblyFrom, period.possiblyTo);
}

/** The end of a period that an operator needs. */
function ofBound(day: string | null): string {
  if (day === null) throw new Error('The period is open on that side');
  return day;
}

/** Whether one of the days that a date can mean lies between two days; null is open, and everything of the undated. */
export function canLieBetween(date: NaiveDate, from: string | null, to: string | null): boolean {
  const { earliest, latest, edtf } = date;
  const lies = (first: string | null, last: string | null) =>
    (first === null || to === null || first <= to) && (last === null || from === null || last >= from);
  if (edtf === null || !edtf.includes('X') || edtf.includes('/')) return lies(earliest, latest);
  return daysOf(edtf).some(
    (day) => (earliest === null || day >= earliest) && (latest === null || day <= latest) && lies(day, day),
  );
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Every day, so far as it is known, between the ends of a period. */
function isWithin(
  first: string | null,
  last: string | null,
  from: string | null,
  to: string | null,
): boolean {
  return (
    (from === null || (first !== null && first >= from)) && (to === null || (last !== null && last <= to))
  );
}

/** The year or month in which a date begins; null where it does not say it. */
export function datePart(edtf: unknown, part: 'YEAR' | 'MONTH'): string | null {
  const [, year = null, month] = /^[?~%]?(\d{4})(?:-[?~%]?(\d\d))?(?:\D|$)/.exec(String(edtf)) ?? [];
  if (part === 'YEAR' || year === null) return year;
  return month !== undefined && Number(month) <= 12 ? `${year}-${month}` : null;
}

/** The day by which a date is ordered; null without one. */
export function dayOf(edtf: unknown): string | null {
  return typeof edtf === 'string' ? parseEdtf(edtf).nominal.earliest : null;
}
