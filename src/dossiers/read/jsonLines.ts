/** Lines of a file in portions, each read only when the one before is done with: memory does not grow with the file. */
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

/** A line that is too long to be a row. */
export class LineTooLong extends Error {
  constructor(readonly line: number) {
    super(`The line has more than ${String(MAX_LINE)} characters; a row is shorter.`);
    this.name = 'LineTooLong';
  }
}

/** Reads a file in portions of at most `size` lines. Throws LineTooLong. */
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
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) yield { number: number++, text };
    if (rest.length > MAX_LINE) throw new LineTooLong(number);
  }
  if (rest !== '') yield { number, text: rest };
}
