import type { Tally } from '../record/batches';
import type { ReportedProposal } from '../record/identity/propose';
import { listIssues } from '../dossiers/load/invalidDossiers';
import type { LoadReport } from '../dossiers/load/loadDossiers';

/** An entity that may be another one, as it is shown. */
type ShownProposal = Omit<ReportedProposal, 'byIdentifier'>;

/** What is shown of a load, here or by a server. */
export interface ShownReport extends Omit<LoadReport, 'proposed'> {
  readonly proposed: readonly ShownProposal[];
}

/** What a load did, or would do, in one line, and a line for each of the first entities that may be there under another id already. */
export function loadSummary(
  folder: string,
  report: ShownReport,
  verb: 'Loaded' | 'Would load' = 'Loaded',
): string {
  const tally = (name: string, { created, updated, unchanged }: Tally) =>
    `${name} ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged`;
  const stale =
    report.orphanedFacts === 0
      ? ''
      : ` ${report.orphanedFacts} facts of earlier versions of these dossiers are in no dossier any more and stay in the graph.`;
  const summary = `${verb} ${folder}: ${[
    tally('entities', report.entities),
    tally('passages', report.passages),
    tally('facts', report.facts),
  ].join('; ')}; evidence ${report.evidenceAdded} added.${stale}`;
  const warnings = listIssues(report.warnings, report.warningCount).map((line) => `  Warning: ${line}`);
  return [summary, ...proposalLines(report.proposed), ...warnings].join('\n');
}

/** A file of many new entities can have thousands of candidates, and a reader decides on a few at a time. */
const MAX_PROPOSALS = 100;

/** Which entities are, or may be, others, the first hundred of them, with what to do about each. */
export function proposalLines(proposed: readonly ShownProposal[]): string[] {
  const more = proposed.length - MAX_PROPOSALS;
  return [
    ...proposed.slice(0, MAX_PROPOSALS).map(proposalLine),
    ...(more > 0 ? [`  … and ${String(more)} more that may be the same: --json lists all`] : []),
  ];
}

function proposalLine({ id, into, score, reason, decisionId }: ShownProposal): string {
  const decision = `${id} = ${into} (${score.toFixed(2)}): ${reason}`;
  return decisionId === null
    ? `  SAME? ${decision}. Decide with: entente merge ${id} ${into} --because …`
    : `  SAME  ${decision}. Decided as ${decisionId}; undo with: entente unmerge ${id}`;
}
