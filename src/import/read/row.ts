/** Rows as they are read, whatever the format. Shapes only. */

/** A value of a cell: in JSON it may be a list. */
export type Cell = string | readonly string[] | undefined;

/** A row of a table. */
export interface TableRow {
  /** Counted from 1 over all files, without headers. */
  readonly number: number;
  readonly file: string;
  /** The line of the file on which it ends. */
  readonly line: number;
  /** By the number of the column. */
  readonly cells: readonly Cell[];
  /** Why it cannot be read. */
  readonly fault?: string;
}

/** Rows that follow each other. */
export interface RowBatch {
  readonly rows: readonly TableRow[];
  /** How many bytes of all files were read by then. */
  readonly bytes: number;
}

/** A table that was opened. */
export interface Table {
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<RowBatch>;
}
