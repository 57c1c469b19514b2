/** `entente import FILE… --map MAP.yaml`: a table as a data set of the record, each row the evidence of what it says. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename, extname } from 'node:path';

import type { Logger } from 'pino';

import type { Config } from '../config';
import { requireFile, UnreadableInput } from '../dossiers/read/files';
import { EntenteError } from '../errors';
import { loadGazetteer } from '../gazetteer/loadGazetteer';
import type { Graph } from '../graph/graph';
import { importTable, requireColumns, type ImportReport } from '../import/importTable';
import { readMapping, type ReadMapping } from '../import/mapping/readMapping';
import { howFound } from '../import/rows/readMention';
import { inspectFiles } from '../import/read/inspectFile';
import { openTable } from '../import/read/openTable';
import { Rejects } from '../import/write/rejects';
import { notedVersion } from '../record/change/versions';
import { territories } from '../model/territories';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { EXIT } from './exitCodes';
import { ImportEnded } from './importEnded';
import { importSummary } from './importSummary';
import { load } from './load';
import { say, show } from './print';
import { byteProgress, progressOf } from './progressBar';
import { UnusableOption } from './unusableOption';
import type { JsonOption } from './verb';

export interface ImportCommand extends JsonOption {
  readonly map?: string | undefined;
  readonly rejects?: string | undefined;
  readonly dryRun: boolean;
  readonly retractMissing?: boolean | undefined;
}

/** The author of loads and imports from the command line. */
const AUTHOR = 'loader';

/** Imports files, and says what became of their rows. Exit code 1 where rows were rejected, 130 where it was interrupted. */
export async function importFiles(
  config: Config,
  log: Logger,
  paths: readonly string[],
  options: ImportCommand,
): Promise<void> {
  const { map, dryRun, json } = options;
  if (map === undefined) {
    if (options.retractMissing === true)
      throw new UnusableOption('--retract-missing goes with a table and its mapping (--map).');
    await importOwn(config, log, paths, options);
    return;
  }
  const read = readMapping(map);
  const { files, sha256 } = await inspectFiles(paths);
  const table = await openTable(files, read.mapping.format);
  // What is wrong with the mapping is reported before a database starts.
  requireColumns(read, table);
  const rejects = new Rejects(options.rejects ?? rejectsFile(paths[0] ?? 'table'), table.columns);
  const closers: Closer[] = [];
  const stop = new AbortController();
  const interrupt = () => {
    say('Stopping after the rows at hand; what was written stays.');
    stop.abort();
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = byteProgress(all);
  let last: ImportReport | undefined;
  try {
    const { graph } = await openDatabase(config, closers, say);
    await requirePlaces(graph, read, dryRun);
    progress.begin();
    const report = await importTable(
      graph,
      read,
      { files, sha256, table },
      {
        now: new Date().toISOString(),
        author: AUTHOR,
        dryRun,
        retractMissing: options.retractMissing ?? false,
        signal: stop.signal,
        onRejected: (rows) => {
          rejects.add(rows);
        },
        onProgress: (current, bytes) => {
          last = current;
          progress.update(current.rows, bytes);
        },
      },
    );
    progress.end();
    rejects.close();
    const rejected = report.rejected > 0 ? rejects.path : null;
    const milliseconds = progress.milliseconds();
    show(json, { ...report, dryRun, rejects: rejected, milliseconds }, () =>
      importSummary(report, { paths, rejected, dryRun, milliseconds }),
    );
    if (report.interrupted) process.exitCode = EXIT.INTERRUPTED;
    else if (report.rejected > 0) process.exitCode = EXIT.FAULTS;
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    const rows = last?.rows ?? 0;
    const kept = dryRun
      ? 'nothing was written'
      : `the rows up to ${String(rows)} were imported and stay; run it again to go on`;
    throw new ImportEnded(`The import ended: ${error.message.replace(/\.$/u, '')}; ${kept}.`, {
      cause: error,
    });
  } finally {
    progress.end();
    rejects.close();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await closeInOrder(closers, log);
  }
}

/** Without a mapping: an archive of `entente export`, or rows in the terms of a dossier. */
async function importOwn(
  config: Config,
  log: Logger,
  paths: readonly string[],
  { dryRun, json }: Pick<ImportCommand, 'dryRun' | 'json'>,
): Promise<void> {
  for (const path of paths) requireFile(path);
  const [first = ''] = paths;
  if (paths.length === 1 && beginsAsArchive(first)) {
    if (dryRun)
      throw new UnusableOption('An archive is restored whole; --dry-run goes with a table and its mapping.');
    const { restore } = await import('./restore.js');
    await restore(config, log, first, { json });
    return;
  }
  const other = paths.find((path) => !path.endsWith('.jsonl'));
  if (other !== undefined)
    throw new UnreadableInput(
      `${other} is no archive of entente export; a table needs a mapping: entente import ${other} --map MAP.yaml (see docs/import.md).`,
    );
  if (json === true && paths.length > 1)
    throw new UnusableOption('--json takes one file of JSON Lines: its report is one document.');
  for (const path of paths) await load(config, log, path, { dryRun, json });
}

const ARCHIVE = '{"archive"';

function beginsAsArchive(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(ARCHIVE.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('utf8') === ARCHIVE;
  } finally {
    closeSync(file);
  }
}

function rejectsFile(path: string): string {
  return `${basename(path, extname(path))}.rejects.csv`;
}

/** The gazetteer is what places are found in: it is loaded where it is not, unless nothing may be written. */
async function requirePlaces(graph: Graph, { mapping }: ReadMapping, dryRun: boolean): Promise<void> {
  const needsPlaces = Object.values(mapping.entities).some(
    (spec) => territories().includes(spec.type) && howFound(spec) !== 'never',
  );
  if (!needsPlaces || (await notedVersion(graph, 'gazetteer')) !== undefined) return;
  if (dryRun) {
    say(
      'The gazetteer is not loaded: places are found only where the graph has them. To load it: entente load gazetteer',
    );
    return;
  }
  say('Loading the gazetteer first: the places of the table are found in it.');
  const progress = progressOf('places');
  try {
    await loadGazetteer(graph, {
      now: new Date().toISOString(),
      author: AUTHOR,
      onProgress: progress.update,
    });
  } finally {
    progress.end();
  }
}
