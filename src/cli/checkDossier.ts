import { statSync, watchFile } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import type { Config } from '../config';
import { readAnchorText } from '../dossiers/anchor/readAnchorText';
import { groupIssues } from '../dossiers/check/groupIssues';
import { rangeWords } from '../dossiers/check/rangeWords';
import { reportSeedIssues, type SeedIssue } from '../dossiers/check/seedReport';
import { isError, type Dossier } from '../dossiers/dossier';
import { listIssues } from '../dossiers/load/invalidDossiers';
import { dossierFiles, readTextIn, requireFile, UnreadableInput } from '../dossiers/read/files';
import { readDossier } from '../dossiers/read/readDossier';
import { withReferredPlaces } from '../dossiers/referredPlaces';
import { gazetteerSource } from '../gazetteer/placeSource';
import { NOTHING_THERE } from '../record/storedState';
import { print } from './print';

interface CheckOptions {
  readonly text?: string | undefined;
  readonly watch?: boolean;
}

type CheckConfig = Pick<Config, 'seeds'>;

/** `entente check FILE --text T --watch`: what is wrong with one dossier beside the others, with the words of its ranges. */
export async function checkDossier(
  config: CheckConfig,
  path: string,
  { text, watch = false }: CheckOptions,
): Promise<void> {
  requireFile(path);
  if (text !== undefined) requireFile(text);
  if (!watch) {
    const { lines, faults } = await reportOn(config, path, text);
    for (const line of lines) print(line);
    if (faults > 0) process.exitCode = 1;
    return;
  }
  await watched([path, ...(text === undefined ? [] : [text])], async () => {
    print(`── ${new Date().toISOString()}`);
    const { lines } = await reportOn(config, path, text).catch((error: unknown) => {
      // An editor may be about to write it; whatever else is wrong ends the command.
      if (error instanceof UnreadableInput) return { lines: [error.message] };
      throw error;
    });
    for (const line of lines) print(line);
  });
}

/** Polled, since editors put a new file in the place of the old one. */
const POLL_MS = 300;

/** Does work now and after each change of some files, one after the other, until the process is told to end. */
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

async function reportOn(
  config: CheckConfig,
  path: string,
  textPath: string | undefined,
): Promise<{ readonly lines: readonly string[]; readonly faults: number }> {
  const file = basename(path);
  const read = readDossier(readTextIn(dirname(path), file), file);
  if ('issues' in read) {
    const issues = groupIssues(read.issues.map((one) => ({ ...one, ...rule(one) })));
    return { lines: [...listIssues(issues), countLine(issues)], faults: issues.length };
  }
  const { dossier } = read;
  const others = otherDossiers(config.seeds ?? 'seeds', path);
  const all = [...others.dossiers, dossier];
  const { existing } = await withReferredPlaces(NOTHING_THERE, all, gazetteerSource());
  const article = textPath === undefined ? undefined : readAnchorText(textPath);
  const report = reportSeedIssues(all, undefined, existing, article && textOf(dossier, article));
  const issues = groupIssues(report.issues.filter(({ location }) => location.file === file));
  const notes = [
    ...others.notes,
    ...(article ? [] : ['No text compared. To compare, give --text.']),
    ...noteLines(dossier, report.notes.entitiesNeverNamed),
  ];
  return {
    lines: [
      ...(article ? rangeWords(dossier, article.text).map(rangeLine) : []),
      ...listIssues(
        issues.map((one) => ({
          ...one,
          message: `${one.message} (${one.severity === 'WARNING' ? `warning: ${one.rule}` : one.rule})`,
        })),
      ),
      ...notes.map((note) => `Note: ${note}`),
      countLine(issues),
    ],
    faults: issues.filter(isError).length,
  };
}

const rule = ({ rule: name, severity }: { rule?: string; severity?: SeedIssue['severity'] }) => ({
  rule: name ?? 'schema',
  severity: severity ?? ('ERROR' as const),
});

function textOf({ document }: Dossier, article: ReturnType<typeof readAnchorText>) {
  return new Map(document ? [[document.id, article]] : []);
}

function rangeLine({ range, words, gloss }: ReturnType<typeof rangeWords>[number]): string {
  return `  ${range}  “${words}”  ${gloss ?? '(no gloss yet)'}`;
}

function countLine(issues: readonly SeedIssue[]): string {
  const faults = issues.filter(isError).length;
  return `${String(faults)} fault${faults === 1 ? '' : 's'}, ${String(issues.length - faults)} warning${issues.length - faults === 1 ? '' : 's'}`;
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
