import { daysInMonth } from './calendar';
import { isoDay } from './day';

/** Days of a month and of a year as codes count them: every month has 31, so that a shift by months is one of codes. */
export const DAYS_OF_MONTH = 31;

/** See `DAYS_OF_MONTH`. */
export const DAYS_OF_YEAR = 12 * DAYS_OF_MONTH;

/** The last year that a day can have. */
export const LAST_YEAR = 9999;

/** A number for an ISO day: later days have larger ones. Some numbers stand for no day, such as that of a 31 June. */
export function dayCode(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year * DAYS_OF_YEAR + (month - 1) * DAYS_OF_MONTH + date - 1;
}

/** The ISO day of a number; the last day of the month for a number that stands for no day. */
export function isoDayOf(code: number): string {
  const year = Math.floor(code / DAYS_OF_YEAR);
  const rest = code - year * DAYS_OF_YEAR;
  const month = Math.floor(rest / DAYS_OF_MONTH) + 1;
  return isoDay(year, month, Math.min((rest % DAYS_OF_MONTH) + 1, daysInMonth(year, month)));
}

/** Whether a year of the proleptic Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}
