import type { Driver } from 'neo4j-driver';
import { isTestPath } from './testHomes';

/** Where the database of this test run answers. */
export interface TestDatabase {
  uri: string;
  user: string;
  password: string;
}

const proven = new WeakSet<Driver>();

/** The database that jest's globalSetup has started for this run. */
export function testDatabase(): TestDatabase {
  return {
    uri: setting('ENTENTE_TEST_URI'),
    user: setting('ENTENTE_TEST_USER'),
    password: setting('ENTENTE_TEST_PASSWORD'),
  };
}

/** Deletes every node, after proof that the database is one that these tests have started; constraints and indexes stay. */
export async function clearGraph(driver: Driver): Promise<void> {
  await deleteNodes(driver, 'MATCH (n)');
}

/** The same without the record of migrations: what they made stays as well, and making it again takes a second. */
export async function clearData(driver: Driver): Promise<void> {
  await deleteNodes(driver, 'MATCH (n) WHERE NOT n:Migration');
}

async function deleteNodes(driver: Driver, matched: string): Promise<void> {
  if (!proven.has(driver)) await proveOwnDatabase(driver);
  proven.add(driver);
  const session = driver.session();
  try {
    // Only an auto-commit transaction may hold IN TRANSACTIONS.
    await session.run(`CYPHER 5 ${matched} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`);
  } finally {
    await session.close();
  }
}

/** Refuses a database whose data lie outside the folder of the tests: a port has once led to another one's database. */
export async function proveOwnDatabase(driver: Driver): Promise<void> {
  const { records } = await driver.executeQuery(
    "SHOW SETTINGS 'server.directories.data' YIELD value RETURN value",
  );
  const folder: unknown = records[0]?.get('value');
  if (typeof folder !== 'string' || !isTestPath(folder)) {
    throw new Error(
      `The data of this database lie in ${String(folder)}, not in the folder of the tests: nothing is deleted.`,
    );
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: integration tests run with jest's globalSetup, by npm test.`);
  return value;
}
