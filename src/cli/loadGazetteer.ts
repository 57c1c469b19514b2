import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadGazetteer as loadAll } from '../gazetteer/loadGazetteer';
import { proposalLines } from './loadSummary';
import { show } from './print';
import { progressOf } from './progressBar';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** `entente load gazetteer`: loads countries, regions and cities of the world, and says what changed. */
export async function loadGazetteer(config: Config, log: Logger, { json }: JsonOption): Promise<void> {
  const progress = progressOf('places');
  try {
    await withDatabase(config, log, async ({ graph }) => {
      const began = Date.now();
      const report = await loadAll(graph, {
        now: new Date().toISOString(),
        author: 'loader',
        onProgress: progress.update,
      });
      progress.end();
      const milliseconds = Math.max(1, Date.now() - began);
      const { created, updated, unchanged, proposed } = report;
      const pace = Math.round(((created + updated + unchanged) * 1_000) / milliseconds);
      show(json, { source: 'gazetteer', ...report, milliseconds }, () => [
        `Loaded the gazetteer: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged; ${(milliseconds / 1_000).toFixed(1)} s, ${String(pace)} places per second. Data from GeoNames, CC BY 4.0.`,
        ...proposalLines(proposed),
      ]);
    });
  } finally {
    progress.end();
  }
}
