import type { Logger } from 'pino';

import type { Config } from '../config';
import { graphDigest } from '../graph/digest';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** `entente check --digest`: one value for all that the graph says now. Two graphs that say the same have the same. */
export async function printDigest(config: Config, log: Logger, { json }: JsonOption): Promise<void> {
  await withDatabase(config, log, async ({ graph }) => {
    const digest = await graphDigest(graph);
    show(json, { digest }, () => [digest]);
  });
}
