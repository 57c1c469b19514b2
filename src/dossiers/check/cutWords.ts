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
  const range = `The range ${String(start)}-${String(end)}`;
  const what = faultOf(points, start, end);
  if (what === undefined) return undefined;
  const right = wholeWords(points, start, end);
  const meant = right
    ? ` ${String(right.start)}-${String(right.end)} is “${shown(points.slice(right.start, right.end))}”.`
    : '';
  return `${range} ${what}; is it off by one?${meant}`;
}

function faultOf(points: readonly string[], start: number, end: number): string | undefined {
  const [first, last] = [points[start] ?? '', points[end - 1] ?? ''];
  if (isInWord(points, start)) return `begins within a word: “${around(points, start)}”`;
  if (isInWord(points, end)) return `ends within a word: “${around(points, end)}”`;
  if (/^\s$/u.test(first)) return 'begins with a space';
  if (/^\s$/u.test(last)) return 'ends with a space';
  if (/^[,.;:!?)\]»”]$/u.test(first)) return `begins with “${first}”`;
  return /^[,;:([«“]$/u.test(last) ? `ends with “${last}”` : undefined;
}

/** So far away the right end of a range may be: mostly it is one or two characters. */
const MAX_SLIP = 12;

/** The range of the whole words that are nearest to a range; undefined where it is itself, or none is near. */
function wholeWords(
  points: readonly string[],
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const near = (from: number, isRight: (at: number) => boolean) =>
    Array.from({ length: 2 * MAX_SLIP + 1 }, (_, at) => from + (at % 2 === 0 ? at / 2 : -(at + 1) / 2)).find(
      (at) => at >= 0 && at <= points.length && isRight(at),
    );
  const begins = (at: number) => !isInWord(points, at) && !/^[\s,.;:!?)\]»”]$/u.test(points[at] ?? ' ');
  const ends = (at: number) => !isInWord(points, at) && !/^[\s,;:([«“]$/u.test(points[at - 1] ?? ' ');
  const [from, to] = [near(start, begins), near(end, ends)];
  if (from === undefined || to === undefined || from >= to) return undefined;
  return from === start && to === end ? undefined : { start: from, end: to };
}

/** Words on one line, the middle of many left out. */
function shown(points: readonly string[]): string {
  const words = points.length <= 60 ? points : [...points.slice(0, 28), ' … ', ...points.slice(-28)];
  return words.join('').replace(/\s+/gu, ' ');
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
