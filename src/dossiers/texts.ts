/** A folder of article texts, read when they are asked for; they never enter the database. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { Cache } from '../cache';
import type { WordsAt, WordSource } from '../query/reader/words';

/** The largest text that is read. */
const MAX_BYTES = 20 * 1024 * 1024;

/** How many texts are kept in memory, and how large they may be together. */
const KEPT = { entries: 64, bytes: 128 * 1024 * 1024 };

/** After so many warnings no further file is complained of. */
const MAX_WARNINGS = 1_000;

/** A text as it was read. */
export interface SourceText {
  readonly text: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
}

/** In words, why there is no text. */
interface MissingText {
  readonly missing: string;
}

/** The text in a file of a folder, or in words why there is none. */
export function readText(folder: string, file: string): SourceText | MissingText {
  // The name comes from a dossier: it may not lead out of the folder.
  if (basename(file) !== file || file === '.' || file === '..') {
    return { missing: `“${file}” is no plain file name` };
  }
  const path = join(folder, file);
  const resolved = statSync(path, { throwIfNoEntry: false });
  if (!resolved?.isFile()) return { missing: `there is no file ${path}` };
  if (dirname(realpathSync(path)) !== realpathSync(folder)) {
    return { missing: `${path} is a link that leads out of the folder` };
  }
  if (resolved.size > MAX_BYTES) return { missing: `${path} is larger than ${String(MAX_BYTES)} bytes` };
  try {
    const bytes = readFileSync(path);
    return { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return { missing: `${path} cannot be read: ${(error as Error).message}` };
  }
}

/** A range of a text in Unicode code points, the end not part of it. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  // Without characters beyond the basic plane, code points are the units in which strings are indexed.
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

/** The texts of a folder as a source of words: each is read once, and shown only when its digest is the document's. */
export class Texts implements WordSource {
  private readonly read = new Cache<SourceText | MissingText>({
    entries: KEPT.entries,
    // A text with letters beyond Latin takes two bytes a character.
    bytes: { limit: KEPT.bytes, of: (read) => ('missing' in read ? 0 : 2 * read.text.length) },
  });
  private readonly warned = new Set<string>();

  constructor(
    private readonly folder: string,
    /** Told once for each text that is not there or is another one. */
    private readonly warn: (message: string) => void,
  ) {}

  textOf({ file, sha256, start, end }: WordsAt): string | null {
    const found = this.text(file);
    if ('missing' in found) return null;
    if (found.sha256 !== sha256) {
      this.warnOnce(`The text ${file} is not the document’s: its SHA-256 is ${found.sha256}, not ${sha256}.`);
      return null;
    }
    return sliceCodePoints(found.text, start, end);
  }

  private text(file: string): SourceText | MissingText {
    return this.read.get(file, () => {
      const read = readText(this.folder, file);
      if ('missing' in read) this.warnOnce(`A text is not shown: ${read.missing}.`);
      return read;
    });
  }

  private warnOnce(message: string): void {
    if (this.warned.has(message) || this.warned.size >= MAX_WARNINGS) return;
    this.warned.add(message);
    this.warn(message);
  }
}
