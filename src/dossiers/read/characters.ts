/** Characters that no text of a source has, and that other programs stumble over. */

/** What is wrong with the characters of a text, undefined where nothing is. */
export function characterFault(text: string): string | undefined {
  if (text.includes('\0')) return 'Found a NUL character; a text has none.';
  return /\p{Surrogate}/u.test(text)
    ? 'Found half of a surrogate pair, which is no character; write the character itself.'
    : undefined;
}
