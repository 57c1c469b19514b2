import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config';

// pino's wildcard stands for one level, so each name is hidden at the top and one below.
const secretNames = ['password', 'authorization', 'cookie', 'token', 'credentials', 'NEO4J_PASSWORD'];

/** The log: one JSON object per line, on standard output unless set otherwise, secrets blotted out. */
export function createLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
