import type { Marks } from 'edtf';
import type { Bounds } from './bounds';
import { neighbourDay, shiftMonths } from './day';
import { coarser } from './precision';

/** By how much a doubt widens a date: one of its own unit on both sides. */
export type UncertaintyUnit = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY';

const [YEAR, MONTH, DAY] = [15, 48, 192];
const MONTHS = { MONTH: 1, SEASON: 3, YEAR: 12, DECADE: 120, CENTURY: 1_200 } as const;

/**
 * The unit that a mark of doubt (`?`, `~`, `%`) concerns; null without a mark. A mark over everything from the year to some
 * part concerns the finest of them (`2023-11-04~`: the day, `2023-11~-04`: the month), a mark on parts inside the date the
 * coarsest of them (`2023-~11-04`: the month). EDTF level 1 and 2, "qualification".
 */
export function uncertaintyUnit(marks: Marks | undefined, finest: UncertaintyUnit): UncertaintyUnit | null {
  if (marks === undefined || marks === false || marks === 0) return null;
  const middle = finest === 'SEASON' ? 'SEASON' : 'MONTH';
  if (marks === true || marks === (YEAR | MONTH | DAY)) return finest;
  if (marks === (YEAR | MONTH)) return middle;
  if (marks & YEAR) return 'YEAR';
  return marks & MONTH ? middle : 'DAY';
}

/** The coarser of two doubts, where null is none. */
export function coarserUnit(a: UncertaintyUnit | null, b: UncertaintyUnit | null): UncertaintyUnit | null {
  if (a === null || b === null) return a ?? b;
  return coarser(a, b) === a ? a : b;
}

/**
 * Bounds widened by one unit on each side. EDTF gives doubt no width; this one is ours: an approximate day can be its
 * neighbour, so nothing certain may rest on the stated day alone, while the year around it stays certain.
 */
export function widenBounds(bounds: Bounds, unit: UncertaintyUnit | null): Bounds {
  const { earliest, latest } = bounds;
  if (unit === null || earliest === null || latest === null) return bounds;
  if (unit === 'DAY') return { earliest: neighbourDay(earliest, -1), latest: neighbourDay(latest, 1) };
  return { earliest: shiftMonths(earliest, -MONTHS[unit]), latest: shiftMonths(latest, MONTHS[unit], true) };
}
