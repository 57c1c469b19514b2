/** Loads a generated graph of some 500 entities into an empty database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InvalidLines } from '../../../src/dossiers/load/invalidDossiers';
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

/** Some drawn facts contradict others, by their dates for example; more refused ones than these say that the generator is out of date. */
const MOST_REFUSED = 40;

/** Loads the graph of a seed, without the few facts that the checks refuse. */
export async function loadGenerated(graph: Graph, seed: number): Promise<void> {
  const rows = generatedRows(seed);
  try {
    await loadRows(graph, rows);
  } catch (error) {
    if (!(error instanceof InvalidLines)) throw error;
    const refused = new Set(error.issues.map(({ location }) => location.line));
    if (refused.size > MOST_REFUSED) throw error;
    await loadRows(
      graph,
      rows.filter((_row, index) => !refused.has(index + 1)),
    );
  }
}

async function loadRows(graph: Graph, rows: readonly Row[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-generated-'));
  try {
    const file = join(folder, 'generated.jsonl');
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await loadLines(graph, file, { now: LOADED_AT, author: 'loader', portion: 10_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
