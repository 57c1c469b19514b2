/** Rows in the portions in which they are sent. */
import { createHash } from 'node:crypto';

import type { Rows, Statement } from '../graph/graph';

/** Runs a statement in the transaction of the load. */
export type RunStatement = (statement: Statement) => Promise<Rows>;

/** How many rows were created, changed, or found as they are stated. */
export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
}

/** Rows sent with one statement: enough to amortise the trip, few enough for the transaction's memory. */
const BATCH_SIZE = 1_000;

/**
 * Sends rows batch by batch without waiting between: the database goes through statements in the order in which they are
 * sent, and finds the next one there when it is done with the one before.
 */
export async function runInBatches<Row>(
  rows: readonly Row[],
  work: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  const batches: Promise<void>[] = [];
  for (let start = 0; start < rows.length; start += BATCH_SIZE)
    batches.push(work(rows.slice(start, start + BATCH_SIZE)));
  await Promise.all(batches);
}

/** Groups rows by a key, sorted by key, so that the same load always sends the same statements. */
export function groupBy<Row, Key extends string>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** From so many rows of one kind on, a statement of their own is worth its plan. */
const BULK = 1_000;

/** Rows of which there are many of one kind, by kind, and the others together: so that few rows need few statements. */
export function bulkAndRest<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): { readonly bulk: readonly (readonly [string, readonly Row[]])[]; readonly rest: readonly Row[] } {
  const groups = groupBy(rows, key);
  const rest = new Set(groups.filter(([, { length }]) => length < BULK).flatMap(([, ofKind]) => ofKind));
  return {
    bulk: groups.filter(([, { length }]) => length >= BULK),
    rest: rows.filter((row) => rest.has(row)),
  };
}

/** Tells whether what is stored is what is stated. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);
}
