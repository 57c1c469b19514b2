import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { codePointOffsets } from '../codePoints';
import { MAX_FILE_BYTES, readUtf8, requireFile } from '../read/files';
import type { AnchorText } from './documentEdits';

/** The text in a file, in UTF-8; a byte order mark is part of it. Throws UnreadableInput. */
export function readAnchorText(path: string): AnchorText {
  requireFile(path, MAX_FILE_BYTES);
  const bytes = readFileSync(path);
  const text = readUtf8(bytes, path, { keepMark: true });
  return {
    text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    characters: codePointOffsets(text)(text.length),
    file: basename(path),
  };
}
