import type { Tally } from '../dossiers/batches';
import type { LoadReport } from '../dossiers/write';

/** What a load did, in one line. */
export function loadSummary(folder: string, report: LoadReport): string {
  const tally = (name: string, { created, updated, unchanged }: Tally) =>
    `${name} ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged`;
  const stale =
    report.noLongerTold === 0
      ? ''
      : ` ${report.noLongerTold} facts of earlier versions of these dossiers are no longer told and stay in the graph.`;
  return `Loaded ${folder}: ${[
    tally('entities', report.entities),
    tally('passages', report.passages),
    tally('facts', report.facts),
  ].join('; ')}; evidence ${report.evidenceAdded} added.${stale}`;
}
