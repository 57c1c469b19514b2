import type { Tally } from '../dossiers/batches';
import type { LoadReport } from '../dossiers/write';

/** What a load did, in one line. */
export function loadSummary(folder: string, report: LoadReport): string {
  const tally = (name: string, { created, updated, unchanged }: Tally) =>
    `${name} ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged`;
  return `Loaded ${folder}: ${[
    tally('entities', report.entities),
    tally('passages', report.passages),
    tally('facts', report.facts),
  ].join('; ')}; evidence ${String(report.evidenceAdded)} added.`;
}
