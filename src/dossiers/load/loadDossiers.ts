/** Writes checked dossiers in one transaction: all of them or nothing. What is there already stays. */
import type { Graph } from '../../graph/graph';
import type { Tally } from '../../record/batches';
import type { Dossier, Issue } from '../dossier';
import type { FoundPlaces, PlaceSource } from '../../record/placeSource';
import { proposeSame, type ReportedProposal } from '../../record/identity/propose';
import { lookUpRecords } from '../../record/storedState';
import type { Authorship, Change } from '../../record/change/change';
import { noteSourceNames } from '../../record/change/sourceNames';
import { countOrphanedFacts, noteSources } from '../../record/change/sources';
import { rehearseRecord, writeRecord, type RecordTransaction } from '../../record/change/writeRecord';
import { loadedFrom } from '../../record/facts/writeFacts';
import type { StoredDigests } from '../../record/rowDiff';
import { writeRows, type WrittenRows } from '../../record/writeRows';

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

/** What was written of dossiers, and what follows from it. */
interface RecordedDossiers extends Pick<LoadReport, 'proposed' | 'orphanedFacts'> {
  readonly written: WrittenRows;
}

/** By whom and when dossiers are loaded. */
export interface LoadOptions extends Authorship {
  /** Where places are looked up that dossiers refer to without declaring them. */
  readonly places?: PlaceSource;
  /** Takes everything back at the end: the report says what a load would do. */
  readonly dryRun?: boolean;
}

/**
 * Writes the rows of the dossiers, looks for entities given twice, and records that they were loaded whole.
 * @param places those of a gazetteer that are written in the same transaction
 */
export async function writeDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
  places?: FoundPlaces,
): Promise<LoadReport> {
  const change = { ...options, reason: loadedFrom(dossiers.map(({ file }) => file).join(', ')) };
  const record = options.dryRun === true ? rehearseRecord : writeRecord;
  return record(graph, change, async (transaction) => {
    await places?.write(transaction, change);
    const { stored } = await lookUpRecords(transaction.run, dossiers);
    const { written, proposed, orphanedFacts } = await recordDossiers(transaction, dossiers, stored, options);
    const { entities, passages, facts, evidenceAdded } = written;
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

/**
 * Writes the rows of checked dossiers within a transaction.
 * @param stored what is there of what they declare, read in the transaction
 * @param by without a reason, that a fact was loaded from its file is the reason
 */
export async function recordDossiers(
  transaction: RecordTransaction,
  dossiers: readonly Dossier[],
  stored: StoredDigests,
  by: Authorship & Partial<Change>,
): Promise<RecordedDossiers> {
  const { run, note } = transaction;
  const written = await writeRows(transaction, dossiers, stored, by);
  const proposed = await proposeSame(transaction, written.created, by.now);
  const orphanedFacts = await countOrphanedFacts(run, dossiers);
  await noteSources(note, dossiers, orphanedFacts);
  await noteSourceNames(note, dossiers, by.author);
  return { written, proposed, orphanedFacts };
}
