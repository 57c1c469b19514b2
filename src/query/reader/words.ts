/** The words of a passage. The graph holds only where they stand; a client that has the texts shows them. */
import type { Read } from './read';

/** Where words stand: the file that held the text, its digest, and the range in Unicode code points, end exclusive. */
export interface WordsAt {
  readonly file: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** Texts on hand. */
export interface WordSource {
  /** The words there; null when the text is not on hand or is another one. */
  textOf(at: WordsAt): string | null;
}

let source: WordSource | undefined;

/** Names the texts whose words are shown from now on; called once at start. Undefined: none are. */
export function showWordsOf(texts: WordSource | undefined): void {
  source = texts;
}

/** Reads `[file, sha256, start, end]`. */
export const words: Read = (raw) => {
  if (!source || !Array.isArray(raw)) return null;
  const [file, sha256, start, end] = raw as [string | null, string | null, number, number];
  if (file === null || sha256 === null) return null;
  return source.textOf({ file, sha256, start, end });
};
