/** Tables as CSV (RFC 4180): UTF-8 with a byte order mark, and no cell that a spreadsheet takes for a formula. */
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

import type { Cell, Column } from './columns';

/** Lines of a table, in chunks. */
export function csvOf<Row>(
  columns: readonly Pick<Column<Row>, 'name' | 'value'>[],
  rows: AsyncIterable<Row>,
): AsyncIterable<string> {
  const table = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: {
      boolean: String,
      // A number below zero is no formula.
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  });
  table.setEncoding('utf8');
  // A fault while reading ends the table with it, and a reader who has had enough ends the reading.
  pipeline(Readable.from(cellsOf(columns, rows)), table, () => undefined);
  return table as AsyncIterable<string>;
}

async function* cellsOf<Row>(
  columns: readonly Pick<Column<Row>, 'value'>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}
