/** Numbers by year, for charts: what took place, what may have, what was only planned, and agreements. Pure. */

/** How a part of a bar looks. */
export type Look = 'held' | 'vague' | 'plan' | 'pact';

/** A year and what is counted in it, from the bottom up. */
export interface YearBar {
  readonly year: number;
  readonly parts: readonly { readonly look: Look; readonly count: number }[];
}

/** The looks in the order in which they are stacked. */
export const LOOKS: readonly Look[] = ['held', 'vague', 'pact', 'plan'];

/** A number of things of one look in a year. */
interface Counted {
  readonly year: number;
  readonly look: Look;
  readonly count: number;
}

/** The bars of all years from the first to the last that has something, and of some around them where these are few. */
export function barsOf(all: readonly Counted[]): YearBar[] {
  const years = all.flatMap(({ year, count }) => (count > 0 ? [year] : []));
  if (years.length === 0) return [];
  const [first, last] = widened(Math.min(...years), Math.max(...years));
  const sums = new Map<string, number>();
  for (const { year, look, count } of all) {
    const key = `${String(year)} ${look}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const parts = LOOKS.flatMap((look) => {
      const count = sums.get(`${String(year)} ${look}`) ?? 0;
      return count > 0 ? [{ look, count }] : [];
    });
    return { year, parts };
  });
}

/** A chart of fewer years would be of blocks. */
const FEWEST_YEARS = 8;

function widened(first: number, last: number): readonly [number, number] {
  const missing = Math.max(0, FEWEST_YEARS - (last - first + 1));
  return [first - Math.ceil(missing / 2), last + Math.floor(missing / 2)];
}

/** The bars of a plain count. */
export function barsOfCounts(counts: ReadonlyMap<number, number>): YearBar[] {
  return barsOf([...counts].map(([year, count]) => ({ year, look: 'held' as const, count })));
}

/** How events of a modality look. */
export function lookOf(modality: string | null): Look {
  return modality === 'HELD' || modality === 'HISTORIC' ? 'held' : 'plan';
}

/** A period of `timeline`. */
export interface Bucket {
  readonly earliest: string;
  readonly counts: readonly {
    readonly kind: string;
    readonly modality: string | null;
    readonly certain: number;
    readonly possible: number;
  }[];
}

/** The events and agreements of a timeline by year; ties and offices hold for many years, and would hide them. */
export function barsOfTimeline(buckets: readonly Bucket[]): YearBar[] {
  return barsOf(
    buckets.flatMap(({ earliest, counts }) =>
      counts.flatMap(({ kind, modality, certain, possible }): Counted[] => {
        const year = Number(/^-?\d+/.exec(earliest)?.[0]);
        if (kind === 'AGREEMENT') return [{ year, look: 'pact', count: certain + possible }];
        if (kind !== 'EVENT') return [];
        const look = lookOf(modality);
        if (look === 'plan') return [{ year, look, count: certain + possible }];
        return [
          { year, look, count: certain },
          { year, look: 'vague', count: possible },
        ];
      }),
    ),
  );
}
