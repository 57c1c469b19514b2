/** Writes checked dossiers in one transaction: all of them or nothing. What is there already stays. */
import type { Graph } from '../../graph/graph';
import type { Tally } from '../../record/batches';
import type { Dossier, Issue } from '../dossier';
import type { PlaceSource } from '../referredPlaces';
import { proposeSame, type ReportedProposal } from '../../record/identity/propose';
import { lookUpRecords } from '../../record/storedState';
import type { Authorship } from '../../record/change/change';
import { countOrphanedFacts, noteSources } from '../../record/change/sources';
import { writeRecord } from '../../record/change/writeRecord';
import { loadedFrom } from '../../record/facts/writeFacts';
import { writeRows } from '../../record/writeRows';

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
  /** What is likely to be wrong with them, and was loaded nevertheless: as many as a message lists, at least. */
  readonly warnings: readonly Issue[];
  readonly warningCount: number;
}

/** By whom and when dossiers are loaded. */
export interface LoadOptions extends Authorship {
  /** Where places are looked up that dossiers refer to without declaring them. */
  readonly places?: PlaceSource;
}

/** Writes the rows of the dossiers, looks for entities told twice, and records that they were loaded whole. */
export async function writeDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
): Promise<LoadReport> {
  const change = { ...options, reason: loadedFrom(dossiers.map(({ file }) => file).join(', ')) };
  return writeRecord(graph, change, async (transaction) => {
    const { run, note } = transaction;
    const { stored } = await lookUpRecords(run, dossiers);
    const written = await writeRows(transaction, dossiers, stored, options);
    const { entities, passages, facts, evidenceAdded, created } = written;
    const proposed = await proposeSame(transaction, created, options.now);
    const orphanedFacts = await countOrphanedFacts(run, dossiers);
    await noteSources(note, dossiers, orphanedFacts);
    return {
      entities,
      passages,
      facts,
      evidenceAdded,
      orphanedFacts,
      proposed,
      warnings: [],
      warningCount: 0,
    };
  });
}
