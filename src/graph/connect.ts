/** Opens the driver, and says in one sentence why a database cannot be used. */
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';

import { StartupFailure } from './embedded/startupFailure';

export interface Credentials {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The oldest server whose Cypher the compiler speaks. */
const OLDEST_SERVER = [5, 23] as const;

/** A driver that fails within seconds when the database is away, and gives integers as JavaScript numbers. */
export function openDriver({ uri, user, password }: Credentials): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 3_000,
    // Ids and counts of this graph stay far below 2^53.
    disableLosslessIntegers: true,
    userAgent: 'entente',
  });
}

/** Fails with the remedy when the server is away, refuses the password or is too old. */
export async function verifyServer(driver: Driver, uri: string): Promise<void> {
  const place = new URL(uri).host;
  const info = await driver.getServerInfo().catch((error: unknown) => {
    if (error instanceof Neo4jError && /Unauthorized|AuthenticationRateLimit/.test(error.code)) {
      throw new StartupFailure(
        `Neo4j at ${place} refuses the user or password: set NEO4J_USER and NEO4J_PASSWORD`,
      );
    }
    throw new StartupFailure(
      `Neo4j at ${place} does not answer: start it, correct NEO4J_URI, or unset NEO4J_URI to use the embedded server`,
    );
  });
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(info.agent ?? '');
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  if (major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1])) {
    throw new StartupFailure(
      `Neo4j at ${place} is ${info.agent ?? 'of an unknown version'}: version ${OLDEST_SERVER.join('.')} or later is needed`,
    );
  }
}
