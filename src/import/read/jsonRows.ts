/** Reads JSON Lines as a table: each line an object, its fields the columns, those of inner objects with a point between. */
import { basename } from 'node:path';

import { lineBatches, UnreadableLine, type Line } from '../../dossiers/read/jsonLines';
import { UnreadableInput } from '../../dossiers/read/files';
import type { ReadRow } from './delimited';
import type { InspectedFile } from './inspectFile';
import type { Cell } from './row';

/** Lines that are read to learn which columns there are. */
const SAMPLE = 1_000;

/** Deeper objects are no cells. */
const DEPTH = 5;

/** The columns of the first lines of a file, in the order in which they are met. Throws UnreadableInput. */
export async function jsonColumns({ path }: InspectedFile): Promise<readonly string[]> {
  const columns = new Set<string>();
  for await (const line of linesOf(path, SAMPLE, 1)) {
    const read = fieldsOf(line.text);
    if (typeof read !== 'string') for (const name of read.keys()) columns.add(name);
  }
  return [...columns];
}

/** The rows of a file. Throws UnreadableInput. */
export async function* jsonRows(file: InspectedFile, columns: readonly string[]): AsyncGenerator<ReadRow> {
  const name = basename(file.path);
  let bytes = 0;
  for await (const { number, text } of linesOf(file.path, SAMPLE)) {
    bytes += Buffer.byteLength(text) + 1;
    const read = fieldsOf(text);
    const row =
      typeof read === 'string'
        ? { file: name, line: number, cells: [text], fault: read }
        : { file: name, line: number, cells: columns.map((column) => read.get(column)) };
    yield { row, bytes: Math.min(bytes, file.bytes) };
  }
}

async function* linesOf(path: string, size: number, batches = Infinity): AsyncGenerator<Line> {
  let count = 0;
  try {
    for await (const { lines } of lineBatches(path, size)) {
      yield* lines;
      if (++count >= batches) return;
    }
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    throw new UnreadableInput(`${path}:${String(error.line)}: ${error.message}`);
  }
}

/** The fields of a line by name, or why it is no row. */
function fieldsOf(text: string): ReadonlyMap<string, Cell> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `The line is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'The line is no object; a row is one, as in {"city": "Berat", "country": "Albania"}.';
  const fields = new Map<string, Cell>();
  gather(value as Record<string, unknown>, '', DEPTH, fields);
  return fields;
}

function gather(
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  depth: number,
  fields: Map<string, Cell>,
): void {
  for (const [name, item] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (Array.isArray(item))
      fields.set(
        path,
        item.flatMap((one) => scalarText(one) ?? []),
      );
    else if (typeof item === 'object' && item !== null) {
      if (depth > 1) gather(item as Record<string, unknown>, `${path}.`, depth - 1, fields);
    } else fields.set(path, scalarText(item));
  }
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
