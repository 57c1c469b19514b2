/** What the graph knows, for a draft: its entities with their names, where a database is configured or running. */
import type { Logger } from 'pino';

import type { Config } from '../config';
import { joinEmbedded } from '../embedded/joinEmbedded';
import type { KnownEntity } from '../draft/knownEntity';
import { StartupFailure } from '../graph/startupFailure';
import { verifyServer } from '../graph/connect';
import { readEntities } from '../workbench/graphKnowledge';
import { closeInOrder, type Closer } from '../server/shutdown';
import { connectDatabase } from './database';

/** The entities of the graph that is configured or running; nothing is started for it. Throws StartupFailure where it cannot be reached. */
export async function entitiesOfGraph(config: Config, log: Logger): Promise<readonly KnownEntity[]> {
  const closers: Closer[] = [];
  try {
    const { graph, driver, uri } = await connectDatabase(
      config,
      closers,
      () => undefined,
      async ({ home: folder }) => {
        const running = joinEmbedded(folder);
        if (!running) throw new StartupFailure('The server that ran has ended; draft again.');
        return running;
      },
    );
    await verifyServer(driver, uri);
    return await readEntities((statement) => graph.read(statement));
  } finally {
    await closeInOrder(closers, log);
  }
}
