import { earlierDay, laterDay, UNBOUNDED } from './bounds';
import { InvalidEdtf } from './invalidEdtf';
import type { ParsedDate } from './parsedDate';
import { readPoint, type EdtfPoint } from './point';
import { coarser } from './precision';
import { parseSet } from './set';

export type { ParsedDate };

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
