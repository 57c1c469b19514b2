/** Reads CSV and TSV row by row. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';

import { parse, type CsvError, type Info } from 'csv-parse';

import { UnreadableInput } from '../../dossiers/read/files';
import type { InspectedFile } from './inspectFile';
import type { Cell, TableRow } from './row';

export interface DelimitedFormat {
  readonly delimiter: string;
  /** Null where a quotation mark is a character like any other, as in TSV. */
  readonly quote: string | null;
  /** The columns, where the file does not name them. */
  readonly header: readonly string[] | undefined;
}

/** A longer row is an open quotation mark. */
const MAX_ROW = 16 * 1024 * 1024;

interface ReadRecord {
  readonly record: string[];
  readonly info: Info;
}

/** A row as it stands in the file, with how far the file was read. */
export interface ReadRow {
  readonly row: Omit<TableRow, 'number'>;
  readonly bytes: number;
}

/** The columns of a file. Throws UnreadableInput. */
export async function delimitedColumns(
  file: InspectedFile,
  format: DelimitedFormat,
): Promise<readonly string[]> {
  if (format.header) return format.header;
  for await (const { record } of recordsOf(file, format, 1)) return record.map((name) => name.trim());
  throw new UnreadableInput(`${file.path} has no row.`);
}

/** The rows of a file, without its header. Throws UnreadableInput. */
export async function* delimitedRows(
  file: InspectedFile,
  format: DelimitedFormat,
  columns: readonly string[],
): AsyncGenerator<ReadRow> {
  const name = basename(file.path);
  let isHeader = format.header === undefined;
  for await (const { record, info } of recordsOf(file, format)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const cells: readonly Cell[] = record;
    const row = { file: name, line: info.lines, cells };
    const bytes = Math.min(info.bytes, file.bytes);
    if (record.length === columns.length) yield { row, bytes };
    else {
      const fault = `The row has ${String(record.length)} cells; the table has ${String(columns.length)} columns.`;
      yield { row: { ...row, fault }, bytes };
    }
  }
}

async function* recordsOf(
  { path }: InspectedFile,
  { delimiter, quote }: DelimitedFormat,
  to?: number,
): AsyncGenerator<ReadRecord> {
  const parser = parse({
    bom: true,
    delimiter,
    quote,
    info: true,
    relax_column_count: true,
    // A mark within a cell that does not begin with one is a character: `12" gun`.
    relax_quotes: quote !== null,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
    ...(to !== undefined && { to }),
  });
  // Whatever ends the reading early also closes the file; errors are those of the parser.
  pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), parser, () => undefined);
  try {
    for await (const read of parser) yield read as ReadRecord;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Error {
  const { code, lines } = error as Partial<CsvError> & { readonly lines?: number };
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error as Error;
  const line = typeof lines === 'number' ? `line ${String(lines)}` : 'a line';
  const why: Readonly<Record<string, string>> = {
    CSV_MAX_RECORD_SIZE: `the row that begins before ${line} has more than 16 MB; a quotation mark is not closed`,
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed before the file ends',
  };
  return new UnreadableInput(
    `${path} cannot be read: ${why[code] ?? `in ${line}, ${(error as Error).message}`}.`,
  );
}
