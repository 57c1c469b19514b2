/** The tables of nodes, edges and evidence as files of a folder, with a description of them for machines. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { EDGE_COLUMNS, EVIDENCE_COLUMNS, NODE_COLUMNS, type EvidenceRow } from './columns';
import { csvOf } from './csv';
import { dataPackageOf, type WrittenTable } from './dataPackage';
import type { ExportSource } from './source';

/** The files of the folder; the description comes last. */
export const CSV_FILES = ['nodes.csv', 'edges.csv', 'evidence.csv', 'datapackage.json'] as const;

/**
 * Writes `nodes.csv`, `edges.csv`, `evidence.csv` and `datapackage.json` into a folder. Each file takes its name when all are
 * whole, so that what stood there before is never half replaced.
 */
export async function writeCsvFolder(source: ExportSource, folder: string, licence?: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const texts = {
    'nodes.csv': csvOf(NODE_COLUMNS, source.nodes()),
    'edges.csv': csvOf(EDGE_COLUMNS, source.edges()),
    'evidence.csv': csvOf(EVIDENCE_COLUMNS, evidenceRows(source)),
  };
  try {
    const tables: WrittenTable[] = [];
    for (const [path, text] of Object.entries(texts))
      tables.push(await writeTable(unfinished(folder, path), path, text));
    await writeFile(unfinished(folder, 'datapackage.json'), dataPackageOf(source.about, tables, licence));
    for (const file of CSV_FILES) await rename(unfinished(folder, file), join(folder, file));
  } finally {
    for (const file of CSV_FILES) await rm(unfinished(folder, file), { force: true });
  }
}

const unfinished = (folder: string, file: string) => join(folder, `${file}.part`);

/** A row for each passage behind a fact; a fact that is several edges has its passages once. */
async function* evidenceRows({ edges }: ExportSource): AsyncGenerator<EvidenceRow> {
  let last: string | undefined;
  for await (const { fact, evidence } of edges()) {
    if (fact !== last) for (const passage of evidence) yield { fact, evidence: passage };
    last = fact;
  }
}

async function writeTable(file: string, path: string, text: AsyncIterable<string>): Promise<WrittenTable> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    text,
    async function* (chunks: AsyncIterable<string>) {
      for await (const chunk of chunks) {
        const encoded = Buffer.from(chunk);
        hash.update(encoded);
        bytes += encoded.length;
        yield encoded;
      }
    },
    createWriteStream(file),
  );
  return { path, bytes, sha256: hash.digest('hex') };
}
