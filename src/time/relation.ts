import { earlierDay, laterDay, type Bounds } from './bounds';
import { exactDay } from './day';
import { liesWithin, type PossibleDays } from './possibleDays';
import { parsePeriod, type Period } from './period';
import { windowOf } from './window';

/** Answer of a comparison with dates that are partly known: it must be so, it can be so, it cannot. */
export type ComparisonResult = 'CERTAIN' | 'POSSIBLE' | 'NO';

/** What a comparison needs of a date; an EdtfDate has it all, stored bounds have the first two. */
export interface Comparable extends Bounds {
  /** The last day on which it can begin, when that is not `latest`. */
  readonly latestStart?: string | null;
  /** The first day on which it can end, when that is not `earliest`. */
  readonly earliestEnd?: string | null;
  /** The days that it can mean, where they are not all days of the bounds. */
  readonly possible?: PossibleDays | null;
}

/** A period as EDTF text, as two (its first and last date), or read already. */
export type PeriodLike = string | readonly [first: string, last: string] | Period;

function periodOf(period: PeriodLike): Period {
  if (typeof period === 'string') return parsePeriod(period);
  return 'from' in period ? period : parsePeriod(period[0], period[1]);
}

// A day that is not known never satisfies a limit; since a period has at least one, nothing undated is certain.
const notBefore = (day: string | null, limit: string | null) =>
  limit === null || (day !== null && day >= limit);
const notAfter = (day: string | null, limit: string | null) =>
  limit === null || (day !== null && day <= limit);

/** Whether some day that a date can mean lies in the period at its widest. */
function touches({ earliest, latest, possible = null }: Comparable, period: Period): boolean {
  const { possiblyFrom, possiblyTo } = period;
  const begins = earliest === null || possiblyTo === null || earliest <= possiblyTo;
  const endsInTime = latest === null || possiblyFrom === null || latest >= possiblyFrom;
  if (!begins || !endsInTime || possible === null) return begins && endsInTime;
  return liesWithin(possible, { from: laterDay(earliest, possiblyFrom), to: earlierDay(latest, possiblyTo) });
}

/**
 * Whether a date lies in a period: CERTAIN when every day that it can mean does, POSSIBLE when one does, else NO. An undated
 * one is POSSIBLE. Throws InvalidEdtf for a faulty period.
 */
export function dateWithin(date: Comparable | null, period: PeriodLike): ComparisonResult {
  const periodDays = periodOf(period);
  if (!date) return 'POSSIBLE';
  if (notBefore(date.earliest, periodDays.from) && notAfter(date.latest, periodDays.to)) return 'CERTAIN';
  return touches(date, periodDays) ? 'POSSIBLE' : 'NO';
}

/**
 * Whether a date satisfies an operator of {@link windowOf} such as `possiblyBefore`: the same as the filters say of a date that is
 * known. Throws InvalidEdtf for a text that bounds nothing on that side.
 */
export function satisfies(date: Comparable, operator: string, edtf: string): boolean {
  const { from, to, whole } = windowOf(operator, edtf);
  if (whole) return notBefore(date.earliest, from) && notAfter(date.latest, to);
  return touches(date, { from, to, possiblyFrom: from, possiblyTo: to });
}

/**
 * Whether a date and a period share a day: CERTAIN when it must have begun by the end of the period and cannot have ended before
 * its start (so a festival of 15-19 June certainly overlaps 17 June), POSSIBLE when one day that it can mean lies there,
 * else NO. An undated one is POSSIBLE. Throws InvalidEdtf for a faulty period.
 */
export function overlaps(date: Comparable | null, period: PeriodLike): ComparisonResult {
  const periodDays = periodOf(period);
  if (!date) return 'POSSIBLE';
  const { latestStart = date.latest, earliestEnd = date.earliest } = date;
  if (notAfter(latestStart, periodDays.to) && notBefore(earliestEnd, periodDays.from)) return 'CERTAIN';
  return touches(date, periodDays) ? 'POSSIBLE' : 'NO';
}

/**
 * Whether an event has begun by a day (ISO day): CERTAIN when the last day on which it can begin has come, POSSIBLE when the first
 * one has or when it is undated, else NO. An event counts as of a day unless this is NO. Throws InvalidEdtf unless
 * `day` is one exact day.
 */
export function begunBy(date: Comparable | null, day: string): ComparisonResult {
  const dayBounds = exactDay(day);
  if (!date) return 'POSSIBLE';
  const { latestStart = date.latest } = date;
  if (latestStart !== null && latestStart <= dayBounds) return 'CERTAIN';
  return date.earliest === null || date.earliest <= dayBounds ? 'POSSIBLE' : 'NO';
}
