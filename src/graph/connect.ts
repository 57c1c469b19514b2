/** Opens the driver, and says in one sentence why a database cannot be used. */
import { setTimeout as wait } from 'node:timers/promises';

import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';

import { EntenteError, errorKind } from '../errors';
import { StartupFailure } from './startupFailure';
import { toEntenteError } from './failures';

export interface Credentials {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The oldest server whose Cypher the compiler speaks. */
const OLDEST_SERVER = [5, 26] as const;

/** The database cannot be reached at present; it may come up by itself. */
export class DatabaseUnreachable extends StartupFailure {
  override readonly name = 'DatabaseAway';
}

/** Whether waiting may heal a failure: the database is away, or slow because it has just come up. */
export function isUnreachable(error: unknown): boolean {
  const driverError = toEntenteError(error);
  return (
    driverError instanceof DatabaseUnreachable ||
    (driverError instanceof EntenteError && errorKind(driverError.code).retryable)
  );
}

/** Longer than all limits of the driver: beyond it, the connection has fallen silent, which the driver bears for ever. */
const CONNECTION_TIMEOUT_MS = 10_000;

/** A driver that fails within seconds when the database is away, and gives integers as JavaScript numbers. */
export function openDriver({ uri, user, password }: Credentials): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    // The driver pauses for 1, 2, 4 … s (± 20 %) and looks at the time only before a pause: 3_000 has taken 6 s.
    maxTransactionRetryTime: 2_000,
    // Ids and counts of this graph stay far below 2^53.
    disableLosslessIntegers: true,
    userAgent: 'entente',
  });
}

/** Fails with the remedy when the server is away, refuses the password or is too old. */
export async function verifyServer(driver: Driver, uri: string): Promise<void> {
  const place = new URL(uri).host;
  const info = await withTimeout(CONNECTION_TIMEOUT_MS, driver.getServerInfo()).catch((error: unknown) => {
    if (error instanceof Neo4jError && /Unauthorized|AuthenticationRateLimit/.test(error.code)) {
      throw new StartupFailure(
        `Neo4j at ${place} rejects the user name or password: check NEO4J_USER and NEO4J_PASSWORD`,
      );
    }
    throw new DatabaseUnreachable(
      `Neo4j at ${place} does not respond: start it, correct NEO4J_URI, or unset NEO4J_URI to use the embedded server`,
    );
  });
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(info.agent ?? '');
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  if (major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1])) {
    throw new StartupFailure(
      `Neo4j at ${place} is ${info.agent ?? 'of an unknown version'}: version ${OLDEST_SERVER.join('.')} or later is required`,
    );
  }
}

async function withTimeout<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const timeoutMessage = new AbortController();
  const late = wait(milliseconds, undefined, { signal: timeoutMessage.signal, ref: false }).then(
    (): never => {
      throw new Error('The connection does not respond.');
    },
  );
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timeoutMessage.abort();
  }
}
