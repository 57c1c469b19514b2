import type { Bounds } from './bounds';
import { dayCode } from './dayCode';
import { FIRST_DAY, LAST_DAY } from './day';
import { InvalidEdtf } from './invalidEdtf';
import type { ParsedDate } from './parsedDate';
import { readPoint, type EdtfPoint } from './point';
import { IN_YEARS, type PossibleDays } from './possibleDays';
import { coarser } from './precision';

/** What one part of a set names: a date, or all days of a range, whose ends may be open. */
interface Member {
  readonly nominal: Bounds;
  readonly outer: Bounds;
  readonly points: readonly EdtfPoint[];
}

/**
 * Reads a set of EDTF level 2: one of several dates, `[2019,2021]`, `[..2019]`, or all of them, `{2019,2021-05..2021-07}`. Its days are
 * those of its members; with all of them, it begins with the first and ends with the last. Throws {@link InvalidEdtf} for
 * anything else, also for members without a year or with gaps of their own.
 */
export function parseSet(text: string): ParsedDate {
  const [, one, every] = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text) ?? [];
  const all = every !== undefined;
  const listed = one ?? every;
  if (listed === undefined) throw new InvalidEdtf(text);
  const members = listed.split(',').map((part) => memberOf(part.trim(), text));
  const outer = hull(members.map((member) => member.outer));
  const points = members.flatMap((member) => member.points);
  const ordered = [...members].sort((a, b) => codeOf(a.outer.earliest) - codeOf(b.outer.earliest));
  return {
    edtf: text,
    ...outer,
    nominal: hull(members.map(({ nominal }) => nominal)),
    latestStart: all ? (ordered[0]?.points[0]?.outer.latest ?? null) : outer.latest,
    earliestEnd: all ? (ordered.at(-1)?.points.at(-1)?.outer.earliest ?? null) : outer.earliest,
    precision: points.map(({ precision }) => precision).reduce(coarser),
    approximate: points.some(({ approximate }) => approximate),
    uncertain: points.some(({ uncertain }) => uncertain),
    interval: all,
    openStart: false,
    openEnd: false,
    yearKnown: true,
    possible: members.length === 1 ? null : daysOf(ordered),
  };
}

function memberOf(part: string, text: string): Member {
  const [from = '', to, ...rest] = part.split('..');
  if (rest.length > 0 || (from === '' && (to ?? '') === '')) throw new InvalidEdtf(text);
  if (to === undefined) {
    const point = pointOf(from, text);
    return { ...point, points: [point] };
  }
  const first = from === '' ? undefined : pointOf(from, text);
  const last = to === '' ? undefined : pointOf(to, text);
  if (first && last && (first.nominal.earliest ?? '') > (last.nominal.latest ?? ''))
    throw new InvalidEdtf(text, 'reversed');
  const between = (bounds: 'nominal' | 'outer') => ({
    earliest: first?.[bounds].earliest ?? null,
    latest: last?.[bounds].latest ?? null,
  });
  const points = [first, last].filter((point) => point !== undefined);
  return { nominal: between('nominal'), outer: between('outer'), points };
}

function pointOf(part: string, text: string): EdtfPoint {
  const point = readPoint(part);
  if (typeof point === 'string') throw new InvalidEdtf(text, point);
  if (point.possible !== null || point.outer.earliest === null || point.outer.latest === null)
    throw new InvalidEdtf(text, 'several');
  return point;
}

/** From the first to the last day of all; open where one of them is. */
function hull(bounds: readonly Bounds[]): Bounds {
  const ends = (name: keyof Bounds) =>
    bounds
      .map((each) => each[name])
      .filter((day) => day !== null)
      .sort();
  const [first, last] = [ends('earliest'), ends('latest')];
  return {
    earliest: first.length < bounds.length ? null : (first[0] ?? null),
    latest: last.length < bounds.length ? null : (last.at(-1) ?? null),
  };
}

function codeOf(earliest: string | null): number {
  return dayCode(earliest ?? FIRST_DAY);
}

/** The days of all members, counted from the beginning of a year 0. */
function daysOf(members: readonly Member[]): PossibleDays {
  const days = members.flatMap(({ outer }) => [
    codeOf(outer.earliest),
    dayCode(outer.latest ?? LAST_DAY),
    IN_YEARS.ALL,
  ]);
  return { years: [0, 0], days };
}
