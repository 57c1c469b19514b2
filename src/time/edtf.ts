import { earlierDay, laterDay, UNBOUNDED, type Bounds } from './bounds';
import { InvalidEdtf } from './invalidEdtf';
import type { PossibleDays } from './possibleDays';
import { readPoint, type EdtfPoint } from './point';
import { coarser, type Precision } from './precision';
import { parseSet } from './set';

/**
 * What an EDTF text (Library of Congress EDTF, ISO 8601-2:2019) says, as days. All days are ISO days `YYYY-MM-DD`, inclusive;
 * null = open or unknown. `earliest` and `latest` are the widest bounds: every day that the date can mean, marks of
 * doubt (`~ ? %`) included with one unit on each side.
 */
export interface ParsedDate extends Bounds {
  /** The text itself, which stays the truth. */
  readonly edtf: string;
  /** The days that the text names, doubts left aside: for sorting and display. */
  readonly nominal: Bounds;
  /** The last day on which it can begin: `latest`, unless it is an interval. */
  readonly latestStart: string | null;
  /** The first day on which it can end: `earliest`, unless it is an interval. */
  readonly earliestEnd: string | null;
  /** How fine it is stated; of an interval, its vaguer end. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** An interval, or all of several dates (`{2019,2021}`). */
  readonly interval: boolean;
  /** The start is `..`; an unknown start (`/2016`) has no earliest day either, but is not open. */
  readonly openStart: boolean;
  /** The end is `..`; an unknown end (`2016/`) has no latest day either, but is not open. */
  readonly openEnd: boolean;
  /** False for `XXXX-10`: such a date has no bounds and sorts as undated. */
  readonly yearKnown: boolean;
  /** The days that it can mean, where they are not simply all days from `earliest` to `latest`: `XXXX-10`, `2023-XX-05`. */
  readonly possible: PossibleDays | null;
}

/** The longest text that is looked at; the longest date that makes sense has some thirty characters. */
const MAX_LENGTH = 100;

function readIntervalEnd(part: string, text: string): EdtfPoint {
  const point = readPoint(part);
  if (typeof point === 'string') throw new InvalidEdtf(text, point);
  return point;
}

function fromPoint(text: string): ParsedDate {
  const { outer, ...point } = readIntervalEnd(text, text);
  return {
    edtf: text,
    ...outer,
    latestStart: outer.latest,
    earliestEnd: outer.earliest,
    ...point,
    interval: false,
    openStart: false,
    openEnd: false,
  };
}

function fromInterval(text: string, from: string, to: string): ParsedDate {
  const start = from === '' || from === '..' ? undefined : readIntervalEnd(from, text);
  const end = to === '' || to === '..' ? undefined : readIntervalEnd(to, text);
  const isKnown = start && end ? coarser(start.precision, end.precision) : (start ?? end)?.precision;
  if (isKnown === undefined) throw new InvalidEdtf(text, 'endless');
  const nominal = { earliest: start?.nominal.earliest ?? null, latest: end?.nominal.latest ?? null };
  if (nominal.earliest !== null && nominal.latest !== null && nominal.earliest > nominal.latest) {
    throw new InvalidEdtf(text, 'reversed');
  }
  const first = start?.outer ?? UNBOUNDED;
  const last = end?.outer ?? UNBOUNDED;
  return {
    edtf: text,
    earliest: first.earliest,
    latest: last.latest,
    nominal,
    latestStart: earlierDay(first.latest, last.latest),
    earliestEnd: laterDay(last.earliest, first.earliest),
    precision: isKnown,
    approximate: (start?.approximate ?? false) || (end?.approximate ?? false),
    uncertain: (start?.uncertain ?? false) || (end?.uncertain ?? false),
    interval: true,
    openStart: from === '..',
    openEnd: to === '..',
    yearKnown: (start?.yearKnown ?? false) || (end?.yearKnown ?? false),
    // It can mean every day between its ends.
    possible: null,
  };
}

/**
 * Reads an EDTF text of level 0, 1 or 2, sets and years far away included: of a year before 0001 only `latest` is known, of one after
 * 9999 only `earliest`. Nothing is padded or repaired. Throws {@link InvalidEdtf} for everything else, times of day and
 * significant digits (`1950S2`) included.
 */
export function parseEdtf(text: string): ParsedDate {
  if (text.length > MAX_LENGTH) throw new InvalidEdtf(text);
  if (/^[[{]/.test(text)) return parseSet(text);
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) throw new InvalidEdtf(text);
  return to === undefined ? fromPoint(text) : fromInterval(text, from, to);
}

/** What is wrong with a text that {@link parseEdtf} refuses, in one sentence without its full stop; undefined for one that it accepts. */
export function edtfFault(text: string): string | undefined {
  try {
    parseEdtf(text);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidEdtf) return error.message;
    throw error;
  }
}

/** Whether {@link parseEdtf} accepts a text. */
export function isEdtf(text: string): boolean {
  return edtfFault(text) === undefined;
}
