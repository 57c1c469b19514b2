/** A text in segments, so that each mark covers whole segments. Pure. */
import type { Stretch } from './ranges';

/** Something that is marked in the text. */
export interface Mark extends Stretch {
  readonly key: string;
  readonly isPending: boolean;
  /** The type of the entity, or `fact`. */
  readonly type: string;
}

/** A stretch of text that the same marks cover, the innermost first. */
export interface Segment extends Stretch {
  readonly marks: readonly Mark[];
}

/** The whole text in its order. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const edges = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [start, end] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    open = open.filter((mark) => mark.end > start);
    for (let mark = byStart[next]; mark && mark.start <= start; mark = byStart[next]) {
      if (mark.end > start) open.push(mark);
      next += 1;
    }
    segments.push({ start, end, marks: [...open].sort((a, b) => a.end - a.start - (b.end - b.start)) });
  }
  return segments;
}
