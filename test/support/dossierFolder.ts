/** Loads dossiers that a test writes, as from a folder of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadFolder } from '../../src/dossiers/load/loadFolder';
import type { LoadReport } from '../../src/dossiers/load/loadDossiers';
import type { PlaceSource } from '../../src/record/placeSource';
import type { Graph } from '../../src/graph/graph';
import { LOADED_AT } from './entente';

/** Loads one dossier; `file` is its name, by which a graph knows it again. */
export async function loadText(
  graph: Graph,
  file: string,
  text: string,
  places?: PlaceSource,
): Promise<LoadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-dossiers-'));
  try {
    writeFileSync(join(folder, file), text);
    return await loadFolder(graph, folder, { now: LOADED_AT, author: 'loader', ...(places && { places }) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
