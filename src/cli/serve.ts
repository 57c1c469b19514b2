import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadFolder } from '../dossiers/loadFolder';
import type { Graph } from '../graph/graph';
import { buildSchema } from '../schema/build';
import { createContext } from '../schema/context';
import { pickField } from '../schema/fieldResolver';
import { startHttp } from '../server/http';
import { closeInOrder, closeOnSignals, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { loadSummary } from './loadSummary';
import { say } from './say';

/** `entente serve`: opens the database, loads the seeds and answers until it is told to stop. */
export async function serve(config: Config, log: Logger): Promise<void> {
  const closers: Closer[] = [];
  const starting = new AbortController();
  // The start must not go on opening what a signal has just closed.
  closers.push({
    name: 'start',
    close: async () => {
      starting.abort();
    },
  });
  closeOnSignals(closers, log);
  try {
    const { graph, embedded } = await openDatabase(config, closers, say, starting.signal);
    if (config.seeds !== undefined) {
      const report = await loadFolder(graph, config.seeds, {
        now: new Date().toISOString(),
        author: 'loader',
      });
      say(loadSummary(config.seeds, report));
    }
    const limits = { size: config.pageSize, cap: config.pageCap };
    const http = await startHttp({
      schema: buildSchema(),
      config,
      log,
      fieldResolver: pickField as never,
      createContext: (_request, facts) => createContext(graph, limits, facts.signal),
      readiness: () => readiness(graph),
    });
    closers.unshift({ name: 'HTTP', close: () => http.stop() });
    embedded?.noteAddress(`${http.url}/graphql`);
    say(`Entente answers at ${http.url}/graphql`);
  } catch (error) {
    if (!starting.signal.aborted) await closeInOrder(closers, log);
    throw error;
  }
}

async function readiness(graph: Graph): Promise<{ ready: boolean; reason?: string }> {
  try {
    await graph.read({ text: 'CYPHER 5 RETURN 1', params: {} });
    return { ready: true };
  } catch {
    return { ready: false, reason: 'the database does not answer' };
  }
}
