import type { Token } from './tokens';

/** Which tokens lie within ranges of the text, each by its index: asked once for every word, answered at once. */
export function tokensWithin(
  tokens: readonly Token[],
  ranges: readonly { readonly start: number; readonly end: number }[],
): (at: number) => boolean {
  const within = new Uint8Array(tokens.length);
  for (const { start, end } of ranges) {
    for (let at = firstFrom(tokens, start); at < tokens.length && (tokens[at]?.end ?? 0) <= end; at += 1)
      within[at] = 1;
  }
  return (at) => within[at] === 1;
}

/** The index of the first token that begins at a place of the text or after it. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
