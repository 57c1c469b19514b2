/** Finds words of a text that an author or a program quotes, so that nobody has to count characters. Nothing is guessed. */
import { codePointOffsets } from '../codePoints';
import { areOfOneWord } from '../check/cutWords';
import { overlap, type Range } from '../read/passageId';
import { nearestWords, type Place } from './nearestWords';

/** The ranges at which words stand, or in one sentence why nobody can tell. */
export type Found = { readonly ranges: readonly Range[] } | { readonly refused: string };

/** Which of the places is meant: the only one, the first, second, …, or all. */
export type Occurrence = number | 'all' | undefined;

/** Finds words in one text. */
export interface WordFinder {
  readonly find: (words: string, occurrence?: Occurrence) => Found;
}

/** So many places are listed in a refusal. */
const LISTED = 6;

/** So much of the text is shown on each side of a place. */
const AROUND = 24;

/** Splits `words@2` into words and the number of their place. */
export function splitOccurrence(quoted: string): { readonly words: string; readonly occurrence?: number } {
  const match = /^(.*?)\s*@(\d{1,6})$/su.exec(quoted);
  return match ? { words: match[1] ?? '', occurrence: Number(match[2]) } : { words: quoted };
}

/** A finder for a text; places in its boilerplate do not count, since no fact may rest on them. */
export function wordFinder(text: string, boilerplate: readonly Range[] = []): WordFinder {
  const points = codePointOffsets(text);
  const rangeOf = ({ start, end }: Place): Range => ({ start: points(start), end: points(end) });
  const outside = (place: Place) => !boilerplate.some((range) => overlap(range, rangeOf(place)));
  const show = (place: Place) => {
    const { start, end } = rangeOf(place);
    return `${String(start)}-${String(end)} “${excerpt(text, place)}”`;
  };
  return {
    find: (words, occurrence) => {
      if (words.trim() === '') return { refused: 'Found no words.' };
      const all = placesOf(text, words).filter(outside);
      const places = all.filter((place) => !cutsWord(text, place));
      const named = `“${words}”`;
      if (places.length === 0) return { refused: absent(named, text, words, all, show) };
      if (occurrence === 'all') return { ranges: places.map(rangeOf) };
      if (occurrence !== undefined) {
        const place = places[occurrence - 1];
        const count = places.length === 1 ? 'once' : `${String(places.length)} times`;
        return place
          ? { ranges: [rangeOf(place)] }
          : {
              refused: `${named} stands in the text ${count}; @${String(occurrence)} is none of its places.`,
            };
      }
      if (places.length === 1) return { ranges: places.map(rangeOf) };
      const listed = places.slice(0, LISTED).map((place, at) => `@${String(at + 1)} ${show(place)}`);
      const rest = places.length > LISTED ? `, … @${String(places.length)}` : '';
      return {
        refused: `${named} stands in the text ${String(places.length)} times; say which, or quote more words: ${listed.join(', ')}${rest}.`,
      };
    },
  };
}

function absent(
  named: string,
  text: string,
  words: string,
  cut: readonly Place[],
  show: (place: Place) => string,
): string {
  if (cut.length > 0)
    return `${named} stands in the text only as a part of other words: ${cut.slice(0, LISTED).map(show).join(', ')}.`;
  const nearest = nearestWords(text, words);
  const candidates = nearest.length === 0 ? '' : `; nearest: ${nearest.map(show).join(', ')}`;
  return `${named} is not in the text${candidates}.`;
}

/** Where words stand letter by letter; space between them may be any, since texts break lines. */
function placesOf(text: string, words: string): Place[] {
  const parts = words.trim().split(/\s+/u);
  const pattern = parts
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function cutsWord(text: string, { start, end }: Place): boolean {
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  const last = Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? '';
  const first = Array.from(text.slice(start, start + 2))[0] ?? '';
  const after = Array.from(text.slice(end, end + 2))[0] ?? '';
  return areOfOneWord(before, first) || areOfOneWord(last, after);
}

/** A place with what stands around it, on one line; brackets mark it. */
function excerpt(text: string, { start, end }: Place): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)];
  const before = text.slice(from, start).replace(/^\S*\s/u, from > 0 ? '…' : '$&');
  const after = text.slice(end, to).replace(/\s\S*$/u, to < text.length ? '…' : '$&');
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/gu, ' ').trim();
}
