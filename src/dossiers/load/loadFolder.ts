/** Loads a folder of dossiers: reads all, checks all against each other and the graph, then writes all or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Graph } from '../../graph/graph';
import { checkDossiers } from '../check/checkDossiers';
import type { Dossier, Issue } from '../dossier';
import { lookUpExisting } from '../../record/storedState';
import { unchangedReport } from './loadedBefore';
import { readDossier } from '../read/readDossier';
import { writeDossiers, type LoadOptions, type LoadReport } from './loadDossiers';

/** Dossiers with issues: refused whole, every fault listed. */
export class InvalidDossiers extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(
      [
        `The dossiers have ${String(issues.length)} fault${issues.length === 1 ? '' : 's'}; nothing of them was loaded:`,
        ...issues.map(
          ({ location, message }) =>
            `  ${location.file}:${String(location.line)} ${location.path}: ${message}`,
        ),
      ].join('\n'),
    );
    this.name = 'InvalidDossiers';
  }
}

/** Reads every `.yaml` file of a folder, sorted by name. */
export function readFolder(folder: string): Dossier[] {
  const results = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readDossier(readFileSync(join(folder, file), 'utf8'), file));
  const issues = results.flatMap((result) => ('issues' in result ? result.issues : []));
  if (issues.length > 0) throw new InvalidDossiers(issues);
  return results.flatMap((result) => ('dossier' in result ? [result.dossier] : []));
}

/** Loads the dossiers of a folder. Throws InvalidDossiers when anything is wrong with any of them. */
export async function loadFolder(graph: Graph, folder: string, options: LoadOptions): Promise<LoadReport> {
  const dossiers = readFolder(folder);
  const before = await unchangedReport(graph, dossiers);
  if (before) return before;
  const issues = checkDossiers(dossiers, await lookUpExisting(graph, dossiers));
  if (issues.length > 0) throw new InvalidDossiers(issues);
  return writeDossiers(graph, dossiers, options);
}
