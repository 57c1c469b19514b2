import type { Logger } from 'pino';

import type { Config } from '../config';
import { loadFolder } from '../dossiers/loadFolder';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase } from './database';
import { loadSummary } from './loadSummary';
import { say } from './say';

/** `entente load <folder>`: loads dossiers and says what changed. */
export async function load(config: Config, log: Logger, folder: string): Promise<void> {
  const closers: Closer[] = [];
  try {
    const { graph } = await openDatabase(config, closers, say);
    const report = await loadFolder(graph, folder, { now: new Date().toISOString(), author: 'loader' });
    say(loadSummary(folder, report));
  } finally {
    await closeInOrder(closers, log);
  }
}
