import type { Bounds } from './bounds';
import { parseEdtf } from './edtf';
import { ContradictoryDates } from './invalidEdtf';
import { combineLimits, readLimits, type DateLimit } from './limits';
import { firstWithin, lastWithin, type PossibleDays } from './possibleDays';

/**
 * First and last day of an event (ISO days, null = unknown), from its date and the limits that a document gives, all EDTF:
 * `notBefore` `2018` sets 2018-01-01, `notAfter` `2020-08-12` that day. Limits only narrow. Throws InvalidEdtf for a faulty
 * text (a limit is one date, no interval) and ContradictoryDates when date and limits exclude each other.
 */
export function eventBounds(date: string | null, notBefore: string | null, notAfter: string | null): Bounds {
  const lower: DateLimit[] = readLimits('notBefore', notBefore).lower;
  const upper: DateLimit[] = readLimits('notAfter', notAfter).upper;
  if (date === null) return combineLimits(lower, upper);
  const { earliest, latest, possible } = parseEdtf(date);
  lower.push({ field: 'date', edtf: date, day: earliest });
  upper.push({ field: 'date', edtf: date, day: latest });
  const bounds = combineLimits(lower, upper);
  return possible === null ? bounds : narrowed(date, possible, bounds);
}

/** Bounds on the first and last of the days that a date can mean, so far as limits bound it at all. */
function narrowed(date: string, possible: PossibleDays, bounds: Bounds): Bounds {
  const window = { from: bounds.earliest, to: bounds.latest };
  const [first, last] = [firstWithin(possible, window), lastWithin(possible, window)];
  if (first === null || last === null) {
    const between = `${bounds.earliest ?? '..'} and ${bounds.latest ?? '..'}`;
    throw new ContradictoryDates(`date “${date}” has no day between its limits, ${between}`);
  }
  return {
    earliest: bounds.earliest === null ? null : first,
    latest: bounds.latest === null ? null : last,
  };
}
