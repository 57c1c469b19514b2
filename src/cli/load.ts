import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadOpened, openFolder } from '../dossiers/load/loadFolder';
import { loadLines } from '../dossiers/load/loadLines';
import type { LoadOptions } from '../dossiers/load/loadDossiers';
import { requireFile, UnreadableInput } from '../dossiers/read/files';
import { gazetteerSource } from '../gazetteer/placeSource';
import { completeDossierPlaces } from '../gazetteer/completeDossierPlaces';
import type { Graph } from '../graph/graph';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { loadSummary } from './loadSummary';
import { print } from './print';

interface CommandOptions {
  /** Writes nothing, and says what would change. */
  readonly dryRun?: boolean;
}

/** `entente load <folder or file>`: loads dossiers, or one file of JSON lines, and says what changed. */
export async function load(
  config: Config,
  log: Logger,
  path: string,
  { dryRun = false }: CommandOptions = {},
): Promise<void> {
  // Each portion of lines refers to those before it, which a dry run would have to take back.
  if (dryRun && path.endsWith('.jsonl'))
    throw new UnreadableInput(`${path} is loaded in portions; --dry-run takes a folder of dossiers.`);
  // What cannot be read is refused before a database starts for it.
  const folder = path.endsWith('.jsonl') ? undefined : openFolder(path);
  if (!folder) requireFile(path);
  const closers: Closer[] = [];
  try {
    const { graph } = await openDatabase(config, closers, print);
    const options = { now: new Date().toISOString(), author: 'loader', places: gazetteerSource(), dryRun };
    const report = folder ? await loadOpened(graph, folder, options) : await loadStream(graph, path, options);
    print(loadSummary(path, report, dryRun ? 'Would load' : 'Loaded'));
    if (!dryRun) await completeDossierPlaces(graph, options);
  } finally {
    await closeInOrder(closers, log);
  }
}

/** A load that is over soon says nothing on its way. */
const QUIET_MS = 2_000;
const EVERY_MS = 5_000;

async function loadStream(graph: Graph, path: string, options: LoadOptions) {
  const began = Date.now();
  let next = began + QUIET_MS;
  const pace = (lines: number) => Math.round((lines * 1_000) / Math.max(1, Date.now() - began));
  const report = await loadLines(graph, path, {
    ...options,
    onProgress: (lines) => {
      if (Date.now() < next) return;
      next = Date.now() + EVERY_MS;
      print(`Loaded ${String(lines)} lines, ${String(pace(lines))} per second`);
    },
  });
  print(`Loaded ${String(report.lines)} lines, ${String(pace(report.lines))} per second`);
  return { ...report, orphanedFacts: 0 };
}
