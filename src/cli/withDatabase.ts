import type { Logger } from 'pino';

import type { Config } from '../config';
import { closeInOrder, type Closer } from '../server/shutdown';
import { openDatabase, type Database, type OpenOptions } from './database';
import { print } from './print';

/** Opens the database for one piece of work, and closes it whatever happens. */
export async function withDatabase(
  config: Config,
  log: Logger,
  work: (database: Database) => Promise<void>,
  { report = print, ...options }: OpenOptions & { readonly report?: (line: string) => void } = {},
): Promise<void> {
  const closers: Closer[] = [];
  try {
    await work(await openDatabase(config, closers, report, options));
  } finally {
    await closeInOrder(closers, log);
  }
}
