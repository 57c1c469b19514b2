/** From rows of the graph to pairs of cities that are tied or met. Pure. */
import { JobRefused } from '../jobs/jobRefused';
import { MOST_LINKS } from '../schema/questions/network/analyst';

/** The days of a link: `[earliest, latest, heldFrom, heldTo]`. */
export type Bounds = readonly [
  earliest: string | null,
  latest: string | null,
  heldFrom: string | null,
  heldTo: string | null,
];

/** Two cities with ties. The first has the smaller id. */
export interface Tied {
  readonly a: string;
  readonly b: string;
  /** The number of ties, each kind and level counted once. */
  readonly weight: number;
  /** The ends of the ties: the cities, or their districts and bodies. */
  readonly ends: readonly (readonly [string, string])[];
  readonly bounds: readonly Bounds[];
}

/** Two cities that met. The first has the smaller id. */
export interface Met {
  readonly a: string;
  readonly b: string;
  /** The number of events. */
  readonly weight: number;
  readonly events: readonly string[];
}

export interface EventDays {
  readonly sortDay: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export type TieRow = readonly [from: string, to: string, bounds: readonly Bounds[]];

export type EventRow = readonly [
  event: string,
  sortDay: string | null,
  earliest: string | null,
  latest: string | null,
  parts: readonly (readonly [city: string, side: string])[],
];

/** For ids, what belongs to each of them. */
export type IdsById = ReadonlyMap<string, readonly string[]>;

/** The cities with ties; `homes` says of which city each end is, where districts and bodies count. */
export function tiedPairs(rows: readonly TieRow[], homes: IdsById | undefined): Tied[] {
  const pairs = new Map<
    string,
    { -readonly [Key in keyof Tied]: Tied[Key] } & { ends: [string, string][] }
  >();
  const citiesOf = (id: string) => (homes ? (homes.get(id) ?? []) : [id]);
  for (const [from, to, bounds] of rows) {
    for (const one of citiesOf(from)) {
      for (const other of citiesOf(to)) {
        if (one === other) continue;
        const [a, b] = one < other ? [one, other] : [other, one];
        const key = `${a}\n${b}`;
        const pair = pairs.get(key) ?? { a, b, weight: 0, ends: [], bounds: [] };
        pair.weight += bounds.length;
        pair.ends.push(one < other ? [from, to] : [to, from]);
        pair.bounds = [...pair.bounds, ...bounds];
        pairs.set(key, pair);
      }
    }
  }
  return sorted(pairs);
}

/** The cities that met: at one event, on different sides, neither of which lies in the other. */
export function metPairs(rows: readonly EventRow[], around: IdsById): Met[] {
  const pairs = new Map<string, { a: string; b: string; weight: number; events: string[] }>();
  const liesIn = (one: string, other: string) => around.get(one)?.includes(other) === true;
  for (const [event, , , , parts] of rows) {
    const ordered = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [index, [a, sideA]] of ordered.entries()) {
      for (const [b, sideB] of ordered.slice(index + 1)) {
        if (a === b || sideA === sideB || liesIn(sideA, sideB) || liesIn(sideB, sideA)) continue;
        const key = `${a}\n${b}`;
        const pair = pairs.get(key) ?? { a, b, weight: 0, events: [] };
        if (pair.events.at(-1) === event) continue;
        pair.weight += 1;
        pair.events.push(event);
        pairs.set(key, pair);
      }
    }
    if (pairs.size > MOST_LINKS) throw tooManyLinks();
  }
  return sorted(pairs);
}

/** Sides whose places must be known: all of events at which some city acted for something else. */
export function sidesToPlace(rows: readonly EventRow[]): string[] {
  const sides = rows.flatMap(([, , , , parts]) =>
    parts.some(([city, side]) => city !== side) ? parts.map(([, side]) => side) : [],
  );
  return [...new Set(sides)].sort();
}

export function tooManyLinks(): JobRefused {
  return new JobRefused(
    `network: there are more than ${MOST_LINKS.toLocaleString('en')} links; narrow the network by within, period or kinds`,
    'RESULT_TOO_LARGE',
  );
}

function sorted<Pair>(pairs: ReadonlyMap<string, Pair>): Pair[] {
  return [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
}
