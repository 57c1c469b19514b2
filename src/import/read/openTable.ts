/** Opens the files of a table: their format, their columns and their rows in batches. */
import { extname } from 'node:path';

import { UnreadableInput } from '../../dossiers/read/files';
import type { Mapping } from '../mapping/shapes';
import { delimitedColumns, delimitedRows, type DelimitedFormat, type ReadRow } from './delimited';
import type { InspectedFile } from './inspectFile';
import { jsonColumns, jsonRows } from './jsonRows';
import type { RowBatch, Table, TableRow } from './row';

/** A batch ends with so many rows, or with so many characters. */
const MAX_ROWS = 2_000;
const MAX_CHARACTERS = 2_000_000;

type Format = { readonly type: 'jsonl' } | ({ readonly type: 'csv' | 'tsv' } & DelimitedFormat);

interface OpenedFile {
  readonly file: InspectedFile;
  readonly format: Format;
  readonly columns: readonly string[];
}

/** Opens a table that stands in one file or several; all have the same columns. Throws UnreadableInput. */
export async function openTable(
  files: readonly InspectedFile[],
  given: Mapping['format'],
  batchRows = MAX_ROWS,
): Promise<Table> {
  const opened: OpenedFile[] = [];
  for (const file of files) {
    const format = formatOf(file.path, given);
    const columns = format.type === 'jsonl' ? await jsonColumns(file) : await delimitedColumns(file, format);
    opened.push({ file, format, columns });
  }
  const columns = [...new Set(opened.flatMap((one) => (one.format.type === 'jsonl' ? one.columns : [])))];
  const [first] = opened;
  for (const { file, format, columns: own } of opened) {
    if (format.type === 'jsonl' || !first) continue;
    if (own.join('\n') !== first.columns.join('\n'))
      throw new UnreadableInput(
        `${file.path} has other columns than ${first.file.path}; files of one import are parts of one table.`,
      );
  }
  const isJson = first?.format.type === 'jsonl';
  const all = isJson ? columns : (first?.columns ?? []);
  const read = async function* () {
    let before = 0;
    for (const { file, format } of opened) {
      const rows = format.type === 'jsonl' ? jsonRows(file, all) : delimitedRows(file, format, all);
      for await (const row of rows) yield { ...row, bytes: before + row.bytes };
      before += file.bytes;
    }
  };
  return { columns: all, batches: batched(read(), batchRows) };
}

function formatOf(path: string, given: Mapping['format'] = {}): Format {
  const ending = extname(path).toLowerCase().slice(1);
  const byEnding: Readonly<Record<string, 'csv' | 'tsv' | 'jsonl'>> = {
    csv: 'csv',
    txt: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
  };
  const type = given.type ?? byEnding[ending];
  if (type === undefined)
    throw new UnreadableInput(
      `${path} ends in “.${ending}”; expected .csv, .tsv or .jsonl, or say in the mapping: format: {type: csv}`,
    );
  if (type === 'jsonl') return { type };
  return {
    type,
    delimiter: given.delimiter ?? (type === 'tsv' ? '\t' : ','),
    quote: given.quote ?? (type === 'tsv' ? null : '"'),
    header: given.header,
  };
}

async function* batched(rows: AsyncIterable<ReadRow>, size: number): AsyncGenerator<RowBatch> {
  let batch: TableRow[] = [];
  let characters = 0;
  let read = 0;
  let number = 0;
  for await (const { row, bytes } of rows) {
    batch.push({ ...row, number: ++number });
    for (const cell of row.cells)
      characters += typeof cell === 'string' ? cell.length : (cell?.length ?? 0) * 10;
    read = bytes;
    if (batch.length < size && characters < MAX_CHARACTERS) continue;
    yield { rows: batch, bytes: read };
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield { rows: batch, bytes: read };
}
