/** The database: whether it is there, which one it is, and what state its schema is in. */
import { join } from 'node:path';

import type { Config } from '../../config';
import { homeState } from '../../embedded/homeState';
import { jarsFolder } from '../../embedded/jarsFolder';
import { startEmbedded } from '../../embedded/embeddedServer';
import { openDriver, verifyServer, type Credentials } from '../../graph/connect';
import { Graph } from '../../graph/graph';
import { StartupFailure } from '../../graph/startupFailure';
import { failed, ok, skipped, type Check } from './check';
import { contentChecks } from './content';

/** Longer than a statement of ours takes on a database that is well. */
const STATEMENT_MS = 8_000;

/** A database that starts, or recovers after a crash. */
const START_MS = 90_000;

const NAME = 'database';

/** Where the database is, or why there is nothing to ask. */
type Access = Credentials | Check;

/** Checks the database that the settings name. @param start whether an embedded one may be started for it */
export async function databaseChecks(config: Config, start: boolean): Promise<readonly Check[]> {
  const home = join(config.embedded.home, 'neo4j');
  if (start && config.neo4j.uri === undefined && homeState(home).state === 'IDLE')
    return startedChecks(config, home);
  const access = accessOf(config, home);
  return 'status' in access ? [access] : checksOf(access, config.neo4j.database);
}

function accessOf({ neo4j }: Config, home: string): Access {
  if (neo4j.uri !== undefined)
    return { uri: neo4j.uri, user: neo4j.user, password: neo4j.password?.reveal() ?? '' };
  const found = homeState(home);
  switch (found.state) {
    case 'ABSENT':
      return ok(NAME, `There is none in ${home} yet; the first start makes it.`);
    case 'IDLE':
      return skipped(
        NAME,
        `The embedded database in ${home} does not run. To check it, run this beside entente serve, or with --start.`,
      );
    case 'BUSY':
      return skipped(NAME, `Process ${String(found.pid)} starts or uses ${home} alone; try again later.`);
    case 'RUNNING':
      return found;
  }
}

async function startedChecks({ embedded, neo4j }: Config, home: string): Promise<readonly Check[]> {
  try {
    const server = await startEmbedded({
      home,
      jars: jarsFolder(),
      heapMegabytes: embedded.heapMb,
      pageCacheMegabytes: embedded.pageCacheMb,
      startTimeoutMs: START_MS,
    });
    try {
      return await checksOf(server, neo4j.database);
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (error instanceof StartupFailure) return [failureOf(error)];
    throw error;
  }
}

async function checksOf(access: Credentials, database: string): Promise<readonly Check[]> {
  const driver = openDriver(access);
  try {
    await verifyServer(driver, access.uri);
    const graph = new Graph(driver, database, STATEMENT_MS);
    return [await editionCheck(graph, access.uri), ...(await contentChecks(graph))];
  } catch (error) {
    if (error instanceof StartupFailure) return [failureOf(error)];
    const message = error instanceof Error ? error.message : String(error);
    return [
      failed(
        NAME,
        `The database “${database}” at ${access.uri} does not answer: ${message}`,
        'Check NEO4J_DATABASE and the log of Neo4j.',
      ),
    ];
  } finally {
    await driver.close();
  }
}

async function editionCheck(graph: Graph, uri: string): Promise<Check> {
  const { values } = await graph.read({
    text: "CYPHER 5 CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition",
    params: {},
  });
  const [version, edition] = values[0] ?? [];
  return ok(NAME, `Neo4j ${String(version)} (${String(edition)}) answers at ${uri}.`);
}

/** The sentences of these failures are “what is wrong: what to do”. */
function failureOf({ message }: StartupFailure): Check {
  const at = message.indexOf(': ');
  if (at === -1) return failed(NAME, message, 'See the log of Neo4j.');
  const remedy = message.slice(at + 2).replace(/\.$/u, '');
  return failed(NAME, `${message.slice(0, at)}.`, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`);
}
