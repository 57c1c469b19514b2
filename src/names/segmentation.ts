/** One way to cut a word into syllables. */
export interface Segmentation {
  readonly syllables: readonly string[];
  /** Places where the spelling would have asked for a sign between syllables: `'` in pinyin, ъ in Palladius. */
  readonly penalty: number;
}

const MAX_WORD_LENGTH = 40;

/**
 * All cuts of a word into known syllables, best first: fewest faults, then fewest syllables; at most four. Words longer
 * than 40 letters are nobody's name and have none. Cuts are built from the end, so that each tail is cut once.
 */
export function segment(
  word: string,
  isSyllable: (syllable: string) => boolean,
  longest: number,
  penaltyBetween: (before: string, after: string) => boolean,
): readonly Segmentation[] {
  if (word === '' || word.length > MAX_WORD_LENGTH) return [];
  const tails: Segmentation[][] = Array.from({ length: word.length + 1 }, () => []);
  tails[word.length] = [{ syllables: [], penalty: 0 }];
  for (let start = word.length - 1; start >= 0; start -= 1) {
    const cuts: Segmentation[] = [];
    for (let end = start + 1; end <= Math.min(word.length, start + longest); end += 1) {
      const syllable = word.slice(start, end);
      const rest = tails[end] ?? [];
      if (rest.length === 0 || !isSyllable(syllable)) continue;
      for (const { syllables, penalty: penalty } of rest) {
        const [next] = syllables;
        const added = next !== undefined && penaltyBetween(syllable, next) ? 1 : 0;
        cuts.push({ syllables: [syllable, ...syllables], penalty: penalty + added });
      }
    }
    tails[start] = cuts
      .sort((a, b) => a.penalty - b.penalty || a.syllables.length - b.syllables.length)
      .slice(0, 4);
  }
  return tails[0] ?? [];
}
