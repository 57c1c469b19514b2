import { memoize } from '../../cache';

/** The candidate closest to a text, when it is close enough to be what was meant; upper and lower case, `-` and `_` do not count. */
export function suggestFor(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > 60) return undefined;
  if (candidates.length > MAX_REMEMBERED) return nearest(text, candidates);
  return remembered(JSON.stringify([text, candidates])).nearest;
}

/** Lists of fields and terms are short, and the same slip stands in many rows of a file. */
const MAX_REMEMBERED = 50;

const remembered = memoize(1_000, (key) => {
  const [text, candidates] = JSON.parse(key) as [string, string[]];
  return { nearest: nearest(text, candidates) };
});

function nearest(text: string, candidates: readonly string[]): string | undefined {
  const folded = normalise(text);
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(folded, normalise(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(folded.length / 3)) ? best.candidate : undefined;
}

function normalise(text: string): string {
  return text.toUpperCase().replace(/[-_ ]/gu, '');
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (b[column - 1] === a[index] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
