/** Loads a generated graph of some 500 entities into an empty database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadLines } from '../../../src/dossiers/load/loadLines';
import type { Graph } from '../../../src/graph/graph';
import { LOADED_AT } from '../../support/entente';
import { entityRows, type Row } from './entities';
import { Facts } from './facts';
import { Random } from './random';

/** The rows of the graph of a seed: the same in every run. */
export function generatedRows(seed: number): Row[] {
  const random = new Random(seed);
  const told = new Set<string>();
  return [...entityRows(random), ...new Facts(random).rows()].filter((row) => {
    const content = contentOf(row);
    const isNew = !told.has(content);
    told.add(content);
    return isNew;
  });
}

/** What makes a fact the same as another: all but what it rests on. */
function contentOf(row: Row): string {
  return JSON.stringify(row, (name, value: unknown) =>
    ['basis', 'confidence', 'evidence'].includes(name) ? undefined : value,
  );
}

/** Loads the graph of a seed. */
export async function loadGenerated(graph: Graph, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-generated-'));
  try {
    const file = join(folder, 'generated.jsonl');
    writeFileSync(
      file,
      generatedRows(seed)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    );
    await loadLines(graph, file, { now: LOADED_AT, author: 'loader', portion: 10_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
