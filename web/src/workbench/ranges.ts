/** Places in a text: dossiers count Unicode code points, strings are indexed in units of 16 bits. Pure. */
import { codePointOffsets } from '../../../src/dossiers/codePoints';

/** A stretch in the units of strings, the end not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text with the way from ranges to stretches and back. */
export interface Ruler {
  readonly rangeOf: (stretch: Stretch) => string;
  /** Undefined where the range is none, or leads out of the text. */
  readonly stretchOf: (range: string) => Stretch | undefined;
}

/** The ruler of a text. */
export function rulerOf(text: string): Ruler {
  const points = codePointOffsets(text);
  const length = points(text.length);
  let units: Uint32Array | undefined;
  const unitAt = (point: number): number => {
    if (length === text.length) return point;
    if (!units) {
      units = new Uint32Array(length + 1);
      for (let unit = text.length; unit >= 0; unit -= 1) units[points(unit)] = unit;
    }
    return units[point] ?? text.length;
  };
  return {
    rangeOf: ({ start, end }) => `${String(points(start))}-${String(points(end))}`,
    stretchOf: (range) => {
      const [, from = '', to = ''] = /^(\d{1,9})-(\d{1,9})$/.exec(range) ?? [];
      const [start, end] = [Number(from), Number(to)];
      if (from === '' || end > length || start >= end) return undefined;
      return { start: unitAt(start), end: unitAt(end) };
    },
  };
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(character);

/** A selection without spaces at its ends; one that begins or ends within a word takes the whole of it, where words have spaces between them. */
export function snapped(text: string, { start, end }: Stretch): Stretch | undefined {
  let [from, to] = [Math.min(start, end), Math.max(start, end)];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return undefined;
  const isHan = /\p{Script=Han}/u.test(text.slice(from, to));
  if (!isHan) {
    while (isWordCharacter(text[from]) && isWordCharacter(text[from - 1])) from -= 1;
    while (isWordCharacter(text[to - 1]) && isWordCharacter(text[to])) to += 1;
  }
  return { start: from, end: to };
}

/** The places of words in a text; only the space between the words may differ. */
export function placesOf(text: string, words: string): Stretch[] {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What keeps a text from being worked on; undefined where nothing does. */
export function textFault(
  text: string,
): { readonly kind: 'NUL' | 'SURROGATE'; readonly at: number } | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { kind: 'NUL', at: nul };
  const half = text.search(/\p{Surrogate}/u);
  return half >= 0 ? { kind: 'SURROGATE', at: half } : undefined;
}
