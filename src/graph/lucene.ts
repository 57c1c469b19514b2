/** Terms in the syntax of full-text indexes. Whatever a client wrote stands between quotation marks, where nothing is syntax. */

/** One term as it is, weighed. */
export function phrase(term: string, boost = 1): string {
  return `"${term.replace(/["\\]/g, '\\$&')}"${boost === 1 ? '' : `^${boost.toFixed(2)}`}`;
}

/** Terms that differ from this one by so many letters. */
export function nearly(term: string, letters: 1 | 2): string {
  return `${escaped(term)}~${String(letters)}`;
}

/** Terms that begin like this. */
export function beginning(term: string): string {
  return `${escaped(term)}*`;
}

/** Any of some parts, and one of some terms for certain. */
export function anyOf(parts: readonly string[], required: readonly string[] = []): string {
  const any = parts.join(' ');
  if (required.length === 0) return any;
  return `+(${any}) +(${required.map((term) => phrase(term)).join(' ')})^0`;
}

/** A term outside quotation marks; AND, OR and NOT are syntax only in capitals, which no key has. */
function escaped(term: string): string {
  return term.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&');
}
