/** Loads a folder of dossiers: reads all, checks all against each other and the graph, then writes all or nothing. */
import type { Graph } from '../../graph/graph';
import { checkDossiers } from '../check/checkDossiers';
import { isError, type Dossier } from '../dossier';
import { lookUpExisting } from '../../record/storedState';
import { unchangedReport } from './loadedBefore';
import { withReferredPlaces } from '../referredPlaces';
import { dossierFiles, readTextIn } from '../read/files';
import { readDossier } from '../read/readDossier';
import { InvalidDossiers } from './invalidDossiers';
import { writeDossiers, type LoadOptions, type LoadReport } from './loadDossiers';

/** Reads every `.yaml` file of a folder, sorted by name. Throws UnreadableInput and InvalidDossiers. */
export function readFolder(folder: string): Dossier[] {
  const results = dossierFiles(folder).map((file) => readDossier(readTextIn(folder, file), file));
  const issues = results.flatMap((result) => ('issues' in result ? result.issues : []));
  if (issues.length > 0) throw new InvalidDossiers(issues);
  return results.flatMap((result) => ('dossier' in result ? [result.dossier] : []));
}

/** Loads the dossiers of a folder. Throws InvalidDossiers when anything is wrong with any of them. */
export async function loadFolder(graph: Graph, folder: string, options: LoadOptions): Promise<LoadReport> {
  return loadDossiers(graph, readFolder(folder), options);
}

/** Loads dossiers that were read from one folder. Throws InvalidDossiers when anything is wrong with any of them. */
export async function loadDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
): Promise<LoadReport> {
  const before = await unchangedReport(graph, dossiers);
  if (before) return before;
  const stored = await lookUpExisting(graph, dossiers);
  const { existing, referred } = await withReferredPlaces(stored, dossiers, options.places);
  const issues = checkDossiers(dossiers, existing);
  const errors = issues.filter(isError);
  if (errors.length > 0) throw new InvalidDossiers(errors);
  if (referred.size > 0) await options.places?.write(graph, referred, options);
  return {
    ...(await writeDossiers(graph, dossiers, options)),
    warnings: issues,
    warningCount: issues.length,
  };
}
