/** Changes of a text by places, so that all around them stays as its author wrote it. */

import { isMap, type Node } from 'yaml';

/** What replaces a stretch of a text; an insertion where it is empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** The text with all changes; those at one place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.start - b.edit.start || a.at - b.at);
  let [result, last] = ['', 0];
  for (const { edit } of inOrder) {
    result += text.slice(last, edit.start) + edit.with;
    last = edit.end;
  }
  return result + text.slice(last);
}

/** The place where the line after a place begins, and what must stand before an insertion there. */
export function nextLine(text: string, at: number): { readonly start: number; readonly before: string } {
  const end = text.indexOf('\n', at);
  return end < 0 ? { start: text.length, before: '\n' } : { start: end + 1, before: '' };
}

/** The place where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the last value of a node ends, without the comments and blank lines after it. */
export function endOf(node: Node): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last) return endOf((last.value ?? last.key) as Node);
  }
  return node.range?.[1] ?? 0;
}
