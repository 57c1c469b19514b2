import { distance } from 'fastest-levenshtein';

/** A place of words in a text, in the units in which strings are indexed. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words of a script without spaces are its characters. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** So much of the letters may differ, and so many places are listed. */
const MAX_DIFFERENCE = 0.34;
const MAX_TOLD = 3;

/** Longer quotations are compared by their beginning. */
const MAX_COMPARED = 120;

/** The places of a text whose words are most like others: what may have been meant where these are not there. */
export function nearestWords(text: string, words: string): readonly Place[] {
  const sought = foldWords(words);
  const count = sought.split(' ').length;
  const tokens = [...text.matchAll(WORD)];
  const windows = tokens.flatMap((first, at) => {
    const last = tokens[at + count - 1];
    if (!last) return [];
    const place = { start: first.index, end: last.index + last[0].length };
    const window = foldWords(text.slice(place.start, place.end));
    const difference = differenceOf(sought.slice(0, MAX_COMPARED), window.slice(0, MAX_COMPARED));
    return difference <= MAX_DIFFERENCE ? [{ ...place, difference }] : [];
  });
  return windows
    .sort((a, b) => a.difference - b.difference || a.start - b.start)
    .slice(0, MAX_TOLD)
    .map(({ start, end }) => ({ start, end }));
}

/** Without case, marks and the other spelling of «ё»: in these, quotations differ most. */
function foldWords(words: string): string {
  return (words.match(WORD) ?? []).join(' ').toLowerCase().replaceAll('ё', 'е');
}

function differenceOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  if (Math.abs(a.length - b.length) / longest > MAX_DIFFERENCE) return 1;
  return distance(a, b) / longest;
}
