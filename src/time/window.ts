/**
 * What the operators on dates require, as days: each names a window, in which every day that a date can mean must lie
 * (certainly…), or one of them (possibly…).
 *
 * “Before” ends on the day before the first day of the EDTF text that is asked about, “after” begins on the day after its last
 * one. So each is the opposite of another: a date lies certainly before `d` or possibly in `d/..`, and never both; possibly
 * before `d` or certainly in `d/..`; and the same for after. Where the text itself is in doubt (`2020~`), a certain operator takes
 * its days the way that leaves fewer dates, a possible one the way that leaves more.
 */
import { AFTER_ALL, BEFORE_ALL, FIRST_DAY, LAST_DAY, neighbourDay } from './day';
import { InvalidEdtf } from './invalidEdtf';
import { parsePeriod, type Period } from './period';

/** Days, inclusive; null is open. */
export interface DayWindow {
  readonly from: string | null;
  readonly to: string | null;
  /** Whether every day of a date must lie in it; else one is enough. */
  readonly whole: boolean;
}

const WINDOWS: Readonly<Record<string, (period: Period, edtf: string) => DayWindow>> = {
  certainlyWithin: ({ from, to }) => ({ from, to, whole: true }),
  possiblyWithin: ({ possiblyFrom, possiblyTo }) => ({ from: possiblyFrom, to: possiblyTo, whole: false }),
  certainlyBefore: ({ possiblyFrom }, edtf) => ({
    from: null,
    to: dayBefore(possiblyFrom, edtf),
    whole: true,
  }),
  possiblyBefore: ({ from }, edtf) => ({ from: null, to: dayBefore(from, edtf), whole: false }),
  certainlyAfter: ({ possiblyTo }, edtf) => ({ from: dayAfter(possiblyTo, edtf), to: null, whole: true }),
  possiblyAfter: ({ to }, edtf) => ({ from: dayAfter(to, edtf), to: null, whole: false }),
};

/**
 * The window of an operator such as `certainlyBefore` and the EDTF text that it compares with. Throws {@link InvalidEdtf} for
 * a text that is no period, or has no first day to lie before or no last day to lie after.
 */
export function windowOf(operator: string, edtf: string): DayWindow {
  const window = WINDOWS[operator];
  if (!window) throw new Error(`${operator} is no operator on dates`);
  return window(parsePeriod(edtf), edtf);
}

function dayBefore(day: string | null, edtf: string): string {
  if (day === null) throw new InvalidEdtf(edtf, 'startless');
  return day === FIRST_DAY ? BEFORE_ALL : neighbourDay(day, -1);
}

function dayAfter(day: string | null, edtf: string): string {
  if (day === null) throw new InvalidEdtf(edtf, 'unending');
  return day === LAST_DAY ? AFTER_ALL : neighbourDay(day, 1);
}
