import type { Config } from '../config';
import { reportSeedIssues as check, type SeedReport } from '../dossiers/check/seedReport';
import { readFolder } from '../dossiers/load/loadFolder';
import { print } from './print';

interface CheckOptions {
  readonly folder?: string | undefined;
  readonly json: boolean;
}

/** `entente check seeds [folder]`: tells what an editor should put right; the exit code tells whether there is anything. */
export function checkSeeds(config: Pick<Config, 'seeds' | 'sources'>, { folder, json }: CheckOptions): void {
  const report = check(readFolder(folder ?? config.seeds ?? 'seeds'), config.sources);
  for (const line of json ? [JSON.stringify(report, null, 2)] : reportLines(report, config.sources))
    print(line);
  if (report.issues.length > 0) process.exitCode = 1;
}

/** So many ids are listed; --json has all. */
const LISTED = 12;

function listed(ids: readonly string[], what: string): string {
  const rest = ids.length > LISTED ? ` and ${String(ids.length - LISTED)} more (--json lists all)` : '';
  const shown = ids.length === 0 ? '' : `: ${ids.slice(0, LISTED).join(', ')}${rest}`;
  return `${String(ids.length)} ${what}${shown}`;
}

function reportLines({ issues, counts, notes }: SeedReport, sources: string | undefined): string[] {
  const number = (count: number, what: string) => `${String(count)} ${what}`;
  return [
    ...issues.map(
      ({ rule, location: at, message }) => `${at.file}:${String(at.line)} ${at.path}: ${message} (${rule})`,
    ),
    [
      number(counts.dossiers, 'dossiers'),
      number(counts.passages, 'passages'),
      number(counts.entities, 'entities'),
      number(counts.facts, 'facts'),
    ].join(', '),
    listed(notes.backgroundWithoutEvidence, 'facts of basis BACKGROUND without evidence'),
    listed(notes.entitiesNeverNamed, 'entities that no document mentions'),
    listed(notes.repeatedGlosses, 'passages with the same gloss as another'),
    sources === undefined
      ? 'No texts compared. To compare, set SOURCES to their folder.'
      : `${number(counts.textsCompared, 'texts compared')} in ${sources}`,
    ...(notes.textsMissing.length > 0
      ? [listed(notes.textsMissing, 'documents whose text is not there')]
      : []),
    number(issues.length, 'faults'),
  ];
}
