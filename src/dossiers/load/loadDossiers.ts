/** Writes checked dossiers in one transaction: all of them or nothing. What is there already stays. */
import type { Graph } from '../../graph/graph';
import type { RunStatement, Tally } from '../../record/batches';
import type { Dossier } from '../dossier';
import { proposeSame, type ReportedProposal } from '../../record/identity/propose';
import { lookUpRecords } from '../../record/storedState';
import { changeId, countOrphanedFacts, type FactOptions } from '../../record/facts/writeFacts';
import { lockRecord, writeRows } from '../../record/writeRows';

export interface LoadReport {
  readonly entities: Tally;
  readonly passages: Tally;
  readonly facts: Tally;
  /** Ties of facts to passages that were new. */
  readonly evidenceAdded: number;
  /** Active facts of earlier versions of these dossiers that they no longer tell; left as they are. */
  readonly orphanedFacts: number;
  /** New entities that may be, or were decided to be, ones that the graph had under another id. */
  readonly proposed: readonly ReportedProposal[];
}

export type LoadOptions = FactOptions;

/** Writes the rows of the dossiers, looks for entities told twice, and records that they were loaded whole. */
export async function writeDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
): Promise<LoadReport> {
  return graph.write(async (run) => {
    await lockRecord(run, options.now);
    const { stored } = await lookUpRecords(run, dossiers);
    const written = await writeRows(run, dossiers, stored, options);
    const { entities, passages, facts, evidenceAdded, created } = written;
    const proposed = await proposeSame(run, created, options.now);
    const orphanedFacts = await countOrphanedFacts(run, dossiers);
    await recordCompleteLoad(run, dossiers, orphanedFacts, options);
    return { entities, passages, facts, evidenceAdded, orphanedFacts, proposed };
  });
}

/** Records that the dossiers, as they are, were loaded together and whole; earlier versions of the files no longer are. */
async function recordCompleteLoad(
  run: RunStatement,
  dossiers: readonly Dossier[],
  orphanedFacts: number,
  { now, author }: LoadOptions,
): Promise<void> {
  await run({
    text: `CYPHER 5 UNWIND $rows AS row
MERGE (change:Change {id: row.id})
ON CREATE SET change.at = $now, change.author = $author, change.reason = row.reason
SET change.orphanedFacts = $orphanedFacts, change.file = row.file
WITH change, row
CALL (change, row) {
  MATCH (earlier:Change {file: row.file}) WHERE earlier <> change
  REMOVE earlier.orphanedFacts
}`,
    params: {
      now,
      author,
      orphanedFacts,
      rows: dossiers.map(({ file, digest }) => ({
        id: changeId(digest),
        file,
        reason: `Loaded from ${file}`,
      })),
    },
  });
}
