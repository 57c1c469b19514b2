import { setTimeout as wait } from 'node:timers/promises';

import type { Logger } from 'pino';

import { AnalystThread } from '../analysis/analystThread';
import type { Config } from '../config';
import { loadFolder } from '../dossiers/load/loadFolder';
import { requireDossierFiles } from '../dossiers/read/files';
import { Texts } from '../dossiers/texts';
import { gazetteerSource } from '../gazetteer/placeSource';
import { completeDossierPlaces } from '../gazetteer/completeDossierPlaces';
import { isUnreachable } from '../graph/connect';
import { superviseEmbedded } from '../embedded/supervise';
import { databaseUnavailable } from '../graph/failures';
import type { Graph } from '../graph/graph';
import { forgetOldAnswers } from '../record/change/once';
import { GraphSizes } from '../query/cost/graphSizes';
import { showWordsOf } from '../query/reader/words';
import { servedSchema } from '../schema/served';
import { readFirstViews } from '../server/firstViews';
import { startHttp } from '../server/http';
import { PUBLISHED_OPERATIONS, readOperationFolder } from '../server/operationFolder';
import { createPages } from '../server/pages';
import { cheapestFirst } from '../server/preparationOrder';
import { closeInOrder, closeOnSignals, type Closer } from '../server/shutdown';
import { WorkbenchThread } from '../workbench/workbenchThread';
import { answering } from './answering';
import { migrateDatabase, connectDatabase, type Database, type Start } from './database';
import { loadSummary } from './loadSummary';
import { print } from './print';
import { sayWhoMayWrite } from './sayWhoMayWrite';

/** `entente serve`: opens the database, loads the seeds and answers until it gets a signal to stop. */
export async function serve(config: Config, log: Logger): Promise<void> {
  if (config.seeds !== undefined) requireDossierFiles(config.seeds);
  const closers: Closer[] = [];
  const starting = new AbortController();
  const start: Start = (options) =>
    superviseEmbedded(options, (sentence) => {
      log.warn(sentence);
    });
  let opening: Promise<unknown> | undefined;
  // The start must not go on opening what a signal has just closed.
  closers.push({
    name: 'start',
    close: async () => {
      starting.abort();
      await opening;
    },
  });
  const forgetSignals = closeOnSignals(closers, log);
  try {
    const connecting = connectDatabase(config, closers, print, start, starting.signal);
    opening = connecting.catch(() => undefined);
    const database = await connecting;
    starting.signal.throwIfAborted();
    if (config.sources !== undefined) {
      showWordsOf(
        new Texts(config.sources, (message) => {
          log.warn(message);
        }),
      );
    }
    const served = servedSchema(config);
    const published = readOperationFolder(PUBLISHED_OPERATIONS, served.schema);
    const sizes = new GraphSizes(database.graph);
    let opened = false;
    const isThere = () => opened && database.embedded?.isUp() !== false;
    // A database that is there is made ready before anyone is let in; one that is away does not keep the server down.
    const away = await prepare(database, config).catch(ignoreUnreachable);
    starting.signal.throwIfAborted();
    opened = away === undefined;
    // Without a database of ours a stranger may listen on its port: nothing is sent there.
    const requireDatabase = () => {
      if (!isThere()) throw databaseUnavailable();
    };
    const workbench = new WorkbenchThread();
    closers.push({ name: 'workbench', close: () => workbench.close() });
    const analyst = new AnalystThread({ engine: config.networkEngine });
    closers.push({ name: 'networks', close: () => analyst.close() });
    const answers = answering({
      graph: database.graph,
      config,
      served,
      sizes,
      places: gazetteerSource(),
      workbench,
      analyst,
      requireDatabase,
    });
    const http = await startHttp({
      ...answers,
      config,
      log,
      readiness: async () => (isThere() ? readiness(database.graph) : UNREACHABLE),
      pages: createPages(published),
    });
    closers.unshift({
      name: 'HTTP',
      close: () => {
        starting.abort();
        return http.stop();
      },
    });
    database.embedded?.recordAddress(`${http.url}/graphql`);
    print(`Entente is listening at ${http.url}/graphql`);
    if (away !== undefined) {
      log.warn(
        `${away.message}. Entente keeps trying; until then, every query fails with DATABASE_UNAVAILABLE.`,
      );
      await prepareWhenReachable(database, config, starting.signal);
      opened = true;
      print('The database responds now, and Entente is ready.');
    }
    sizes.renew();
    const views = readFirstViews(served.schema, log);
    const operations = cheapestFirst(published.operations, served.schema, answers.costOf);
    void http.prepare([...views.first, ...operations, ...views.later], answers.contextOf);
  } catch (error) {
    if (starting.signal.aborted) return;
    await closeInOrder(closers, log);
    // It also ends a process that has nothing left to do, with exit code 0.
    forgetSignals();
    throw error;
  }
}

const UNREACHABLE = { ready: false, reason: 'the database does not respond' };

const RETRY_MS = 1_000;

/** Brings the schema up to date and loads the seeds; may be done again. */
async function prepare(database: Database, config: Config): Promise<undefined> {
  await migrateDatabase(database, config, print);
  await sayWhoMayWrite(database.graph, config);
  await forgetOldAnswers(database.graph, new Date().toISOString());
  if (config.seeds === undefined) return;
  const options = { now: new Date().toISOString(), author: 'loader', places: gazetteerSource() };
  print(loadSummary(config.seeds, await loadFolder(database.graph, config.seeds, options)));
  await completeDossierPlaces(database.graph, options);
}

async function prepareWhenReachable(database: Database, config: Config, signal: AbortSignal): Promise<void> {
  do await wait(RETRY_MS, undefined, { signal });
  while ((await prepare(database, config).catch(ignoreUnreachable)) !== undefined);
}

function ignoreUnreachable(error: unknown): Error {
  if (error instanceof Error && isUnreachable(error)) return error;
  throw error;
}

async function readiness(graph: Graph): Promise<{ ready: boolean; reason?: string }> {
  try {
    await graph.read({ text: 'CYPHER 5 RETURN 1', params: {} });
    return { ready: true };
  } catch {
    return UNREACHABLE;
  }
}
