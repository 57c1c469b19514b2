/** Imports of tables that tests write. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadGazetteer } from '../../src/gazetteer/loadGazetteer';
import type { Graph } from '../../src/graph/graph';
import { importTable, type ImportOptions, type ImportReport } from '../../src/import/importTable';
import { parseMapping } from '../../src/import/mapping/readMapping';
import { inspectFiles } from '../../src/import/read/inspectFile';
import { openTable } from '../../src/import/read/openTable';
import { LOADED_AT, startTestServer, type TestServer } from './entente';
import { writeGazetteerSlice } from './gazetteerSlice';

export interface TestImport {
  readonly report: ImportReport;
  /** The rejected rows by number, with the reasons. */
  readonly rejected: ReadonlyMap<number, string>;
}

export interface Importing {
  /** Imports a text under a name. */
  run(
    text: string,
    mapping: string,
    options?: Partial<ImportOptions> & { readonly batch?: number; readonly name?: string },
  ): Promise<TestImport>;
  remove(): void;
}

/** Imports into a graph, from files in a folder of their own. */
export function importing(graph: Graph): Importing {
  const folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
  return {
    run: async (text, mapping, { batch = 3, name = 'table.csv', ...options } = {}) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      const read = parseMapping(mapping, 'map.yaml');
      const { files, sha256 } = await inspectFiles([path]);
      const table = await openTable(files, read.mapping.format, batch);
      const rejected = new Map<number, string>();
      const report = await importTable(
        graph,
        read,
        { files, sha256, table },
        {
          now: LOADED_AT,
          author: 'loader',
          onRejected: (rows) => {
            for (const { row, reason } of rows) rejected.set(row.number, reason);
          },
          ...options,
        },
      );
      return { report, rejected };
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A server over the seeds and some cities of the gazetteer, to import tables into. */
export interface ImportServer {
  readonly server: TestServer;
  readonly importer: Importing;
  /** Empties the graph and stops the server. */
  readonly close: () => Promise<void>;
}

/** Starts a server with cities of the gazetteer by their GeoNames numbers. */
export async function startImporting(cities: readonly string[]): Promise<ImportServer> {
  const server = await startTestServer();
  const gazetteer = writeGazetteerSlice(cities);
  await loadGazetteer(server.graph, { now: LOADED_AT, author: 'loader', path: gazetteer.path });
  rmSync(gazetteer.folder, { recursive: true });
  const importer = importing(server.graph);
  return {
    server,
    importer,
    close: async () => {
      importer.remove();
      await server.graph.write((run) =>
        run({ text: 'CYPHER 5 MATCH (n) WHERE NOT n:Migration DETACH DELETE n', params: {} }),
      );
      await server.stop();
    },
  };
}
