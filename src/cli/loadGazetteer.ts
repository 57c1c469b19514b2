import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadGazetteer as loadAll } from '../gazetteer/loadGazetteer';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { proposalLine } from './loadSummary';
import { progressOf } from './progressBar';
import { print } from './print';

/** `entente load gazetteer`: loads countries, regions and cities of the world, and says what changed. */
export async function loadGazetteer(config: Config, log: Logger): Promise<void> {
  const closers: Closer[] = [];
  const progress = progressOf('places');
  closers.push({
    name: 'progress',
    close: async () => {
      progress.end();
    },
  });
  try {
    const { graph } = await openDatabase(config, closers, print);
    const began = Date.now();
    const { created, updated, unchanged, proposed } = await loadAll(graph, {
      now: new Date().toISOString(),
      author: 'loader',
      onProgress: progress.update,
    });
    progress.end();
    const seconds = Math.max(1, Date.now() - began) / 1_000;
    const pace = Math.round((created + updated + unchanged) / seconds);
    print(
      `Loaded the gazetteer: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged; ${seconds.toFixed(1)} s, ${String(pace)} places per second. Data from GeoNames, CC BY 4.0.`,
    );
    for (const proposal of proposed) print(proposalLine(proposal));
  } finally {
    await closeInOrder(closers, log);
  }
}
