/** Opens the database that the settings name: a given one, or the embedded one, started first. */
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';

import type { Config } from '../config';
import { fillBounds } from '../record/fillBounds';
import { rebuildNameKeys } from '../record/names/nameKeys';
import { openDriver, verifyServer } from '../graph/connect';
import { startEmbedded, type DatabaseService, type EmbeddedOptions } from '../embedded/embeddedServer';
import { joinEmbedded } from '../embedded/joinEmbedded';
import { jarsFolder } from '../embedded/jarsFolder';
import { Graph } from '../graph/graph';
import { migrate } from '../graph/migrate';
import { StartupFailure } from '../graph/startupFailure';
import { isHalfRestored } from '../record/restore/restore';
import type { Closer } from '../server/shutdown';

/** A statement is given up before its request is, so that the database does not go on for nobody. */
const STATEMENT_TIMEOUT_SHARE = 5 / 6;

export interface Database {
  readonly graph: Graph;
  readonly driver: Driver;
  readonly uri: string;
  /** Null when the settings name a database of the user's own. */
  readonly embedded: DatabaseService | null;
}

/** What a piece of work can bear. */
export interface OpenOptions {
  /** True for the one that makes a graph whole which an interrupted restoration has left. */
  readonly allowHalfRestored?: boolean;
}

/** Starts the embedded database: for one piece of work, or kept running. */
export type Start = (options: EmbeddedOptions) => Promise<DatabaseService>;

/**
 * Opens the database for one piece of work and brings its schema up to date; fails at once when it is away. Where a server
 * already runs on the embedded database, the work is done beside it.
 */
export async function openDatabase(
  config: Config,
  closers: Closer[],
  report: (line: string) => void,
  options: OpenOptions = {},
): Promise<Database> {
  const database = await connectDatabase(config, closers, report, joinOrStart);
  await migrateDatabase(database, config, report, options);
  return database;
}

/** Uses the embedded database that a server runs; starts it where none does. */
export const joinOrStart: Start = async (options) => joinEmbedded(options.home) ?? startEmbedded(options);

/**
 * Connects to the database without asking anything of it: a given one may be away. What has been opened is put in front
 * of `closers` at once, so that a signal during the start closes it too.
 */
export async function connectDatabase(
  config: Config,
  closers: Closer[],
  report: (line: string) => void,
  start: Start,
  signal?: AbortSignal,
): Promise<Database> {
  const embedded =
    config.neo4j.uri === undefined ? await start(embeddedOptions(config, report, signal)) : null;
  if (embedded && !embedded.isShared)
    closers.unshift({ name: 'embedded database', close: () => embedded.stop() });
  const uri = embedded?.uri ?? config.neo4j.uri ?? '';
  const driver = openDriver({
    uri,
    user: embedded?.user ?? config.neo4j.user,
    password: embedded?.password ?? config.neo4j.password?.reveal() ?? '',
  });
  closers.unshift({ name: 'driver', close: () => driver.close() });
  const graph = new Graph(
    driver,
    config.neo4j.database,
    Math.floor(STATEMENT_TIMEOUT_SHARE * config.deadlineMs),
  );
  return { graph, driver, uri, embedded };
}

/** Checks the server and applies the migrations that it lacks. */
export async function migrateDatabase(
  { graph, driver, uri }: Database,
  config: Config,
  report: (line: string) => void,
  { allowHalfRestored = false }: OpenOptions = {},
): Promise<void> {
  await verifyServer(driver, uri);
  if (!allowHalfRestored && (await isHalfRestored(graph)))
    throw new StartupFailure(
      'The graph holds a part of an archive whose import was interrupted: run entente import with the archive again.',
    );
  const applied = await migrate(graph, driver, config.neo4j.database);
  if (applied > 0) report(`Migrated the database schema: ${String(applied)} migration(s).`);
  const dated = await fillBounds(graph);
  if (dated > 0) report(`Recomputed the date bounds of ${String(dated)} facts and entities.`);
  const keyed = await rebuildNameKeys(graph);
  if (keyed > 0) report(`Wrote name keys for ${String(keyed)} entities.`);
}

/** What the embedded database is started with. */
export function embeddedOptions(
  config: Config,
  report: (line: string) => void,
  signal?: AbortSignal,
): EmbeddedOptions {
  return {
    home: join(config.embedded.home, 'neo4j'),
    jars: jarsFolder(),
    heapMegabytes: config.embedded.heapMb,
    pageCacheMegabytes: config.embedded.pageCacheMb,
    ...(config.embedded.plugins !== undefined && { plugins: config.embedded.plugins }),
    onProgress: report,
    ...(signal && { signal }),
  };
}
