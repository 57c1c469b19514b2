/** Opens the database that the settings name: a given one, or the embedded one, started first. */
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';

import type { Config } from '../config';
import { openDriver, verifyServer } from '../graph/connect';
import { startEmbedded, type EmbeddedServer } from '../graph/embedded/embeddedServer';
import { jarsFolder } from '../graph/embedded/jarsFolder';
import { Graph } from '../graph/graph';
import { migrate } from '../graph/migrate';
import type { Closer } from '../server/shutdown';

export interface Database {
  readonly graph: Graph;
  readonly driver: Driver;
  /** Null when the settings name a database of the user's own. */
  readonly embedded: EmbeddedServer | null;
}

/**
 * Opens the database and brings its schema up to date. What has been opened is put in front of `closers` at once, so that
 * a signal during the start closes it too.
 */
export async function openDatabase(
  config: Config,
  closers: Closer[],
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Database> {
  const embedded = config.neo4j.uri === undefined ? await startOwn(config, say, signal) : null;
  if (embedded) closers.unshift({ name: 'embedded database', close: () => embedded.stop() });
  const uri = embedded?.uri ?? config.neo4j.uri ?? '';
  const driver = openDriver({
    uri,
    user: embedded?.user ?? config.neo4j.user,
    password: embedded?.password ?? config.neo4j.password?.reveal() ?? '',
  });
  closers.unshift({ name: 'driver', close: () => driver.close() });
  await verifyServer(driver, uri);
  const graph = new Graph(driver, config.neo4j.database);
  const applied = await migrate(graph, driver, config.neo4j.database);
  if (applied > 0) say(`Brought the schema of the database up to date: ${String(applied)} migration(s).`);
  return { graph, driver, embedded };
}

function startOwn(
  config: Config,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<EmbeddedServer> {
  return startEmbedded({
    home: join(config.embedded.home, 'neo4j'),
    jars: jarsFolder(),
    heapMegabytes: config.embedded.heapMb,
    pageCacheMegabytes: config.embedded.pageCacheMb,
    onProgress: say,
    ...(signal && { signal }),
  });
}
