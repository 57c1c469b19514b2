/** From spans of days to periods of a timeline. Pure. */
import { daysInMonth } from '../../../time/calendar';
import { parseEdtf } from '../../../time/edtf';
import { dateWithin } from '../../../time/relation';
import type { TimelineKind, TimelineUnit } from './types';

/** Things of one kind with the same days, and how many they are. Days are `YYYY-MM-DD`, null where open or unknown. */
export interface Spans {
  readonly kind: TimelineKind;
  readonly modality: string | null;
  /** The days between which it may lie, or on which it may have held. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The days on which it certainly held; of ties and offices. */
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  /** The date in EDTF where not all days between its bounds are meant, such as `XXXX-10`. */
  readonly date?: string | null;
  readonly count: number;
}

export interface Count {
  readonly kind: TimelineKind;
  readonly modality: string | null;
  readonly certain: number;
  readonly possible: number;
}

export interface Bucket {
  readonly period: string;
  readonly earliest: string;
  readonly latest: string;
  readonly counts: readonly Count[];
}

export interface Range {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** A timeline has no more periods. */
export const MAX_BUCKETS = 1_200;

/** The periods that a range covers, or else the days that are known; undefined where these are too many. */
export function bucketsOf(
  spans: readonly Spans[],
  unit: TimelineUnit,
  range: Range,
): readonly Bucket[] | undefined {
  const dated = spans.filter((one) => !isUndated(one));
  const days = dated.flatMap((one) => daysOf(one).filter((day) => day !== null)).sort();
  const [from, to] = [range.from ?? days[0], range.to ?? days.at(-1)];
  if (from === undefined || to === undefined || from > to) return [];
  const [first, last] = [indexOf(from, unit), indexOf(to, unit)];
  if (last - first + 1 > MAX_BUCKETS) return undefined;
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const period = periodAt(first + offset, unit);
    return { ...period, counts: countsIn(dated, period) };
  });
}

/** What has no date. */
export function undatedOf(spans: readonly Spans[]): readonly Count[] {
  return summed(spans.filter(isUndated).map((span) => ({ span, certain: false })));
}

function daysOf({ earliest, latest, heldFrom, heldTo }: Spans): readonly (string | null)[] {
  return [earliest, latest, heldFrom, heldTo];
}

function isUndated(span: Spans): boolean {
  return daysOf(span).every((day) => day === null);
}

interface Period {
  readonly period: string;
  readonly earliest: string;
  readonly latest: string;
}

function countsIn(spans: readonly Spans[], { earliest, latest }: Period): readonly Count[] {
  return summed(
    spans
      .filter((span) => mayLie(span, earliest, latest))
      .map((span) => ({ span, certain: isCertain(span, earliest, latest) })),
  );
}

function mayLie({ earliest, latest, date }: Spans, from: string, to: string): boolean {
  if ((earliest ?? from) > to || (latest ?? to) < from) return false;
  return typeof date !== 'string' || dateWithin(parseEdtf(date), [from, to]) !== 'NO';
}

function isCertain(span: Spans, earliest: string, latest: string): boolean {
  if (span.kind === 'EVENT' || span.kind === 'AGREEMENT')
    return (
      span.earliest !== null && span.latest !== null && span.earliest >= earliest && span.latest <= latest
    );
  // One bound alone is one day.
  const [from, to] = [span.heldFrom ?? span.heldTo, span.heldTo ?? span.heldFrom];
  return from !== null && to !== null && from <= latest && to >= earliest;
}

function summed(found: readonly { readonly span: Spans; readonly certain: boolean }[]): readonly Count[] {
  const counts = new Map<string, { -readonly [Key in keyof Count]: Count[Key] }>();
  for (const { span, certain } of found) {
    const { kind, modality, count } = span;
    const key = `${String(KINDS.indexOf(kind))} ${modality ?? ''}`;
    const sum = counts.get(key) ?? { kind, modality, certain: 0, possible: 0 };
    sum[certain ? 'certain' : 'possible'] += count;
    counts.set(key, sum);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
}

const KINDS: readonly TimelineKind[] = ['EVENT', 'AGREEMENT', 'TIE', 'OFFICE'];

/** The number of the period in which a day lies. */
function indexOf(day: string, unit: TimelineUnit): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (unit === 'MONTH') return year * 12 + month - 1;
  return unit === 'YEAR' ? year : Math.floor(year / 10);
}

function periodAt(index: number, unit: TimelineUnit): Period {
  if (unit === 'MONTH') {
    const period = `${yearText(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
    return {
      period,
      earliest: `${period}-01`,
      latest: `${period}-${String(daysInMonth(Math.floor(index / 12), (index % 12) + 1))}`,
    };
  }
  if (unit === 'YEAR') {
    const period = yearText(index);
    return { period, earliest: `${period}-01-01`, latest: `${period}-12-31` };
  }
  const decade = String(index).padStart(3, '0');
  return { period: `${decade}X`, earliest: `${decade}0-01-01`, latest: `${decade}9-12-31` };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
