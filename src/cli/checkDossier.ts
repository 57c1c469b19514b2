import { statSync, watchFile } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import type { Config } from '../config';
import { readAnchorText } from '../dossiers/anchor/readAnchorText';
import { groupIssues } from '../dossiers/check/groupIssues';
import { rangeWords, type ShownRange } from '../dossiers/check/rangeWords';
import { reportSeedIssues, type SeedIssue } from '../dossiers/check/seedReport';
import { isError, type Dossier } from '../dossiers/dossier';
import { listIssues } from '../dossiers/load/invalidDossiers';
import { dossierFiles, readTextIn, requireFile, UnreadableInput } from '../dossiers/read/files';
import { readDossier } from '../dossiers/read/readDossier';
import { withReferredPlaces } from '../dossiers/referredPlaces';
import { gazetteerSource } from '../gazetteer/placeSource';
import { NOTHING_THERE } from '../record/storedState';
import { EXIT } from './exitCodes';
import { print, show } from './print';
import type { JsonOption } from './verb';

interface CheckOptions extends JsonOption {
  readonly text?: string | undefined;
  readonly watch?: boolean;
}

type CheckConfig = Pick<Config, 'seeds'>;

/** `entente check FILE --text T --watch`: what is wrong with one dossier beside the others, with the words of its ranges. */
export async function checkDossier(
  config: CheckConfig,
  path: string,
  { text, watch = false, json }: CheckOptions,
): Promise<void> {
  requireFile(path);
  if (text !== undefined) requireFile(text);
  if (!watch) {
    const report = await reportOn(config, path, text);
    show(json, report, () => reportLines(report));
    if (report.faults > 0) process.exitCode = EXIT.FAULTS;
    return;
  }
  await watched([path, ...(text === undefined ? [] : [text])], async () => {
    const at = new Date().toISOString();
    try {
      const report = await reportOn(config, path, text);
      if (json === true) print(JSON.stringify({ at, ...report }));
      else for (const line of [`── ${at}`, ...reportLines(report)]) print(line);
    } catch (error) {
      // An editor may be about to write it; whatever else is wrong ends the command.
      if (!(error instanceof UnreadableInput)) throw error;
      print(json === true ? JSON.stringify({ at, unreadable: error.message }) : error.message);
    }
  });
}

/** Polled, since editors put a new file in the place of the old one. */
const POLL_MS = 300;

/** Does work now and after each change of some files, one after the other, until the process gets a signal to end. */
async function watched(paths: readonly string[], work: () => Promise<void>): Promise<never> {
  let wake: () => void = () => undefined;
  const told = () => {
    wake();
  };
  for (const path of paths) watchFile(path, { interval: POLL_MS }, told);
  for (;;) {
    // Also a change during the work is one.
    const change = new Promise<void>((done) => (wake = done));
    await work();
    await change;
  }
}

/** What is wrong with a dossier, and what its ranges say. */
interface DossierReport {
  readonly dossier: string;
  readonly ranges: readonly ShownRange[];
  readonly issues: readonly SeedIssue[];
  readonly notes: readonly string[];
  readonly faults: number;
  readonly warnings: number;
}

async function reportOn(
  config: CheckConfig,
  path: string,
  textPath: string | undefined,
): Promise<DossierReport> {
  const file = basename(path);
  const read = readDossier(readTextIn(dirname(path), file), file);
  if ('issues' in read) {
    const issues = groupIssues(read.issues.map((one) => ({ ...one, ...rule(one) })));
    return { dossier: path, ranges: [], issues, notes: [], faults: issues.length, warnings: 0 };
  }
  const { dossier } = read;
  const others = otherDossiers(config.seeds ?? 'seeds', path);
  const all = [...others.dossiers, dossier];
  const { existing } = await withReferredPlaces(NOTHING_THERE, all, gazetteerSource());
  const article = textPath === undefined ? undefined : readAnchorText(textPath);
  const report = reportSeedIssues(all, undefined, existing, article && textOf(dossier, article));
  const issues = groupIssues(report.issues.filter(({ location }) => location.file === file));
  const faults = issues.filter(isError).length;
  return {
    dossier: path,
    ranges: article ? rangeWords(dossier, article.text) : [],
    issues,
    notes: [
      ...others.notes,
      ...(article ? [] : ['No text compared. To compare, give --text.']),
      ...noteLines(dossier, report.notes.entitiesNeverNamed),
    ],
    faults,
    warnings: issues.length - faults,
  };
}

function reportLines({ ranges, issues, notes, faults, warnings }: DossierReport): string[] {
  return [
    ...ranges.map(rangeLine),
    ...listIssues(
      issues.map((one) => ({
        ...one,
        message:
          one.rule === 'schema'
            ? one.message
            : `${one.message} (${one.severity === 'WARNING' ? `warning: ${one.rule}` : one.rule})`,
      })),
    ),
    ...notes.map((note) => `Note: ${note}`),
    `${String(faults)} fault${faults === 1 ? '' : 's'}, ${String(warnings)} warning${warnings === 1 ? '' : 's'}`,
  ];
}

const rule = ({ rule: name, severity }: { rule?: string; severity?: SeedIssue['severity'] }) => ({
  rule: name ?? 'schema',
  severity: severity ?? ('ERROR' as const),
});

function textOf({ document }: Dossier, article: ReturnType<typeof readAnchorText>) {
  return new Map(document ? [[document.id, article]] : []);
}

function rangeLine({ range, words, gloss }: ShownRange): string {
  return `  ${range}  “${words}”  ${gloss ?? '(no gloss yet)'}`;
}

function noteLines({ entities }: Dossier, neverNamed: readonly string[]): string[] {
  const own = entities.map(({ id }) => id).filter((id) => neverNamed.includes(id));
  return own.length === 0 ? [] : [`no mention in any document: ${own.join(', ')}`];
}

/** The other dossiers of the folder of seeds, to which this one may refer; those that cannot be read are noted. */
function otherDossiers(
  folder: string,
  path: string,
): { readonly dossiers: readonly Dossier[]; readonly notes: readonly string[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return {
      dossiers: [],
      notes: [`there is no folder ${folder}; nothing but this dossier and the gazetteer is known`],
    };
  const dossiers: Dossier[] = [];
  const notes: string[] = [];
  for (const file of dossierFiles(folder)) {
    if (resolve(join(folder, file)) === resolve(path)) continue;
    const read = readDossier(readTextIn(folder, file), file);
    if ('dossier' in read) dossiers.push(read.dossier);
    else
      notes.push(
        `${join(folder, file)} was left out; it has ${String(read.issues.length)} faults of its own`,
      );
  }
  return { dossiers, notes };
}
