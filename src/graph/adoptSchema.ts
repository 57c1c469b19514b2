/** The schema of a database whose data was written elsewhere, by the same version. */
import type { Graph } from './graph';
import { noteMigration, readMigrations } from './migrate';
import { expectedElements } from './schemaElements';

/** Indexes of a large graph take minutes. */
const WITHIN_SECONDS = 3_600;

/**
 * Brings a database up to date that holds the data of this schema and none of its indexes: what migrations do to older data is
 * left out.
 */
export async function adoptSchema(graph: Graph): Promise<void> {
  for (const { statement } of expectedElements()) await graph.runInAutoCommit(statement);
  await graph.runInAutoCommit(`CALL db.awaitIndexes(${String(WITHIN_SECONDS)})`);
  for (const migration of readMigrations()) await noteMigration(graph, migration);
}
