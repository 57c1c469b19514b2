/** Which of several bearers of a name is meant. Pure. */
import type { Known, Weighed } from './bearers';
import type { Ground } from './types';

/** A namesake counts for nothing when the other has so many times its inhabitants. */
const LARGER = 5;

/** Names that differ less are equally good: 大连 and 大连市, `St. Petersburg` and `Saint Petersburg`. */
const AS_GOOD = 0.04;

export interface Choice {
  readonly chosen: Weighed | null;
  readonly ground: Ground;
  /** Those between whom it is. */
  readonly rivals: readonly Weighed[];
}

/**
 * The one bearer of the name, where there is one: of all, those to whom most applies. Of several places, the one that is far
 * larger than each other. Else those that are shown under the name, and of these the one whose name is best: but never
 * before a bearer that is far larger. Persons are never distinguished this way.
 */
export function choice(bearers: readonly Weighed[]): Choice {
  const most = Math.max(0, ...bearers.map(({ applies }) => applies.length));
  const rivals = withoutSurroundings(bearers.filter(({ applies }) => applies.length === most));
  const [only, ...others] = rivals;
  const open: Choice = { chosen: null, ground: 'SEVERAL_BEAR_IT', rivals };
  if (only === undefined) return { ...open, ground: 'NAME_IN_DOUBT' };
  if (others.length === 0) return { chosen: only, ground: 'ONLY_BEARER', rivals };
  if (rivals.some(({ place }) => place === null)) return open;
  const shown = rivals.filter(({ place }) => place?.shown);
  const named = shown.length > 0 ? shown : rivals;
  const largest = farLargest(named);
  if (largest && mayBeat(largest, rivals)) return { chosen: largest, ground: 'FAR_LARGER', rivals };
  const best = Math.max(...named.map(({ name }) => name.score));
  const bestNamed = named.filter(({ name }) => name.score > best - AS_GOOD);
  const [chosen] = bestNamed;
  if (bestNamed.length > 1 || chosen === undefined || !mayBeat(chosen, rivals)) return open;
  return { chosen, ground: 'BETTER_NAME', rivals };
}

/** The one that is far larger than each other, where all numbers are known. */
function farLargest(places: readonly Weighed[]): Weighed | undefined {
  return places.length < 2
    ? undefined
    : places.find((one) => places.every((other) => other === one || isFarLarger(one, other)));
}

/** Whether none of the others is far larger than it, or may be: a shown name does not make up for that. */
function mayBeat(one: Known, others: readonly Known[]): boolean {
  return others.every((other) => other === one || !isFarLarger(other, one));
}

/** A country has more inhabitants than any city or region; of the rest the numbers tell, where both are known. */
function isFarLarger({ place: one }: Known, { place: other }: Known): boolean {
  if (!one || !other) return false;
  if (one.kind === 'COUNTRY' || other.kind === 'COUNTRY')
    return one.kind !== other.kind && one.kind === 'COUNTRY';
  return one.population !== null && other.population !== null && one.population >= LARGER * other.population;
}

/** Without regions that are called by the city in them: Moscow is the city, where nothing says that it is the region. */
function withoutSurroundings(rivals: readonly Weighed[]): readonly Weighed[] {
  return rivals.filter(
    ({ id, place }) =>
      place?.kind !== 'REGION' ||
      !rivals.some((other) => other.place?.kind === 'CITY' && other.places.includes(id)),
  );
}
