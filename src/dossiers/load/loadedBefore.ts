/** What a folder of dossiers that was loaded before, to the byte, changes: nothing. */
import type { Graph } from '../../graph/graph';
import type { Tally } from '../../record/batches';
import type { Dossier } from '../dossier';
import type { LoadReport } from './loadDossiers';
import { orphanedWhenLoaded } from '../../record/change/sources';

/**
 * The report for dossiers whose every content is recorded as loaded whole; null when any is not. Loading them again could
 * change nothing, since ids follow from content and loading never changes a status; asking so costs one statement.
 */
export async function unchangedReport(
  graph: Graph,
  dossiers: readonly Dossier[],
): Promise<LoadReport | null> {
  const orphanedFacts = await orphanedWhenLoaded(graph, dossiers);
  if (orphanedFacts === null) return null;
  const unchanged = (rows: readonly { readonly id: string }[]): Tally => ({
    created: 0,
    updated: 0,
    unchanged: new Set(rows.map(({ id }) => id)).size,
  });
  return {
    entities: unchanged(
      dossiers.flatMap(({ document, entities }) => [...(document ? [document] : []), ...entities]),
    ),
    passages: unchanged(dossiers.flatMap(({ passages }) => passages)),
    facts: unchanged(dossiers.flatMap(({ facts }) => facts)),
    evidenceAdded: 0,
    proposed: [],
    warnings: [],
    warningCount: 0,
    orphanedFacts,
  };
}
