/** Which words of two names are the same words, or nearly. Pure. */
import type { NameSubject } from './keyKinds';
import { areFormsOfOneName, isKnownGivenName } from './nicknames';
import { romanisationSkeleton } from './skeleton';
import { slipsBetween, wordLikeness } from './wordLikeness';

export interface LikeWords {
  /** How alike the words are that have a partner, 0 to 1, weighed by length. */
  readonly likeness: number;
  /** Words of the first name, and of the second, that have none. */
  readonly missing: number;
  readonly extra: number;
  /** Pairs of more than an initial. */
  readonly certain: number;
}

/** What an initial and a short form are worth beside the whole name. */
const INITIAL = 0.86;
const SHORT_FORM = 0.9;

/** Words written together or apart. */
const JOINED = 0.95;
const MOST_JOINED = 3;

interface Pair {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  readonly worth: number;
  readonly letters: number;
  readonly initial: boolean;
}

export function likeWords(
  left: readonly string[],
  right: readonly string[],
  named: NameSubject | undefined,
): LikeWords {
  const whole = writtenTogether(left, right);
  if (whole !== null) return { likeness: whole, missing: 0, extra: 0, certain: 2 };
  const person = named === 'PERSON';
  const pairs = allPairs(left, right, person).sort((a, b) => b.worth - a.worth || b.letters - a.letters);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const chosen = pairs.filter((pair) => {
    if (pair.lefts.some((at) => usedLeft.has(at)) || pair.rights.some((at) => usedRight.has(at)))
      return false;
    pair.lefts.forEach((at) => usedLeft.add(at));
    pair.rights.forEach((at) => usedRight.add(at));
    return true;
  });
  const letters = chosen.reduce((sum, pair) => sum + pair.letters, 0);
  return {
    likeness:
      letters === 0 ? 0 : chosen.reduce((sum, { worth, letters: own }) => sum + worth * own, 0) / letters,
    missing: left.length - usedLeft.size,
    extra: right.length - usedRight.size,
    certain: chosen.filter(({ initial }) => !initial).length,
  };
}

/** The whole as one word, where the words are cut otherwise: Pol Pot and PolPot; null where they are not. */
function writtenTogether(left: readonly string[], right: readonly string[]): number | null {
  if (left.length === right.length) return null;
  const [a, b] = [left.join(''), right.join('')];
  const longer = Math.max(a.length, b.length);
  const slips = Math.abs(a.length - b.length) > 2 ? longer : slipsBetween(a, b);
  return longer >= 5 && slips <= Math.floor(longer / 8) ? JOINED - slips / longer : null;
}

function allPairs(left: readonly string[], right: readonly string[], person: boolean): Pair[] {
  const letters = Math.min(left.join('').length, right.join('').length);
  const single = left.flatMap((a, i) => right.map((b, j) => pairOf([i], [j], a, b, person, letters)));
  const runs = (words: readonly string[]) =>
    words.flatMap((_, start) =>
      Array.from({ length: MOST_JOINED - 1 }, (__, more) => more + 2)
        .filter((length) => start + length <= words.length)
        .map((length) => ({
          at: Array.from({ length }, (__, offset) => start + offset),
          word: words.slice(start, start + length).join(''),
          initials: words
            .slice(start, start + length)
            .map((word) => word[0])
            .join(''),
        })),
    );
  const joined = [
    ...runs(left).flatMap((run) =>
      right.map((word, j) => joinedPair(run, word, (at) => ({ lefts: at, rights: [j] }))),
    ),
    ...runs(right).flatMap((run) =>
      left.map((word, i) => joinedPair(run, word, (at) => ({ lefts: [i], rights: at }))),
    ),
  ];
  return [...single, ...joined].filter((pair) => pair !== null);
}

function joinedPair(
  {
    at,
    word,
    initials,
  }: { readonly at: readonly number[]; readonly word: string; readonly initials: string },
  other: string,
  where: (at: readonly number[]) => Pick<Pair, 'lefts' | 'rights'>,
): Pair | null {
  // JC Juncker: as many initials as names.
  if (other.length === at.length && other === initials)
    return { ...where(at), worth: INITIAL, letters: 2, initial: true };
  const worth = other.length >= 5 ? JOINED * wordLikeness(word, other, word.length) : 0;
  return worth > 0.8 ? { ...where(at), worth, letters: word.length + other.length, initial: false } : null;
}

function pairOf(
  lefts: readonly number[],
  rights: readonly number[],
  a: string,
  b: string,
  person: boolean,
  whole: number,
): Pair | null {
  const letters = a.length + b.length;
  if (person && (a.length === 1 || b.length === 1))
    return a[0] === b[0] ? { lefts, rights, worth: a === b ? 1 : INITIAL, letters: 4, initial: true } : null;
  if (person && a !== b) {
    const [spelt, other] = [romanisationSkeleton(a), romanisationSkeleton(b)];
    if (areFormsOfOneName(spelt, other)) return { lefts, rights, worth: SHORT_FORM, letters, initial: false };
    // Maria and Marina are two names, however alike.
    if (spelt !== other && isKnownGivenName(spelt) && isKnownGivenName(other)) return null;
  }
  const worth = wordLikeness(a, b, whole);
  return worth > 0 ? { lefts, rights, worth, letters, initial: false } : null;
}
