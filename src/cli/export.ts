import { createWriteStream, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Logger } from 'pino';

import { archiveLines, ChangedMeanwhile } from '../archive/writeArchive';
import type { Config } from '../config';
import type { Moment } from '../export/ask';
import { CSV_FILES, writeCsvFolder } from '../export/csvFolder';
import { exportedEdges } from '../export/edges';
import { FORMATS, type Format } from '../export/formats';
import { exportedNodes } from '../export/nodes';
import type { ExportSource } from '../export/source';
import type { Graph } from '../graph/graph';
import { RecordVersions } from '../query/recordVersions';
import { asking, EXPORT_PAGE } from './asking';
import { say, show } from './print';
import { UnusableOption } from './unusableOption';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** What the command line gives. */
export interface ExportOptions extends Moment, JsonOption {
  readonly format: Format | 'jsonl' | 'csv';
  /** A file, or `-` for standard output; a folder for CSV. */
  readonly out: string;
  readonly base: string;
  readonly licence?: string;
}

/** `entente export`: writes the graph in a format that other tools read. */
export async function exportGraph(config: Config, log: Logger, options: ExportOptions): Promise<void> {
  const { format, out, json } = options;
  if (format === 'csv' && out === '-')
    throw new UnusableOption('CSV is a folder of tables: name one with --out.');
  if (format === 'jsonl' && (options.asOf ?? options.knownAt) !== undefined)
    throw new UnusableOption(
      'An archive (--format jsonl) holds the whole record with its history: --as-of and --known-at go with the other formats.',
    );
  if (json === true && out === '-')
    throw new UnusableOption('--json describes the file of --out; standard output is the export itself.');
  await withDatabase(config, log, async ({ graph }) => {
    const began = Date.now();
    if (format === 'jsonl') await writeText(archiveLines(graph), out);
    else await writeTables(graph, config, options);
    if (out === '-') return;
    const files = filesOf(format, out);
    const milliseconds = Date.now() - began;
    if (json === true) show(json, { format, out, files, milliseconds }, () => []);
    else say(`Wrote ${out}`);
  });
}

/** What was written, with the size of each file. */
function filesOf(format: ExportOptions['format'], out: string) {
  const paths = format === 'csv' ? CSV_FILES.map((name) => join(out, name)) : [out];
  return paths.map((path) => ({ path, bytes: statSync(path).size }));
}

async function writeTables(graph: Graph, config: Config, options: ExportOptions): Promise<void> {
  const { format, out, asOf, knownAt, base, licence } = options;
  const moment = { asOf, knownAt };
  const ask = asking(graph, config);
  const version = await versionAt(graph, knownAt);
  const source: ExportSource = {
    about: { title: 'Entente', version, asOf: asOf ?? null, knownAt: knownAt ?? null },
    nodes: () => exportedNodes(ask, moment, EXPORT_PAGE),
    edges: () => exportedEdges(ask, moment, EXPORT_PAGE),
  };
  if (format === 'csv') await writeCsvFolder(source, out, licence);
  else if (format !== 'jsonl') await writeText(FORMATS[format](source, { base }), out);
  const after = await versionAt(graph, knownAt);
  if (after !== version)
    throw new ChangedMeanwhile(
      `The record changed while it was exported (change ${String(version)} to ${String(after)}): nodes and edges may not fit. Export again with --known-at ${String(after)}.`,
    );
}

/** The number of the last change that counts. */
async function versionAt(graph: Graph, knownAt: string | undefined): Promise<number> {
  const versions = new RecordVersions(graph);
  const version = knownAt === undefined ? versions.latest({}, true) : versions.at(knownAt, '--known-at', {});
  return (await version).number;
}

/** Writes a file that takes its name when it is whole; or to standard output. */
async function writeText(text: AsyncIterable<string>, out: string): Promise<void> {
  if (out === '-') {
    await pipeline(Readable.from(text), process.stdout, { end: false });
    return;
  }
  const unfinished = `${out}.part`;
  try {
    await pipeline(Readable.from(inBlocks(text)), createWriteStream(unfinished));
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
}

const BLOCK = 65_536;

/** Lines in blocks: a write for each line takes longer than the line. */
async function* inBlocks(text: AsyncIterable<string>): AsyncGenerator<string> {
  let block = '';
  for await (const chunk of text) {
    block += chunk;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
