import type { Logger } from 'pino';

import type { Config } from '../config';
import { createLog } from '../server/log';

/**
 * The log of a verb other than `serve`: on standard error, and by default without the notes of a server, since a verb says itself
 * what it does.
 */
export function commandLog(config: Pick<Config, 'logLevel'>): Logger {
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
  return createLog({ logLevel }, process.stderr);
}
