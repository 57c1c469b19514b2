/** From days to places on a line, and round years for its marks. Pure. */
import type { Days } from '../graph/scene';

/** A span of years on a line of some width. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** A day as a fraction of years: the first of July 2020 is about 2020.5. */
export function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}

/** The span from the first to the last known year, and a little more. */
export function scaleFor(all: readonly Days[], width: number): Scale | undefined {
  const years = all.flatMap((days) => days.flatMap((day) => (day === null ? [] : [yearsOf(day)])));
  if (years.length === 0) return undefined;
  return { from: Math.floor(Math.min(...years)), to: Math.floor(Math.max(...years)) + 1, width };
}

/** The place of a moment. */
export function placeAt({ from, to, width }: Scale, years: number): number {
  return ((Math.min(to, Math.max(from, years)) - from) / (to - from)) * width;
}

/** The beginning and width of what is possible; an open side reaches the end of the line. */
export function barOf(
  scale: Scale,
  [earliest, latest]: Days,
): { readonly x: number; readonly width: number; readonly isExact: boolean } {
  const x = earliest === null ? 0 : placeAt(scale, yearsOf(earliest));
  // A day lasts until the next one begins.
  const end = latest === null ? scale.width : placeAt(scale, yearsOf(latest) + 1 / 365);
  return { x, width: Math.max(6, end - x), isExact: earliest !== null && earliest === latest };
}

/** Round years between the ends of a scale, not more than there is room for. */
export function marks({ from, to, width }: Scale, room = 60): number[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200].find((years) => ((to - from) / years) * room <= width) ?? 500;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}
