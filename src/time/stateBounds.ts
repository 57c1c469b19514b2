import { earlierDay, laterDay, type Bounds } from './bounds';
import { exactDay } from './day';
import { parseEdtf, type ParsedDate } from './edtf';
import { ContradictoryDates } from './invalidEdtf';
import { combineLimits, readLimits } from './limits';

/** What a document says about when a state (Tie, Tenure, Placement, Affiliation) holds; all EDTF, each optional. */
export interface StateDates {
  /** When it began. */
  readonly since?: string | null | undefined;
  /** Its last day, inclusive. */
  readonly until?: string | null | undefined;
  /** When it is attested: one date or several, of one and the same spell. */
  readonly asOf?: string | readonly string[] | null | undefined;
  readonly notBefore?: string | null | undefined;
  readonly notAfter?: string | null | undefined;
}

/** Days of a state, ISO days, inclusive: it can hold from `earliest` to `latest` (null = open) and certainly holds from `heldFrom`
 * to `heldTo` (both null = on no day for certain). */
export interface StateBounds extends Bounds {
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function span(from: string | null, to: string | null): Span[] {
  return from !== null && to !== null && from <= to ? [{ from, to }] : [];
}

/** The days between the latest possible beginning and the earliest possible end. Where only one of the two is stated, the
 * state is taken to hold at that end itself, provided that the limits leave room for it. */
function certainSpan(since: string | null, until: string | null, outer: Bounds): Span[] {
  if (since !== null && until !== null) {
    return span(earlierDay(since, outer.latest), laterDay(until, outer.earliest));
  }
  const day = since ?? until;
  const room =
    (outer.latest === null || (day ?? '') <= outer.latest) && (day ?? '') >= (outer.earliest ?? '');
  return room ? span(day, day) : [];
}

/**
 * The days for which an attestation says that the state holds. A day, month, season or year that is named stands for all of
 * its days, but for those of a period in which the state may not have begun yet, or may have ended. A date in doubt may be
 * another, and of digits that are not known nobody says which they are. An interval begins and ends somewhere within
 * the dates at its ends.
 */
function attestedDays(date: ParsedDate, began: string | null, ended: string | null): Span[] {
  const isPeriod =
    date.precision !== 'DAY' &&
    !date.interval &&
    !date.approximate &&
    !date.uncertain &&
    !/[X[{]/.test(date.edtf);
  return isPeriod
    ? span(laterDay(date.earliest, began), earlierDay(date.latest, ended))
    : span(date.latestStart, date.earliestEnd);
}

function attestations(asOf: StateDates['asOf']): ParsedDate[] {
  const texts = typeof asOf === 'string' ? [asOf] : (asOf ?? []);
  return texts.map((text) => parseEdtf(text));
}

/** An attestation whose every day lies outside the bounds, or which certainly reaches over them, cannot be true with them. */
function checkAttestation(date: ParsedDate, outer: Bounds): void {
  const [certain] = span(date.latestStart, date.earliestEnd);
  const first = certain?.from ?? date.latest;
  const last = certain?.to ?? date.earliest;
  const early = outer.earliest !== null && first !== null && first < outer.earliest;
  const late = outer.latest !== null && last !== null && last > outer.latest;
  if (!early && !late) return;
  const limit = early ? `not hold before ${outer.earliest}` : `not hold after ${outer.latest ?? ''}`;
  throw new ContradictoryDates(`asOf “${date.edtf}” contradicts the other dates, by which it does ${limit}`);
}

/**
 * The bounds of a state (model.md, Time). `since` and `notBefore`, `until` and `notAfter` set the outer bounds; an attestation
 * sets none. The inner bounds span all days on which it certainly holds: the last day of `since`, the first day of
 * `until`, and all days of each attestation, of a month, season or year as well. Of an attestation in doubt or with unknown
 * digits no day is certain. Throws InvalidEdtf for a faulty text (`since`, `until` and limits are one
 * date each) and ContradictoryDates for dates that exclude each other.
 */
export function stateBounds(dates: StateDates): StateBounds {
  const since = readLimits('since', dates.since);
  const until = readLimits('until', dates.until);
  const lower = [...since.lower, ...readLimits('notBefore', dates.notBefore).lower];
  const upper = [...until.upper, ...readLimits('notAfter', dates.notAfter).upper];
  const outer = combineLimits(lower, upper);
  // A beginning that is over before the limits allow one, or an end that can only come after them.
  combineLimits(lower, since.upper);
  combineLimits(until.lower, upper);
  const attested = attestations(dates.asOf);
  for (const date of attested) checkAttestation(date, outer);
  const began = laterDay(since.upper[0]?.day ?? null, outer.earliest);
  const ended = earlierDay(until.lower[0]?.day ?? null, outer.latest);
  const spans = [
    ...certainSpan(since.upper[0]?.day ?? null, until.lower[0]?.day ?? null, outer),
    ...attested.flatMap((date) => attestedDays(date, began, ended)),
  ];
  return {
    ...outer,
    heldFrom: spans.reduce<string | null>((day, { from }) => earlierDay(day, from), null),
    heldTo: spans.reduce<string | null>((day, { to }) => laterDay(day, to), null),
  };
}

/** Whether a state holds on a day (ISO day): YES inside the inner bounds, POSSIBLE inside the outer ones, else NO. Throws
 * InvalidEdtf unless `day` is one exact day. */
export function holdsOn(bounds: StateBounds, day: string): 'YES' | 'POSSIBLE' | 'NO' {
  const dayBounds = exactDay(day);
  const { earliest, latest, heldFrom, heldTo } = bounds;
  if (heldFrom !== null && heldTo !== null && heldFrom <= dayBounds && dayBounds <= heldTo) return 'YES';
  const possible = (earliest === null || earliest <= dayBounds) && (latest === null || dayBounds <= latest);
  return possible ? 'POSSIBLE' : 'NO';
}
