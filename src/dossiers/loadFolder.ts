/** Loads a folder of dossiers: reads all, checks all against each other and the graph, then writes all or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Graph } from '../graph/graph';
import { checkDossiers } from './checkDossiers';
import type { Dossier, Fault } from './dossier';
import { knownTo } from './known';
import { loadedBefore } from './loadedBefore';
import { readDossier } from './readDossier';
import { writeDossiers, type LoadOptions, type LoadReport } from './write';

/** Dossiers with faults: refused whole, every fault listed. */
export class FaultyDossiers extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(
      [
        `The dossiers have ${String(faults.length)} fault${faults.length === 1 ? '' : 's'}; nothing of them was loaded:`,
        ...faults.map(({ at, message }) => `  ${at.file}:${String(at.line)} ${at.path}: ${message}`),
      ].join('\n'),
    );
    this.name = 'FaultyDossiers';
  }
}

/** Reads every `.yaml` file of a folder, sorted by name. */
export function readFolder(folder: string): Dossier[] {
  const results = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readDossier(readFileSync(join(folder, file), 'utf8'), file));
  const faults = results.flatMap((result) => ('faults' in result ? result.faults : []));
  if (faults.length > 0) throw new FaultyDossiers(faults);
  return results.flatMap((result) => ('dossier' in result ? [result.dossier] : []));
}

/** Loads the dossiers of a folder. Throws FaultyDossiers when anything is wrong with any of them. */
export async function loadFolder(graph: Graph, folder: string, options: LoadOptions): Promise<LoadReport> {
  const dossiers = readFolder(folder);
  const before = await loadedBefore(graph, dossiers);
  if (before) return before;
  const faults = checkDossiers(dossiers, await knownTo(graph, dossiers));
  if (faults.length > 0) throw new FaultyDossiers(faults);
  return writeDossiers(graph, dossiers, options);
}
