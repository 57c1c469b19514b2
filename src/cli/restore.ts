/** Restores an archive that `entente export` wrote: with Neo4j's import tool where there is no data yet, else with transactions. */
import { statSync } from 'node:fs';

import type { Logger } from 'pino';

import { fileLines } from '../archive/fileLines';
import { archiveTables, type ArchiveTables } from '../archive/offline/archiveTables';
import { requireSchema, restoreArchive } from '../archive/restoreArchive';
import type { Config } from '../config';
import { requireFile } from '../dossiers/read/files';
import { startEmbedded } from '../embedded/embeddedServer';
import { hasData, importOffline, removeData } from '../embedded/importTool';
import { joinEmbedded } from '../embedded/joinEmbedded';
import { verifyServer } from '../graph/connect';
import { adoptSchema } from '../graph/adoptSchema';
import { readMigrations } from '../graph/migrate';
import { completeNodes, endRestoring, restoreRelationships, RESTORING } from '../record/restore/restore';
import { closeInOrder, type Closer } from '../server/shutdown';
import { connectDatabase, embeddedOptions, migrateDatabase } from './database';
import { say, show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** Restores an archive into an empty graph, and says how much it held. */
export async function restore(
  config: Config,
  log: Logger,
  file: string,
  { json }: JsonOption,
): Promise<void> {
  requireFile(file);
  const { home } = embeddedOptions(config, say);
  const isOffline =
    config.neo4j.uri === undefined &&
    statSync(file).size >= WORTH_A_TOOL &&
    !hasData(home) &&
    !joinEmbedded(home);
  const began = Date.now();
  const restored = await (isOffline ? restoreOffline : restoreOnline)(config, log, file);
  const { nodes, relationships, version } = restored;
  show(json, { archive: file, ...restored, milliseconds: Date.now() - began }, () => [
    `Restored ${file}: ${String(nodes)} nodes and ${String(relationships)} relationships, as of change ${String(version)}; ${pace(nodes + relationships, began)} lines per second.`,
  ]);
}

/** The import tool takes some seconds to start: a smaller archive is restored by then. In bytes. */
const WORTH_A_TOOL = 20_000_000;

interface Restored {
  readonly nodes: number;
  readonly relationships: number;
  readonly version: number;
}

async function restoreOnline(config: Config, log: Logger, file: string): Promise<Restored> {
  let restored: Restored | undefined;
  await withDatabase(
    config,
    log,
    async ({ graph }) => {
      restored = await restoreArchive(graph, fileLines(file), file, progress('Restored'));
    },
    { allowHalfRestored: true },
  );
  if (!restored) throw new Error('An archive was restored without a result.');
  return restored;
}

/** The data folder is made before the database starts; indexes are built once it runs. */
export async function restoreOffline(config: Config, log: Logger, file: string): Promise<Restored> {
  const schema = Math.max(...readMigrations().map(({ version }) => version));
  const options = embeddedOptions(config, say);
  const closers: Closer[] = [];
  let tables: ArchiveTables | undefined;
  let isWhole = false;
  const fill = async (home: string) => {
    tables = await importOffline(home, options, async (folder) => {
      const written = await archiveTables(
        fileLines(file),
        file,
        { folder, mark: RESTORING },
        ({ schema: needed }) => {
          requireSchema(file, needed, schema);
        },
        progress('Read'),
      );
      say('Importing what was read with neo4j-admin');
      return written;
    });
  };
  try {
    const database = await connectDatabase(config, closers, say, (given) =>
      startEmbedded({ ...given, beforeLaunch: fill }),
    );
    if (!tables) throw new Error('A database was started without its data.');
    const { graph, driver, uri } = database;
    await verifyServer(driver, uri);
    say('Building indexes');
    await adoptSchema(graph);
    if (tables.leftNodes.length > 0) await completeNodes(graph, tables.leftNodes);
    if (tables.leftRelationships.length > 0) await restoreRelationships(graph, tables.leftRelationships);
    await endRestoring(graph);
    await migrateDatabase(database, config, say);
    isWhole = true;
    return { ...tables.counts, version: tables.version };
  } finally {
    await closeInOrder(closers, log);
    // Such as where an id is there twice: the home is again what it was.
    if (tables && !isWhole) removeData(options.home);
  }
}

/** A short restoration says nothing on its way. */
const QUIET_MS = 2_000;
const EVERY_MS = 5_000;

function progress(verb: string): (lines: number) => void {
  const began = Date.now();
  let next = began + QUIET_MS;
  return (lines) => {
    if (Date.now() < next) return;
    next = Date.now() + EVERY_MS;
    say(`${verb} ${String(lines)} lines, ${pace(lines, began)} per second`);
  };
}

const pace = (lines: number, began: number) =>
  String(Math.round((lines * 1_000) / Math.max(1, Date.now() - began)));
