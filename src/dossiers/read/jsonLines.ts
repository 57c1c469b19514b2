/** Lines of a file in portions, each read only when the one before is done with: memory does not grow with the file. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Consecutive lines, those without content left out. */
export interface LineBatch {
  readonly lines: readonly Line[];
  /** SHA-256 over the lines, hex. */
  readonly digest: string;
}

/** No row is as long as this; a file without line ends would else be read whole. */
const MAX_LINE = 1024 * 1024;

/** A line that cannot be read. */
export class UnreadableLine extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableLine';
  }
}

/** Reads a file in portions of at most `size` lines. Throws UnreadableLine. */
export async function* lineBatches(path: string, size: number): AsyncGenerator<LineBatch> {
  let lines: Line[] = [];
  for await (const line of linesOf(path)) {
    if (line.text.trim() === '') continue;
    lines.push(line);
    if (lines.length < size) continue;
    yield toPortion(lines);
    lines = [];
  }
  if (lines.length > 0) yield toPortion(lines);
}

function toPortion(lines: readonly Line[]): LineBatch {
  const hash = createHash('sha256');
  for (const { text } of lines) hash.update(text).update('\n');
  return { lines, digest: hash.digest('hex') };
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 1;
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield { number, text: decode([...rest, bytes.subarray(start, end)], number) };
      number++;
      rest = [];
      length = 0;
      start = end + 1;
    }
    rest.push(bytes.subarray(start));
    length += bytes.length - start;
    if (length > MAX_LINE) {
      throw new UnreadableLine(number, `The line has more than ${String(MAX_LINE)} bytes; a row is shorter.`);
    }
  }
  if (length > 0) yield { number, text: decode(rest, number) };
}

const LINE_FEED = 10;

/** Line by line: no character of several bytes has one of a line feed. */
function decode(parts: readonly Buffer[], line: number): string {
  const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  if (!isUtf8(bytes))
    throw new UnreadableLine(line, 'The line is not UTF-8: it has bytes that are no characters.');
  const text = bytes.toString('utf8');
  // A mark of byte order may begin a file and is no part of its first line.
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}
