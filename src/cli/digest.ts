import type { Logger } from 'pino';

import { ChangedMeanwhile, stateOf } from '../archive/writeArchive';
import type { Config } from '../config';
import type { Graph } from '../graph/graph';
import { graphDigest } from '../graph/digest';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** `entente check --digest`: one value for all that the graph says now. Two graphs that say the same have the same. */
export async function printDigest(config: Config, log: Logger, { json }: JsonOption): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const digest = await digestOfOneState(graph);
    show(json, { digest }, () => [digest]);
  });
}

/** The digest of a graph, read in several statements. Throws ChangedMeanwhile where somebody wrote between them. */
export async function digestOfOneState(graph: Graph): Promise<string> {
  const before = await stateOf(graph);
  const digest = await graphDigest(graph);
  const after = await stateOf(graph);
  if (after.version !== before.version)
    throw new ChangedMeanwhile(
      `The record changed while its digest was made (change ${String(before.version)} to ${String(after.version)}): make it again, while nobody writes.`,
    );
  return digest;
}
