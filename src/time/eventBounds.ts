import type { Bounds } from './bounds';
import { parseEdtf } from './edtf';
import { boundsOf, limitsOf, type Limit } from './limits';

/**
 * First and last day of an event (ISO days, null = unknown), from its date and the limits that a document gives, all EDTF:
 * `notBefore` `2018` sets 2018-01-01, `notAfter` `2020-08-12` that day. Limits only narrow. Throws InvalidEdtf for a faulty
 * text (a limit is one date, no interval) and ContradictoryDates when date and limits exclude each other.
 */
export function eventBounds(date: string | null, notBefore: string | null, notAfter: string | null): Bounds {
  const lower: Limit[] = limitsOf('notBefore', notBefore).lower;
  const upper: Limit[] = limitsOf('notAfter', notAfter).upper;
  if (date !== null) {
    const { earliest, latest } = parseEdtf(date);
    lower.push({ field: 'date', edtf: date, day: earliest });
    upper.push({ field: 'date', edtf: date, day: latest });
  }
  return boundsOf(lower, upper);
}
