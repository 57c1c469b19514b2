/** Decides who bears a name, from what the names have in common and what is known beside. Pure. */
import type { NameDecision } from '../../names/sameName';
import { folded } from '../../names/fold';
import type { Candidate } from './types';

/** A candidate as the graph knows it. */
export interface Known {
  readonly id: string;
  readonly form: string;
  readonly name: NameDecision;
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  /** Titles of offices. */
  readonly offices: readonly string[];
}

/** What is known of the bearer. */
export interface Beside {
  readonly country: string | null;
  readonly city: string | null;
  readonly office: string | null;
}

/** What each circumstance adds and takes: less than a better name, and more than a name can make up for. */
const FOR = 0.03;
const AGAINST = 0.2;

interface Weighed extends Known {
  readonly applies: readonly string[];
  readonly contradicts: readonly string[];
}

/** The candidates, the likeliest first; of equals in the order given. */
export function candidates(all: readonly Known[], beside: Beside): Candidate[] {
  const weighed = all.filter(({ name }) => name.decision !== 'DIFFERENT').map((one) => weigh(one, beside));
  const bearers = weighed.filter(
    ({ name, contradicts }) => name.decision === 'SAME' && contradicts.length === 0,
  );
  return weighed
    .map((one): Candidate => {
      const rivals = bearers.filter((other) => other !== one && other.applies.length >= one.applies.length);
      const decided = bearers.includes(one) && rivals.length === 0;
      return {
        id: one.id,
        decision: decided ? 'SAME' : 'POSSIBLE',
        score: scoreOf(one),
        form: one.form,
        reasons: [
          one.name.reason,
          ...one.applies,
          ...one.contradicts,
          ...(bearers.includes(one) && rivals.length > 0
            ? [`${String(rivals.length)} more bear the name`]
            : []),
        ],
      };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf({ name, applies, contradicts }: Weighed): number {
  const score = name.score + FOR * applies.length - AGAINST * contradicts.length;
  return Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000;
}

function weigh(one: Known, { country, city, office }: Beside): Weighed {
  const places = [
    ['country', country, one.countries],
    ['city', city, one.cities],
  ] as const;
  const asked = places.flatMap(([what, id, known]) => (id === null ? [] : [{ what, id, known }]));
  const applies = asked.filter(({ id, known }) => known.includes(id)).map(({ id }) => `belongs to ${id}`);
  const contradicts = asked
    // Of whom no place is known, none speaks against.
    .filter(({ id, known }) => known.length > 0 && !known.includes(id))
    .map(({ what, id, known }) => `belongs to another ${what} than ${id}: ${known.join(', ')}`);
  const title = office === null ? undefined : one.offices.find((held) => sharesWords(held, office));
  return {
    ...one,
    applies: title === undefined ? applies : [...applies, `holds the office “${title}”`],
    contradicts,
  };
}

/** Whether one text has all words of the other. */
function sharesWords(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  return fewer.size > 0 && [...fewer].every((word) => more.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    folded(text)
      .split(' ')
      .filter((word) => word !== ''),
  );
}
