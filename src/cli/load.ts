import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadOpened, openFolder } from '../dossiers/load/loadFolder';
import { loadLines } from '../dossiers/load/loadLines';
import type { LoadOptions } from '../dossiers/load/loadDossiers';
import { requireFile } from '../dossiers/read/files';
import { gazetteerSource } from '../gazetteer/placeSource';
import { completeDossierPlaces } from '../gazetteer/completeDossierPlaces';
import type { Graph } from '../graph/graph';
import { loadSummary } from './loadSummary';
import { say, show } from './print';
import { UnusableOption } from './unusableOption';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

interface CommandOptions extends JsonOption {
  /** Writes nothing, and says what would change. */
  readonly dryRun?: boolean;
}

/** `entente load <folder or file>`: loads dossiers, or one file of JSON lines, and says what changed. */
export async function load(
  config: Config,
  log: Logger,
  path: string,
  { dryRun = false, json }: CommandOptions = {},
): Promise<void> {
  // Each portion of lines refers to those before it, which a dry run would have to take back.
  if (dryRun && path.endsWith('.jsonl'))
    throw new UnusableOption(`${path} is loaded in portions; --dry-run takes a folder of dossiers.`);
  // What cannot be read is refused before a database starts for it.
  const folder = path.endsWith('.jsonl') ? undefined : openFolder(path);
  if (!folder) requireFile(path);
  await withDatabase(config, log, async ({ graph }) => {
    const options = { now: new Date().toISOString(), author: 'loader', places: gazetteerSource(), dryRun };
    const report = folder ? await loadOpened(graph, folder, options) : await loadStream(graph, path, options);
    if (!dryRun) await completeDossierPlaces(graph, options);
    show(json, { source: path, dryRun, ...report }, () => [
      loadSummary(path, report, dryRun ? 'Would load' : 'Loaded'),
    ]);
  });
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
      say(`Loaded ${String(lines)} lines, ${String(pace(lines))} per second`);
    },
  });
  say(`Loaded ${String(report.lines)} lines, ${String(pace(report.lines))} per second`);
  return { ...report, orphanedFacts: 0 };
}
