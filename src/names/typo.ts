/** A slip of the pen: one letter too many, too few, another one, or two that changed places. */
import { distance } from 'fastest-levenshtein';

import { parseName } from './nameWords';
import { romanisationSkeleton } from './skeleton';
import { scriptOf } from './script';

/** In shorter names another letter makes another name: Han and Hua, Perm and Kerch. */
const MIN_LENGTH = 7;

/** Whether two names in one script are one slip apart; whatever it says, it decides nothing. */
export function isOneTypoApart(a: string, b: string): boolean {
  if (scriptOf(a) !== scriptOf(b)) return false;
  const [left, right] = [lettersOf(a), lettersOf(b)];
  const shorter = Math.min(...[left, right].map((name) => name.replaceAll(' ', '').length));
  if (shorter < MIN_LENGTH || left === right) return false;
  return distance(left, right) === 1 || areTransposed(left, right);
}

function lettersOf(name: string): string {
  const { words, folded } = parseName(name);
  return words.length === 0 ? folded : words.map(({ raw }) => romanisationSkeleton(raw) || raw).join(' ');
}

function areTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
