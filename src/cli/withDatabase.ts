import type { Logger } from 'pino';

import type { Config } from '../config';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase, type Database } from './database';
import { print } from './print';

/** Opens the database for one piece of work, and closes it whatever happens. */
export async function withDatabase(
  config: Config,
  log: Logger,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const closers: Closer[] = [];
  try {
    await work(await openDatabase(config, closers, print));
  } finally {
    await closeInOrder(closers, log);
  }
}
