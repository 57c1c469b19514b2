/** Decides who bears a name, from what the names have in common and what is known beside. Pure. */
import { sameOffice } from '../../../names/offices';
import type { Known, Weighed } from './bearers';
import { choice } from './choice';
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
