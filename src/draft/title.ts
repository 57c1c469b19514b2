/** The first line that says something: a guess, which is right for most articles. Spaces around it are none of it. */
export function findTitle(text: string): { readonly start: number; readonly end: number } {
  const line = /^[^\S\n\r]*(\S[^\n\r]*)/mu.exec(text.replace(/^\ufeff/u, ' '));
  const words = (line?.[1] ?? '').trimEnd();
  const start = (line?.index ?? 0) + (line?.[0].indexOf(words) ?? 0);
  return { start, end: start + words.length };
}
