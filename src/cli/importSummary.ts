/** What an import did, for the person at the terminal. Pure. */
import { listIssues } from '../dossiers/load/invalidDossiers';
import type { ImportReport } from '../import/importTable';
import { proposalLines } from './loadSummary';

interface Circumstances {
  readonly paths: readonly string[];
  /** The file of rejected rows; null where there are none. */
  readonly rejected: string | null;
  readonly dryRun: boolean;
  readonly milliseconds: number;
}

/** The lines of the summary. */
export function importSummary(
  report: ImportReport,
  { paths, rejected, dryRun, milliseconds }: Circumstances,
): string[] {
  const seconds = Math.max(1, milliseconds) / 1_000;
  const verb = dryRun ? 'Would import' : report.interrupted ? 'Interrupted while importing' : 'Imported';
  const { created, changed, unchanged, moved, rejected: refused, filtered, repeated } = report;
  const rows = [
    `${count(created)} new`,
    `${count(changed)} changed`,
    `${count(unchanged)} unchanged${moved > 0 ? ` (${count(moved)} under another number)` : ''}`,
    `${count(refused)} rejected`,
    ...(filtered > 0 ? [`${count(filtered)} filtered out`] : []),
    ...(repeated > 0 ? [`${count(repeated)} repeated`] : []),
  ];
  const { entities, facts } = report;
  const withdrawn = report.superseded + report.retracted;
  return [
    `${verb} ${paths.join(', ')}: ${count(report.rows)} rows: ${rows.join(', ')}; ${seconds.toFixed(1)} s, ${count(Math.round(report.rows / seconds))} rows per second.`,
    `  Entities ${count(entities.created)} created, ${count(entities.updated)} updated; facts ${count(facts.created)} created, ${count(facts.updated)} updated; evidence ${count(report.evidenceAdded)} added.`,
    ...(withdrawn > 0 || report.restored > 0
      ? [
          `  Of what changed rows said before: ${count(report.superseded)} facts superseded, ${count(report.retracted)} retracted, ${count(report.restored)} restored.`,
        ]
      : []),
    ...missingLines(report, dryRun),
    ...(rejected === null ? [] : [`  Rejected rows, each with the reason: ${rejected}`]),
    ...(report.gone !== null && report.gone > 0
      ? [
          `  ${count(report.gone)} rows of an earlier import are not there any more, or are rejected now; what they said stays.`,
        ]
      : []),
    ...(report.interrupted ? ['  Run it again to go on; what is there already is not written twice.'] : []),
    ...proposalLines(report.proposed),
    ...listIssues(report.warnings, report.warningCount).map((line) => `  Warning: ${line}`),
  ];
}

function missingLines({ missing }: ImportReport, dryRun: boolean): string[] {
  if (missing === null) return [];
  const { rows, retracted, doubt } = missing;
  if (doubt !== null) return [`  Nothing was withdrawn for rows that are gone: ${doubt}.`];
  const verb = dryRun ? 'would be' : 'were';
  return [
    `  ${count(rows)} rows of earlier imports are gone: of what they said, ${count(retracted)} facts ${verb} retracted.`,
  ];
}

function count(number: number): string {
  return number.toLocaleString('en');
}
