/** How alike two names are that share no key, word by word: a score of which SAME and POSSIBLE are thresholds. Pure. */
import { likeWords, type LikeWords } from './alignment';
import { comparableWords } from './comparableWords';
import type { NameSubject } from './keyKinds';
import type { ParsedName } from './nameWords';

/** The best that likeness reaches: less than a key by the rules, so that nothing is joined by it alone. */
export const MAX_LIKENESS = 0.89;

/** What is not in Latin letters on both sides, or of which nobody says what it names, is left open at best. */
const MAX_OPEN = 0.74;

/** What each further word of the longer name takes, where all words of the other are found in it. */
const EXTRA_WORD = { PERSON: 0.035, BODY: 0.3, PLACE: 0.3 } as const;
const MOST_EXTRA_WORDS = 4;

/** A word more and a slip besides are two reasons to doubt. */
const SLIP_AND_MORE = 0.12;
const ALIKE = 0.93;

/** Of two numbers or two legal forms, one name is worth a look, no more. */
const OTHER_NUMBER = 0.7;
const OTHER_FORM = 0.55;

/** How much of names that contradict each other in a word is ever alike. */
const CONTRADICTED = 0.55;

export function likeness(a: ParsedName, b: ParsedName, named: NameSubject | undefined): number {
  const [left, right] = [comparableWords(a, b, named), comparableWords(b, a, named)];
  if (left.words.length === 0 || right.words.length === 0) return 0;
  const aligned = likeWords(left.words, right.words, named);
  const onlyForm = named === 'BODY' && left.kinds.size + right.kinds.size > 0 && isWhole(aligned);
  const open = named === undefined || named === 'PLACE' || ((!left.latin || !right.latin) && !onlyForm);
  const score = Math.min(
    scoreOf(aligned, named ?? 'PLACE'),
    open ? MAX_OPEN : MAX_LIKENESS,
    left.numbers.join(' ') === right.numbers.join(' ') ? 1 : OTHER_NUMBER,
    formsDiffer(left.kinds, right.kinds) ? OTHER_FORM : 1,
  );
  return Math.max(0, Math.round(score * 10_000) / 10_000);
}

function scoreOf({ likeness: mean, missing, extra, certain }: LikeWords, named: NameSubject): number {
  if (missing > 0 && extra > 0) return CONTRADICTED * mean;
  const more = Math.max(missing, extra);
  // A family name alone is no person's name.
  if (more > 0 && (certain < 2 || more > MOST_EXTRA_WORDS)) return CONTRADICTED * mean;
  return MAX_LIKENESS * mean - EXTRA_WORD[named] * more - (more > 0 && mean < ALIKE ? SLIP_AND_MORE : 0);
}

/** Whether the words are the same ones, all of them: no letter differs, only a legal form or a particle. */
function isWhole({ likeness: mean, missing, extra }: LikeWords): boolean {
  return mean === 1 && missing === 0 && extra === 0;
}

function formsDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0 || a.has('company') || b.has('company')) return false;
  return ![...a].some((kind) => b.has(kind));
}
