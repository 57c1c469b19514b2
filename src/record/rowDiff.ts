/** What the graph has of what dossiers declare: asked once, in the transaction that writes, so that no row is asked for again. */
import type { Tally } from './batches';

/** Digests of what is stated, by id. */
export interface StoredDigests {
  /** Null of an entity that no dossier has declared. Those merged into others are among them. */
  readonly entities: ReadonlyMap<string, string | null>;
  /** Types of all entities that are named, by id. */
  readonly types: ReadonlyMap<string, string>;
  readonly passages: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, string>;
}

/** Rows by what has to be done with them. */
export interface RowDiff<Row> {
  /** To be created. */
  readonly added: readonly Row[];
  /** There, and stated differently, or stated for the first time. */
  readonly changed: readonly Row[];
  readonly tally: Tally;
}

/** Compares rows with what is stored. What is stated twice is created by the first. Pure. */
export function diffRows<Row extends { readonly id: string; readonly digest: string }>(
  rows: readonly Row[],
  stored: ReadonlyMap<string, string | null>,
): RowDiff<Row> {
  const seen = new Map<string, string | null>();
  const added: Row[] = [];
  const changed: Row[] = [];
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const before = seen.get(row.id) ?? stored.get(row.id);
    seen.set(row.id, row.digest);
    if (before === row.digest) tally.unchanged++;
    else if (before === undefined) added.push(row);
    else changed.push(row);
    if (before === undefined || before === null) tally.created++;
    else if (before !== row.digest) tally.updated++;
  }
  return { added, changed, tally };
}

/** The ids of rows. */
export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
