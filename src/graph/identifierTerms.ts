/** Identifiers in the syntax of their index. */
import { anyOf, phrase } from './lucene';

/** Any of some identifiers, values or schemes; the index itself takes them apart. */
export function identifierTerms(texts: readonly string[]): string {
  return anyOf(texts.map((text) => phrase(text)));
}
