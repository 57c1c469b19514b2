/** One way to cut a word into syllables. */
export interface Cut {
  readonly syllables: readonly string[];
  /** Places where the spelling would have asked for a sign between syllables: `'` in pinyin, ъ in Palladius. */
  readonly faults: number;
}

const LONGEST_WORD = 40;

/**
 * All cuts of a word into known syllables, best first: fewest faults, then fewest syllables; at most four. Words longer
 * than 40 letters are nobody's name and have none. Cuts are built from the end, so that each tail is cut once.
 */
export function cutsOf(
  word: string,
  knows: (syllable: string) => boolean,
  longest: number,
  faultBetween: (before: string, after: string) => boolean,
): readonly Cut[] {
  if (word === '' || word.length > LONGEST_WORD) return [];
  const tails: Cut[][] = Array.from({ length: word.length + 1 }, () => []);
  tails[word.length] = [{ syllables: [], faults: 0 }];
  for (let start = word.length - 1; start >= 0; start -= 1) {
    const cuts: Cut[] = [];
    for (let end = start + 1; end <= Math.min(word.length, start + longest); end += 1) {
      const syllable = word.slice(start, end);
      const rest = tails[end] ?? [];
      if (rest.length === 0 || !knows(syllable)) continue;
      for (const { syllables, faults } of rest) {
        const [next] = syllables;
        const fault = next !== undefined && faultBetween(syllable, next) ? 1 : 0;
        cuts.push({ syllables: [syllable, ...syllables], faults: faults + fault });
      }
    }
    tails[start] = cuts
      .sort((a, b) => a.faults - b.faults || a.syllables.length - b.syllables.length)
      .slice(0, 4);
  }
  return tails[0] ?? [];
}
