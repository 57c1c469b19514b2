/** Writes checked dossiers in one transaction: all of them or nothing. What is there already stays. */
import type { Graph } from '../graph/graph';
import type { Run, Tally } from './batches';
import { deriveLinks } from './deriveLinks';
import type { Dossier } from './dossier';
import { writeEntities, writePassages } from './writeEntities';
import { changeId, countNoLongerTold, writeEvidence, writeFacts, type FactOptions } from './writeFacts';
import { renamed, writeNameKeys } from './writeNameKeys';

export interface LoadReport {
  readonly entities: Tally;
  readonly passages: Tally;
  readonly facts: Tally;
  /** Ties of facts to passages that were new. */
  readonly evidenceAdded: number;
  /** Active facts of earlier versions of these dossiers that they no longer tell; left as they are. */
  readonly noLongerTold: number;
}

export type LoadOptions = FactOptions;

/** Entities first, then passages, facts, evidence, and the links that follow from what changed. */
export async function writeDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
): Promise<LoadReport> {
  return graph.write(async (run) => {
    // Two servers that start together load one after the other.
    await run({
      text: "CYPHER 5 MERGE (lock:Change {id: 'change:load'}) SET lock.lockedAt = $now RETURN lock.id",
      params: { now: options.now },
    });
    const entities = await writeEntities(run, dossiers);
    const passages = await writePassages(run, dossiers);
    const facts = await writeFacts(run, dossiers, options);
    const all = dossiers.flatMap((dossier) => dossier.facts);
    const evidence = await writeEvidence(run, all);
    const touched = all.filter(({ id }) => facts.changed.has(id) || evidence.changed.has(id));
    await deriveLinks(run, touched, entities.changed);
    await writeNameKeys(run, renamed(touched, entities.changed));
    const noLongerTold = await countNoLongerTold(run, dossiers);
    await recordWhole(run, dossiers, noLongerTold, options);
    return {
      entities: entities.tally,
      passages,
      facts: facts.tally,
      evidenceAdded: evidence.added,
      noLongerTold,
    };
  });
}

/** Records that the dossiers, as they are, were loaded together and whole; earlier versions of the files no longer are. */
async function recordWhole(
  run: Run,
  dossiers: readonly Dossier[],
  noLongerTold: number,
  { now, author }: LoadOptions,
): Promise<void> {
  await run({
    text: `CYPHER 5 UNWIND $rows AS row
MERGE (change:Change {id: row.id})
ON CREATE SET change.at = $now, change.author = $author, change.reason = row.reason
SET change.noLongerTold = $noLongerTold, change.file = row.file
WITH change, row
CALL (change, row) {
  MATCH (earlier:Change {file: row.file}) WHERE earlier <> change
  REMOVE earlier.noLongerTold
}`,
    params: {
      now,
      author,
      noLongerTold,
      rows: dossiers.map(({ file, digest }) => ({
        id: changeId(digest),
        file,
        reason: `Loaded from ${file}`,
      })),
    },
  });
}
