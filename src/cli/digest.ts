import type { Logger } from 'pino';

import type { Config } from '../config';
import { graphDigest } from '../graph/digest';
import { print } from './print';
import { withDatabase } from './withDatabase';

/** `entente check --digest`: one value for all that the graph says now. Two graphs that say the same have the same. */
export async function printDigest(config: Config, log: Logger): Promise<void> {
  await withDatabase(
    config,
    log,
    async ({ graph }) => {
      print(await graphDigest(graph));
    },
    { report: (line) => process.stderr.write(`${line}\n`) },
  );
}
