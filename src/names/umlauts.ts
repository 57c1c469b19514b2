/** Names that only Russian makes one: Müller, Miller and «Миллер»; Bäcker, Becker and «Беккер». Pure. */
import { withDigraphs } from './digraphs';
import { foldCleaned } from './fold';

const MARKED = /[äöüøåæ]/;

/** Letters for which ü stands where its marks are not to be had, and letters that и stands for. */
const PLAIN_U = /^u$/;
const PLAIN_I = /^[iy]$/;

/**
 * Whether some word of the one name and some word of the other differ in a letter with marks alone, and not as spellings of
 * that letter do: two families, where a slip of the pen would be one. Of Latin names; u and i count as ü and i do.
 */
export function differInUmlaut(a: string, b: string): boolean {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  const own = ofA.filter((word) => !ofB.includes(word));
  const others = ofB.filter((word) => !ofA.includes(word));
  return own.some((one) => others.some((other) => areTwo(one, other)));
}

function areTwo(a: string, b: string): boolean {
  const [left, right] = whereTheyDiffer(a, b);
  if ((PLAIN_U.test(left) && PLAIN_I.test(right)) || (PLAIN_U.test(right) && PLAIN_I.test(left)))
    return a.length > 3;
  const longest = Math.max(left.length, right.length);
  if (longest > 2 || !(MARKED.test(left) || MARKED.test(right))) return false;
  return !spellings(left).some((spelling) => spellings(right).includes(spelling));
}

/** What is left of two words without the beginning and the end that they share. */
function whereTheyDiffer(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** A letter with its marks, without them, and as two: ü, u, ue. */
function spellings(letters: string): readonly string[] {
  return [letters, foldCleaned(letters), foldCleaned(withDigraphs(letters) ?? letters)];
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
