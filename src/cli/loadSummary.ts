import type { Tally } from '../dossiers/batches';
import type { Proposed } from '../dossiers/identities/propose';
import type { LoadReport } from '../dossiers/write';

/** What a load did, in one line, and a line for each entity that may have been told under another id before. */
export function loadSummary(folder: string, report: LoadReport): string {
  const tally = (name: string, { created, updated, unchanged }: Tally) =>
    `${name} ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged`;
  const stale =
    report.noLongerTold === 0
      ? ''
      : ` ${report.noLongerTold} facts from earlier versions of these dossiers are no longer in them; they stay in the graph.`;
  const summary = `Loaded ${folder}: ${[
    tally('entities', report.entities),
    tally('passages', report.passages),
    tally('facts', report.facts),
  ].join('; ')}; evidence ${report.evidenceAdded} added.${stale}`;
  return [summary, ...report.proposed.map(proposalLine)].join('\n');
}

function proposalLine({ id, into, score, reason, decisionId }: Proposed): string {
  const said = `${id} = ${into} (${score.toFixed(2)}): ${reason}`;
  return decisionId === null
    ? `  SAME? ${said}. Decide with: entente merge ${id} ${into} --because …`
    : `  SAME  ${said}. Decided as ${decisionId}; undo with: entente unmerge ${id}`;
}
