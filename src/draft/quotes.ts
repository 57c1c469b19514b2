import type { Token } from './tokens';

const OPEN = /[«“„]|(?:^|\s|\()"$/u;
const CLOSE = /[»”]|^"/u;
/** Words in quotation marks at most. */
const MAX_QUOTED = 12;

/** The last token of a quotation that opens right before a token, on the same line; undefined where none does. */
export function quotedEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!OPEN.test(tokens[at]?.gap ?? '')) return undefined;
  for (let last = at; last < at + MAX_QUOTED; last += 1) {
    const gap = tokens[last + 1]?.gap;
    // The last word of the text: its mark, if any, is not in a gap.
    if (gap === undefined) return last < tokens.length ? last : undefined;
    if (CLOSE.test(gap)) return last;
    if (/[\n\r]/.test(gap)) return undefined;
  }
  return undefined;
}

/** A range with the mark that closes a quotation left open within it, and without one that nothing opens. */
export function withClosingQuote<R extends { readonly start: number; readonly end: number }>(
  text: string,
  range: R,
): R {
  const open = openQuotes(text.slice(range.start, range.end));
  return open > 0 && /[»”"]/u.test(text[range.end] ?? '') ? { ...range, end: range.end + 1 } : range;
}

/** 1 where a quotation mark is left open, -1 where one is only closed. A straight mark opens before a letter. */
export function openQuotes(words: string): number {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return Math.sign(count(/[«“]|"(?=[\p{L}\p{N}])/gu) - count(/[»”]|(?<=[\p{L}\p{N}])"/gu));
}
