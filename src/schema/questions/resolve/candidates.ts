/** Decides who bears a name, from what the names have in common and what is known beside. Pure. */
import { sameOffice } from '../../../names/offices';
import type { NameDecision } from '../../../names/sameName';
import type { Ground, Resolution } from './types';

/** A candidate with the decision on it. */
export interface DecidedCandidate {
  readonly id: string;
  readonly decision: Resolution;
  readonly ground: Ground;
  readonly score: number;
  readonly form: string;
  readonly reasons: readonly string[];
}

/** A candidate as the graph knows it. */
export interface Known {
  readonly id: string;
  readonly form: string;
  readonly name: NameDecision;
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  /** Titles of offices, in any language. */
  readonly offices: readonly string[];
  /** All places in which it lies or to which it belongs, regions too. */
  readonly places: readonly string[];
  /** Of a place, how it compares with others of its name; null for what is no place. */
  readonly place: Settled | null;
  /** Candidates of which a decision is recorded that it is none of them. */
  readonly different?: readonly string[];
}

export interface Settled {
  /** Null where nobody knows: that is not nobody, and no comparison is made with it. */
  readonly population: number | null;
  /** Whether the name is one that it is shown under, and no further form, of any time and language. */
  readonly shown: boolean;
  readonly kind: 'COUNTRY' | 'REGION' | 'CITY';
}

/** What is known of the bearer. */
export interface Beside {
  readonly country: string | null;
  readonly city: string | null;
  readonly office: string | null;
  /** Names that stood beside it, with what they may mean. */
  readonly besides?: readonly Neighbour[];
}

export interface Neighbour {
  readonly text: string;
  readonly places: readonly string[];
  /** Candidates that lie near, though not in it. */
  readonly near: readonly string[];
}

/** What each circumstance adds and takes: less than a better name, and more than a name can make up for. */
const FOR = 0.03;
const AGAINST = 0.2;

/** A namesake counts for nothing when the other has so many times its inhabitants. */
const LARGER = 5;

/** Names that differ less are equally good: 大连 and 大连市, `St. Petersburg` and `Saint Petersburg`. */
const AS_GOOD = 0.04;

interface Weighed extends Known {
  readonly applies: readonly string[];
  readonly contradicts: readonly string[];
}

/** The candidates, the likeliest first; of equals in the order given. At most one is decided. */
export function candidates(all: readonly Known[], beside: Beside): DecidedCandidate[] {
  const weighed = all.filter(({ name }) => name.decision !== 'DIFFERENT').map((one) => weigh(one, beside));
  const bearers = weighed.filter(
    ({ name, contradicts }) => name.decision === 'SAME' && contradicts.length === 0,
  );
  const { chosen, ground, rivals } = choice(bearers);
  return weighed
    .map((one): DecidedCandidate => {
      const decided = one === chosen;
      const open: Ground = !bearers.includes(one)
        ? one.name.decision === 'SAME'
          ? 'CONTRADICTED'
          : 'NAME_IN_DOUBT'
        : chosen === null
          ? 'SEVERAL_BEAR_IT'
          : 'ANOTHER_IS_DECIDED';
      return {
        id: one.id,
        decision: decided ? 'SAME' : 'POSSIBLE',
        ground: decided ? ground : open,
        score: scoreOf(one),
        form: one.form,
        reasons: [
          one.name.reason,
          ...one.applies,
          ...one.contradicts,
          ...(open === 'SEVERAL_BEAR_IT' && rivals.includes(one)
            ? [`${String(rivals.length - 1)} more bear the name`]
            : []),
          ...(one.different ?? [])
            .filter((id) => weighed.some((other) => other.id === id))
            .map((id) => `by a decision another than ${id}`),
        ],
      };
    })
    .sort((a, b) => first(b) - first(a) || b.score - a.score);
  // The decided one stands first, however good the names of others are: what speaks for it is more than its name.
  function first({ decision }: DecidedCandidate): number {
    return decision === 'SAME' ? 1 : 0;
  }
}

interface Choice {
  readonly chosen: Weighed | null;
  readonly ground: Ground;
  /** Those between whom it is. */
  readonly rivals: readonly Weighed[];
}

/**
 * The one bearer of the name, where there is one: of all, those to whom most applies. Of several places, the one that is far
 * larger than each other. Else those that are shown under the name, and of these the one whose name is best: but never
 * before a bearer that is far larger. Persons are never told apart so.
 */
function choice(bearers: readonly Weighed[]): Choice {
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
  if (one.kind === 'COUNTRY' || other.kind === 'COUNTRY') return one.kind !== other.kind && one.kind === 'COUNTRY';
  return (
    one.population !== null && other.population !== null && one.population >= LARGER * other.population
  );
}

/** Without regions that are called by the city in them: Moscow is the city, where nothing says that it is the region. */
function withoutSurroundings(rivals: readonly Weighed[]): readonly Weighed[] {
  return rivals.filter(
    ({ id, place }) =>
      place?.kind !== 'REGION' ||
      !rivals.some((other) => other.place?.kind === 'CITY' && other.places.includes(id)),
  );
}

function scoreOf({ name, applies, contradicts }: Weighed): number {
  const score = name.score + FOR * applies.length - AGAINST * contradicts.length;
  return Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000;
}

function weigh(one: Known, { country, city, office, besides = [] }: Beside): Weighed {
  const places = [
    ['country', country, one.countries],
    ['city', city, one.cities],
  ] as const;
  const asked = places.flatMap(([what, id, known]) => (id === null ? [] : [{ what, id, known }]));
  const title = office === null ? undefined : one.offices.find((held) => sameOffice(held, office));
  const lies = ({ places: there, near }: Neighbour) =>
    near.includes(one.id) || there.some((id) => id !== one.id && one.places.includes(id));
  return {
    ...one,
    applies: [
      ...asked.filter(({ id, known }) => known.includes(id)).map(({ id }) => `belongs to ${id}`),
      ...besides.filter(lies).map(({ text }) => `lies in or near “${text}”`),
      ...(title === undefined ? [] : [`holds the office “${title}”`]),
    ],
    contradicts: [
      ...asked
        // Of whom no place is known, none speaks against.
        .filter(({ id, known }) => known.length > 0 && !known.includes(id))
        .map(({ what, id, known }) => `belongs to another ${what} than ${id}: ${known.join(', ')}`),
      ...besides
        .filter((each) => one.places.length > 0 && !lies(each))
        .map(({ text }) => `does not lie in or near “${text}”`),
    ],
  };
}
