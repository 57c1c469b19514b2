/** Words, or texts of several words, as one text in which their order is lost. */
export function sortedWords(words: readonly string[]): string {
  if (words.length === 1 && words[0]?.includes(' ') === false) return words[0];
  const [first = '', second = ''] = words;
  // Most names have two words; this is the innermost loop of indexing.
  if (words.length === 2 && !first.includes(' ') && !second.includes(' ')) {
    return first < second ? `${first} ${second}` : `${second} ${first}`;
  }
  return words.join(' ').split(' ').sort().join(' ');
}
