import neo4j, { isRetryableError, Neo4jError } from 'neo4j-driver';
import { passwordOf, type HomeFolder } from './homeFolder';
import { StartupFailure } from '../graph/startupFailure';

/** The user that a new Neo4j has, and that the service uses. */
export const EMBEDDED_USER = 'neo4j';

const INITIAL_PASSWORD = 'neo4j';

/**
 * One try to get in: 'ready' when the database answers under the home's password, 'later' when it is not there yet.
 * A new database still has the initial password, also when a process was killed between writing the file and
 * changing the password; both cases end here.
 */
export async function enterDatabase(uri: string, home: HomeFolder): Promise<'ready' | 'later'> {
  const password = passwordOf(home);
  const answer = await ask(uri, password, 'neo4j', 'RETURN 1');
  if (answer !== 'refused') return answer;
  const changed = await ask(
    uri,
    INITIAL_PASSWORD,
    'system',
    `ALTER CURRENT USER SET PASSWORD FROM '${INITIAL_PASSWORD}' TO $new`,
    { new: password },
  );
  if (changed !== 'refused') return 'later';
  throw new StartupFailure(
    `The database in ${home.path} rejects the password in ${home.password}: restore the right one, or move the folder away to start with an empty database.`,
  );
}

async function ask(
  uri: string,
  password: string,
  database: string,
  statement: string,
  parameters: Record<string, string> = {},
): Promise<'ready' | 'later' | 'refused'> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(EMBEDDED_USER, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 0,
    maxConnectionPoolSize: 1,
    telemetryDisabled: true,
  });
  try {
    await driver.executeQuery(statement, parameters, { database });
    return 'ready';
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    if (error.code === 'Neo.ClientError.Security.Unauthorized') return 'refused';
    // After three refusals Neo4j answers nobody for five seconds.
    if (error.code === 'Neo.ClientError.Security.AuthenticationRateLimit') return 'later';
    if (isRetryableError(error) || error.code.startsWith('Neo.TransientError.')) return 'later';
    throw error;
  } finally {
    await driver.close();
  }
}
