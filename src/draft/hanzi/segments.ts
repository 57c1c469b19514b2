/** A word of a Chinese text as the dictionary of ICU cuts it, in the units in which strings are indexed. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A Chinese text with its words. */
export interface SegmentedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The word that a unit of the text belongs to. */
  readonly segmentAt: (at: number) => Segment | undefined;
  /** Whether a word begins, or the text ends, at a unit. */
  readonly isBoundary: (at: number) => boolean;
}

/** A piece of a text that is cut by itself: no word goes on behind a mark. Without marks it ends somewhere. */
const PIECE = /[^。！？；，、：\n]{0,500}[。！？；，、：\n]?/gu;

/** Cuts a text into words, piece by piece: each word that ICU returns holds a copy of all that it was given. */
export function segmentText(text: string): SegmentedText {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const segments: Segment[] = [];
  for (const { 0: piece, index: offset } of text.matchAll(PIECE)) {
    for (const { segment, index } of segmenter.segment(piece)) {
      const start = offset + index;
      segments.push({ text: text.slice(start, start + segment.length), start, end: start + segment.length });
    }
  }
  const owners = new Uint32Array(text.length);
  for (const [number, { start, end }] of segments.entries()) owners.fill(number, start, end);
  return {
    text,
    segments,
    segmentAt: (at) => (at < 0 || at >= text.length ? undefined : segments[owners[at] ?? 0]),
    isBoundary: (at) => at >= text.length || segments[owners[at] ?? 0]?.start === at,
  };
}

/** Whether a piece of text is of Chinese characters alone. */
export const isHanzi = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
