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

function reportLines({ issues: issues, counts }: SeedReport, sources: string | undefined): string[] {
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
    number(counts.backgroundWithoutEvidence, 'facts of basis BACKGROUND without evidence'),
    number(counts.entitiesNeverNamed, 'entities that no document mentions'),
    number(counts.repeatedGlosses, 'passages with the same gloss as another'),
    sources === undefined
      ? 'No texts compared. To compare, set SOURCES to their folder.'
      : `${number(counts.textsCompared, 'texts compared')} in ${sources}`,
    number(issues.length, 'faults'),
  ];
}
