/** First and last day, inclusive, as ISO days `YYYY-MM-DD`; null = open or unknown on that side. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Bounds of what has no place in the calendar. */
export const UNBOUNDED: Bounds = Object.freeze({ earliest: null, latest: null });

/** The later of two days (ISO days order as text); null says nothing and yields to the other. */
export function laterDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The earlier of two days; null says nothing and yields to the other. */
export function earlierDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
