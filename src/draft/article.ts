import { createHash } from 'node:crypto';

import { codePointOffsets } from '../dossiers/codePoints';
import type { Range } from '../dossiers/read/passageId';
import { detectLanguage, type ArticleLanguage } from './detectLanguage';

/** A text that nobody can draft from; the message is one sentence for the person at the terminal. */
export class UnusableArticle extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableArticle';
  }
}

/** An article as it was read. */
export interface Article {
  readonly text: string;
  readonly language: ArticleLanguage;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  /** Its length in Unicode code points. */
  readonly characters: number;
  /** A range in code points from one in the units of strings. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** Ten times a long article; a book is none. */
const MAX_BYTES = 256 * 1024;

/** The article that a file's bytes are; throws {@link UnusableArticle}. `file` is only for messages. */
export function readArticle(bytes: Uint8Array, file: string): Article {
  if (bytes.length > MAX_BYTES) {
    throw new UnusableArticle(
      `${file} is too large for an article: ${String(bytes.length)} bytes; the maximum is ${String(MAX_BYTES)}.`,
    );
  }
  const text = decoded(bytes, file);
  const language = detectLanguage(text);
  if (!language) throw new UnusableArticle(`${file} is not written in Russian, English or Chinese.`);
  const points = codePointOffsets(text);
  return {
    text,
    language,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    characters: points(text.length),
    rangeOf: (start, end) => ({ start: points(start), end: points(end) }),
  };
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    // A byte order mark is part of the text: the ranges of dossiers count it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new UnusableArticle(`${file} is not encoded in UTF-8.`);
    throw error;
  }
}
