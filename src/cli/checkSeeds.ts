import type { Config } from '../config';
import { reportSeedIssues as check, type SeedReport } from '../dossiers/check/seedReport';
import { withReferredPlaces } from '../dossiers/referredPlaces';
import { gazetteerSource } from '../gazetteer/placeSource';
import { NOTHING_THERE } from '../record/storedState';
import { openFolder, readChecked } from '../dossiers/load/loadFolder';
import { isError } from '../dossiers/dossier';
import { listIssues, MAX_LISTED_ISSUES } from '../dossiers/load/invalidDossiers';
import { EXIT } from './exitCodes';
import { show } from './print';

interface CheckOptions {
  readonly folder?: string | undefined;
  readonly json: boolean;
  readonly evidence: boolean;
}

/** `entente check seeds [folder]`: tells what an editor should put right; the exit code tells whether there is anything. */
export async function checkSeeds(
  config: Pick<Config, 'seeds' | 'sources'>,
  { folder, json, evidence }: CheckOptions,
): Promise<void> {
  const { checked: report } = await readChecked(
    openFolder(folder ?? config.seeds ?? 'seeds'),
    async (dossiers) => {
      const { existing } = await withReferredPlaces(NOTHING_THERE, dossiers, gazetteerSource());
      return check(dossiers, config.sources, existing);
    },
    ({ issues }) => issues.filter(isError).length,
  );
  show(json, report, () => [
    ...(evidence ? listIssues(report.evidenceCandidates) : []),
    ...reportLines(report, config.sources),
  ]);
  if (report.issues.some(isError)) process.exitCode = EXIT.FAULTS;
}

/** So many ids are listed; --json has all. */
const LISTED = 12;

function listed(ids: readonly string[], what: string): string {
  const rest = ids.length > LISTED ? ` and ${String(ids.length - LISTED)} more (--json lists all)` : '';
  const shown = ids.length === 0 ? '' : `: ${ids.slice(0, LISTED).join(', ')}${rest}`;
  return `${String(ids.length)} ${what}${shown}`;
}

function reportLines(
  { issues, evidenceCandidates, counts, notes }: SeedReport,
  sources: string | undefined,
): string[] {
  const number = (count: number, what: string) => `${String(count)} ${what}`;
  return [
    ...listIssues(
      issues
        .slice(0, MAX_LISTED_ISSUES)
        .map((one) => ({ ...one, message: `${one.message} (${nameOf(one)})` })),
      issues.length,
    ),
    [
      number(counts.dossiers, 'dossiers'),
      number(counts.passages, 'passages'),
      number(counts.entities, 'entities'),
      number(counts.facts, 'facts'),
    ].join(', '),
    listed(notes.backgroundWithoutEvidence, 'facts of basis BACKGROUND without evidence'),
    listed(notes.entitiesNeverNamed, 'entities that no document mentions'),
    number(
      evidenceCandidates.length,
      'passages that may be evidence for further facts (listed with --evidence)',
    ),
    listed(notes.repeatedGlosses, 'passages with the same gloss as another'),
    sources === undefined
      ? 'No texts compared. To compare, set SOURCES to their folder.'
      : `${number(counts.textsCompared, 'texts compared')} in ${sources}`,
    ...(notes.textsMissing.length > 0
      ? [listed(notes.textsMissing, 'documents whose text is not there')]
      : []),
    number(issues.filter(isError).length, 'faults'),
    number(issues.filter((one) => !isError(one)).length, 'warnings'),
  ];
}

function nameOf({ rule, severity }: SeedReport['issues'][number]): string {
  return severity === 'WARNING' ? `warning: ${rule}` : rule;
}
