/** Looks through a file before anything of it is imported: whether it is text, and which. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import { requireFile, UnreadableInput } from '../../dossiers/read/files';

/** What is known of a file. */
export interface InspectedFile {
  readonly path: string;
  readonly bytes: number;
}

const CHUNK = 1024 * 1024;

/**
 * Reads files once, with the memory of a chunk. Throws UnreadableInput where one is missing, empty, binary or not UTF-8.
 * @returns the files, and the SHA-256 over all of them, hex
 */
export async function inspectFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly InspectedFile[]; readonly sha256: string }> {
  const hash = createHash('sha256');
  const files: InspectedFile[] = [];
  for (const path of paths) {
    requireFile(path);
    files.push({ path, bytes: await inspect(path, (chunk) => hash.update(chunk)) });
  }
  return { files, sha256: hash.digest('hex') };
}

async function inspect(path: string, take: (chunk: Buffer) => void): Promise<number> {
  let bytes = 0;
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const read of createReadStream(path, { highWaterMark: CHUNK })) {
    const chunk = read as Buffer;
    take(chunk);
    if (bytes === 0) refuseOtherEncoding(chunk, path);
    bytes += chunk.length;
    const zero = chunk.indexOf(0);
    if (zero >= 0)
      throw new UnreadableInput(
        `${path} is no text: a NUL byte stands in line ${String(line + linesIn(chunk.subarray(0, zero)))}.`,
      );
    const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeCharacters(text);
    if (!isUtf8(text.subarray(0, end))) throw notUtf8(path, line, text.subarray(0, end));
    line += linesIn(text.subarray(0, end));
    rest = Buffer.from(text.subarray(end));
  }
  if (rest.length > 0) throw notUtf8(path, line, rest);
  if (bytes === 0) throw new UnreadableInput(`${path} is empty.`);
  return bytes;
}

function refuseOtherEncoding(chunk: Buffer, path: string): void {
  const mark = chunk.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    throw new UnreadableInput(
      `${path} is UTF-16; save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 ${path} > utf8.csv`,
    );
  if (mark === '1f8b' || mark === '504b')
    throw new UnreadableInput(
      `${path} is ${mark === '1f8b' ? 'compressed' : 'a ZIP archive or a spreadsheet'}; unpack it, or save the sheet as CSV.`,
    );
}

function notUtf8(path: string, before: number, text: Buffer): UnreadableInput {
  let line = before;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf(10, start);
    const end = found < 0 ? text.length : found + 1;
    if (!isUtf8(text.subarray(start, end))) break;
    start = end;
  }
  return new UnreadableInput(
    `${path} is not UTF-8: line ${String(line)} has bytes that are no characters. Convert it first, from Windows-1251 with: iconv -f CP1251 -t UTF-8 ${path} > utf8.csv`,
  );
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Where the last character begins that the bytes may cut in two; their end, where they cut none. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
