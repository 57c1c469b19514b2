import type { Logger } from 'pino';

import type { Config } from '../config';
import { verifyServer } from '../graph/connect';
import { closeInOrder, type Closer } from '../server/shutdown';
import { connectDatabase, joinOrStart, openDatabase, type Database, type OpenOptions } from './database';
import { closeOnInterrupt } from './interrupt';
import { say } from './print';

/** Opens the database for one piece of work, and closes it whatever happens. */
export async function withDatabase<Result>(
  config: Config,
  log: Logger,
  work: (database: Database) => Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  return closing(log, async (closers) => work(await openDatabase(config, closers, say, options)));
}

/** The same without bringing its schema up to date: nothing is written before the work does so. */
export async function withConnection<Result>(
  config: Config,
  log: Logger,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return closing(log, async (closers) => {
    const database = await connectDatabase(config, closers, say, joinOrStart);
    await verifyServer(database.driver, database.uri);
    return work(database);
  });
}

async function closing<Result>(log: Logger, work: (closers: Closer[]) => Promise<Result>): Promise<Result> {
  const closers: Closer[] = [];
  const callOff = closeOnInterrupt(closers, log);
  try {
    return await work(closers);
  } finally {
    await closeInOrder(closers, log);
    callOff();
  }
}
