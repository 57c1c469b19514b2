/** Loads a folder of dossiers: reads all, checks all against each other and the graph, then writes all or nothing. */
import type { Graph } from '../../graph/graph';
import { checkDossiers } from '../check/checkDossiers';
import { isError, type Dossier } from '../dossier';
import { lookUpExisting } from '../../record/storedState';
import { unchangedReport } from './loadedBefore';
import { withReferredPlaces } from '../referredPlaces';
import { dossierFiles, readTextIn } from '../read/files';
import { readDossier } from '../read/readDossier';
import type { Reading } from '../read/yamlSource';
import { InvalidDossiers } from './invalidDossiers';
import { writeDossiers, type LoadOptions, type LoadReport } from './loadDossiers';

/** Reads every `.yaml` file of a folder, sorted by name. Throws UnreadableInput and InvalidDossiers. */
export function readFolder(folder: string): Dossier[] {
  return readAs(folder, 'STRICT').dossiers;
}

/** What a folder knows, read in a third of the time: nothing may be written of it. Throws UnreadableInput and InvalidDossiers. */
export function readRoughly(folder: string): readonly Dossier[] {
  return readAs(folder, 'ROUGH').dossiers;
}

/** A folder that was read: long files quickly, for their faults alone. */
export interface OpenedFolder {
  readonly folder: string;
  readonly dossiers: readonly Dossier[];
  /** True where a file was read quickly, so that it has to be read again before anything is written. */
  readonly isQuick: boolean;
}

/** Reads a folder, long files quickly, so that their faults are reported in time. Throws UnreadableInput and InvalidDossiers. */
export function openFolder(folder: string): OpenedFolder {
  return { folder, ...readAs(folder, 'QUICK') };
}

/**
 * Checks what is in an opened folder. What was read quickly and has no error is read strictly and checked again. Throws
 * UnreadableInput and InvalidDossiers.
 * @param errors how many errors a check found
 */
export async function readChecked<Checked>(
  { folder, dossiers, isQuick }: OpenedFolder,
  check: (dossiers: readonly Dossier[]) => Promise<Checked>,
  errors: (checked: Checked) => number,
): Promise<{ readonly dossiers: readonly Dossier[]; readonly checked: Checked }> {
  const checked = await check(dossiers);
  if (!isQuick || errors(checked) > 0) return { dossiers, checked };
  const strict = readFolder(folder);
  return { dossiers: strict, checked: await check(strict) };
}

function readAs(folder: string, reading: Reading): { dossiers: Dossier[]; isQuick: boolean } {
  const results = dossierFiles(folder).map((file) => readDossier(readTextIn(folder, file), file, reading));
  const issues = results.flatMap((result) => ('issues' in result ? result.issues : []));
  if (issues.length > 0) throw new InvalidDossiers(issues);
  const read = results.flatMap((result) => ('dossier' in result ? [result] : []));
  return { dossiers: read.map(({ dossier }) => dossier), isQuick: read.some(({ isQuick }) => isQuick) };
}

/** Loads the dossiers of a folder. Throws InvalidDossiers when anything is wrong with any of them. */
export async function loadFolder(graph: Graph, folder: string, options: LoadOptions): Promise<LoadReport> {
  return loadOpened(graph, openFolder(folder), options);
}

/** Loads the dossiers of a folder that was opened. Throws InvalidDossiers when anything is wrong with any of them. */
export async function loadOpened(
  graph: Graph,
  opened: OpenedFolder,
  options: LoadOptions,
): Promise<LoadReport> {
  const { dossiers, checked } = await readChecked(
    opened,
    async (read) => {
      // The same bytes were loaded before, however they were read now.
      const before = await unchangedReport(graph, read);
      return before ? { before } : checkedAgainst(graph, read, options);
    },
    (result) => ('before' in result ? 1 : result.errors.length),
  );
  if ('before' in checked) return checked.before;
  const { issues, errors, referred } = checked;
  if (errors.length > 0) throw new InvalidDossiers(errors);
  const rehearsed =
    referred.size > 0 && options.dryRun === true ? await options.places?.find(referred) : undefined;
  if (referred.size > 0 && options.dryRun !== true) await options.places?.write(graph, referred, options);
  return {
    ...(await writeDossiers(graph, dossiers, options, rehearsed)),
    warnings: issues,
    warningCount: issues.length,
  };
}

/** What is wrong with dossiers, and the places of the gazetteer that they refer to. */
async function checkedAgainst(graph: Graph, dossiers: readonly Dossier[], { places }: LoadOptions) {
  const stored = await lookUpExisting(graph, dossiers);
  const { existing, referred } = await withReferredPlaces(stored, dossiers, places);
  const issues = checkDossiers(dossiers, existing);
  return { issues, errors: issues.filter(isError), referred };
}
