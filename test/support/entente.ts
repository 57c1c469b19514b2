/** The product as tests use it: the test database with the seeds loaded, and a server over HTTP before it. */
import { join } from 'node:path';

import { pino } from 'pino';

import { AnalystThread, type AnalystOptions } from '../../src/analysis/analystThread';
import { answering } from '../../src/cli/answering';
import { readConfig } from '../../src/config';
import { loadFolder } from '../../src/dossiers/load/loadFolder';
import type { LoadReport } from '../../src/dossiers/load/loadDossiers';
import { openDriver } from '../../src/graph/connect';
import { Graph, type Statement } from '../../src/graph/graph';
import { migrate } from '../../src/graph/migrate';
import { LATEST_VERSION } from '../../src/query/recordVersions';
import type { PlaceSource } from '../../src/record/placeSource';
import { servedSchema } from '../../src/schema/served';
import { startHttp } from '../../src/server/http';
import { readOperationFolder } from '../../src/server/operationFolder';
import { createPages } from '../../src/server/pages';
import { WorkbenchThread } from '../../src/workbench/workbenchThread';
import { cheapestFirst } from '../../src/server/preparationOrder';
import { clearData, testDatabase } from './database';

export const SEEDS = join(__dirname, '..', '..', 'seeds');
export const OPERATIONS = join(__dirname, '..', '..', 'schema', 'operations');

/** A fixed time of loading, so that answers are the same in every run. */
export const LOADED_AT = '2026-11-24T12:00:00.000Z';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { message: string; extensions: { code: string } }[] | undefined;
  readonly extensions: unknown;
}

export interface TestGraph {
  readonly graph: Graph;
  clear(): Promise<void>;
  loadSeeds(): Promise<LoadReport>;
  close(): Promise<void>;
}

/** The test database with its schema up to date; statements may take longer than a server allows where nobody waits. */
export async function openTestGraph(statementTimeoutMs?: number): Promise<TestGraph> {
  const driver = openDriver(testDatabase());
  const graph = new Graph(driver, 'neo4j', statementTimeoutMs);
  await migrate(graph, driver, 'neo4j');
  return {
    graph,
    clear: async () => {
      await clearData(driver);
      await migrate(graph, driver, 'neo4j');
    },
    loadSeeds: () => loadFolder(graph, SEEDS, { now: LOADED_AT, author: 'loader' }),
    close: () => driver.close(),
  };
}

export interface TestServer {
  readonly url: string;
  readonly graph: Graph;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Like `ask`, failing on errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<Record<string, never>>;
  /** Prepares the published operations. */
  prepare(): Promise<void>;
  /** The statements that the work sent. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>;
  stop(): Promise<void>;
}

/** Leaves the seeds and nothing else in the database, which test files share: others may have left something of theirs. */
async function holdSeedsAlone(opened: TestGraph): Promise<void> {
  const { entities, passages, facts } = await opened.loadSeeds();
  const { values } = await opened.graph.read({
    text: 'CYPHER 5 RETURN COUNT { (:Entity) }, COUNT { (:Passage) }, COUNT { (:Fact) }',
    params: {},
  });
  const told = [entities, passages, facts].map(
    ({ created, updated, unchanged }) => created + updated + unchanged,
  );
  if (JSON.stringify(values[0]) === JSON.stringify(told)) return;
  await opened.clear();
  await opened.loadSeeds();
}

/** The schema is the same for all files that share their modules; making it takes a second. */
let known: ReturnType<typeof servedSchema> | undefined;
const servedOnce = () => (known ??= servedSchema());

/** The workbench, whose thread loads our sources as jest does. */
function testWorkbench(): WorkbenchThread {
  return new WorkbenchThread({
    file: join(__dirname, '..', '..', 'src', 'workbench', 'thread.ts'),
    execArgv: ['-r', join(__dirname, 'typescript.cjs')],
  });
}

/** What computes networks; its thread loads our sources as jest does. */
export function testAnalyst(options: AnalystOptions = {}): AnalystThread {
  return new AnalystThread({
    file: join(__dirname, '..', '..', 'src', 'analysis', 'thread.ts'),
    execArgv: ['-r', join(__dirname, 'typescript.cjs')],
    ...options,
  });
}

/** A server over the seeds, on a free port, with these settings. */
export async function startTestServer(
  settings: Record<string, string> = {},
  places?: PlaceSource,
): Promise<TestServer> {
  const opened = await openTestGraph();
  await holdSeedsAlone(opened);
  const { graph } = opened;
  const config = readConfig({ ENTENTE_PORT: '0', LOG_LEVEL: 'silent', ...settings });
  const served = config.federation ? servedSchema(config) : servedOnce();
  const published = readOperationFolder(OPERATIONS, served.schema);
  const workbench = testWorkbench();
  const analyst = testAnalyst({ engine: config.networkEngine });
  const answers = answering({ graph, config, served, workbench, analyst, ...(places && { places }) });
  const http = await startHttp({
    ...answers,
    config,
    log: pino({ level: 'silent' }),
    readiness: async () => ({ ready: true }),
    drainMs: 0,
    pages: createPages(published),
  });
  const url = `${http.url}/graphql`;
  const ask = async (
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    const body = (await response.json()) as Pick<Answer, 'data' | 'errors' | 'extensions'>;
    return { status: response.status, ...body };
  };
  return {
    url,
    graph,
    ask,
    data: async (query, variables) => {
      const answer = await ask(query, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data as Record<string, never>;
    },
    prepare: () =>
      http.prepare(cheapestFirst(published.operations, served.schema, answers.costOf), answers.contextOf),
    statementsOf: async (work) => {
      const statements: Statement[] = [];
      // Which version of the record there is, is read once a second whatever is asked.
      graph.onStatement = (statement) => statement.text !== LATEST_VERSION && statements.push(statement);
      try {
        await work();
      } finally {
        graph.onStatement = undefined;
      }
      return statements;
    },
    stop: async () => {
      await http.stop();
      await workbench.close();
      await analyst.close();
      await opened.close();
    },
  };
}
