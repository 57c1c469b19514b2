import { daysInMonth } from './calendar';
import { InvalidEdtf } from './invalidEdtf';

/** First day that a bound can name; earlier ones are cut to it. */
export const FIRST_DAY = '0001-01-01';

/** Last day that a bound can name; later ones are cut to it, since a five-digit year would not sort as text. */
export const LAST_DAY = '9999-12-31';

/** Sorts before every day that a bound can name, as the last day of the year before the first. */
export const BEFORE_ALL = '0000-12-31';

/** Sorts after every day that a bound can name; no day itself. */
export const AFTER_ALL = '9999-12-32';

/** The ISO day of a year, month (1 to 12) and day of month; a year outside 1 to 9999 gives the first or last day. */
export function isoDay(year: number, month: number, day: number): string {
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function partsOf(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day `count` months later (earlier when negative). Where the month is too short, its last day; with
 * `keepEnd`, the last day of a month stays one (30 June + 1 = 31 July), as the end of a whole month must. */
export function shiftMonths(day: string, count: number, keepEnd = false): string {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const length = daysInMonth(toYear, toMonth);
  const atEnd = keepEnd && date === daysInMonth(year, month);
  return isoDay(toYear, toMonth, atEnd ? length : Math.min(date, length));
}

/** The next day (`1`) or the one before (`-1`), within the years 1 to 9999. */
export function neighbourDay(day: string, step: 1 | -1): string {
  const [year, month, date] = partsOf(day);
  const length = daysInMonth(year, month);
  if (step === 1) return date < length ? isoDay(year, month, date + 1) : nextMonth(year, month);
  if (date > 1) return isoDay(year, month, date - 1);
  return month > 1 ? isoDay(year, month - 1, daysInMonth(year, month - 1)) : isoDay(year - 1, 12, 31);
}

function nextMonth(year: number, month: number): string {
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

/** Whether a text is a day of the calendar written `YYYY-MM-DD`, years 0001 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The text itself when it is one exact day `YYYY-MM-DD`; throws {@link InvalidEdtf} otherwise. */
export function exactDay(text: string): string {
  if (!isDay(text)) throw new InvalidEdtf(text, 'exactDay');
  return text;
}
