/** Ranges that begin or end within a word, or with a space: mostly they are off by one. */
import type { Dossier, Issue } from '../dossier';
import { issue } from './referenceIndex';

/** A letter or figure of a script that has spaces between its words. */
const PART_OF_WORD = /^(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}\p{N}]$/u;

/** So much of the text is shown around the place. */
const SHOWN = 12;

/** Issues of the ranges of passages, as far as their texts are at hand. */
export function cutWords(dossiers: readonly Dossier[], texts: ReadonlyMap<string, string>): Issue[] {
  const used = new Set(
    dossiers.flatMap(({ facts }) => facts).flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
  );
  return dossiers.flatMap(({ document, passages }) => {
    const text = document && texts.get(document.id);
    if (text === null || text === undefined) return [];
    const points = Array.from(text);
    return passages.flatMap(({ id, location, start, end }) => {
      // That nothing rests on a range is said by another rule.
      if (!used.has(id)) return [];
      const message = messageOf(points, start, end);
      return message === undefined ? [] : [issue(location, message)];
    });
  });
}

function messageOf(points: readonly string[], start: number, end: number): string | undefined {
  const [first, last] = [points[start] ?? '', points[end - 1] ?? ''];
  const range = `The range ${String(start)}-${String(end)}`;
  if (isInWord(points, start))
    return `${range} begins within a word: “${around(points, start)}”; is it off by one?`;
  if (isInWord(points, end))
    return `${range} ends within a word: “${around(points, end)}”; is it off by one?`;
  if (/^\s$/u.test(first)) return `${range} begins with a space; is it off by one?`;
  return /^\s$/u.test(last) ? `${range} ends with a space; is it off by one?` : undefined;
}

function isInWord(points: readonly string[], at: number): boolean {
  return areOfOneWord(points[at - 1] ?? '', points[at] ?? '');
}

/** Whether two characters beside each other belong to one word. */
export function areOfOneWord(before: string, after: string): boolean {
  return PART_OF_WORD.test(before) && PART_OF_WORD.test(after);
}

/** The text around a place, which a bar marks. */
function around(points: readonly string[], at: number): string {
  const words = [...points.slice(Math.max(0, at - SHOWN), at), '|', ...points.slice(at, at + SHOWN)];
  return words.join('').replace(/\s+/gu, ' ');
}
