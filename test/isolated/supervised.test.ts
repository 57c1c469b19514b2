import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { findServers } from '../../src/embedded/orphans';
import { restartDelay } from '../../src/embedded/supervise';
import { ask, health, startServed, until, type Served } from '../support/served';
import { TEST_FOLDER, endLeftoversOfTests, removeTestPath } from '../support/testHomes';

jest.setTimeout(180_000);

const HOME = join(TEST_FOLDER, `supervised-${process.pid}`);
const DATABASE = join(HOME, 'neo4j');
const QUERY = '{ cities(first: 3) { nodes { id } } }';

interface ServerRecord {
  owner: { pid: number };
  java?: { pid: number };
  port: number;
  url: string;
}
const record = () => JSON.parse(readFileSync(join(DATABASE, 'server.json'), 'utf8')) as ServerRecord;

function killDatabase(): number {
  const [found, ...others] = findServers(DATABASE);
  if (found === undefined || others.length > 0) throw new Error('There is not exactly one database process.');
  process.kill(found.pid, 'SIGKILL');
  return found.pid;
}

/** As another client of the same database does. */
async function write(statement: string): Promise<unknown> {
  const password = readFileSync(join(DATABASE, 'password'), 'utf8').trim();
  const driver = neo4j.driver(`bolt://127.0.0.1:${record().port}`, neo4j.auth.basic('neo4j', password));
  try {
    return (await driver.executeQuery(statement)).records[0]?.get(0) as unknown;
  } finally {
    await driver.close();
  }
}

describe('a server whose embedded database is killed', () => {
  let served: Served;
  let url: string;

  beforeAll(async () => {
    served = startServed({ ENTENTE_HOME: HOME, ENTENTE_SEEDS: '' });
    url = await served.url();
  });

  afterAll(async () => {
    served.child.kill('SIGKILL');
    await served.ended;
    await endLeftoversOfTests();
    removeTestPath(HOME);
  });

  it('says DATABASE_UNAVAILABLE meanwhile, and has the same port and data again by itself', async () => {
    const before = await ask(url, QUERY);
    expect(before).toMatchObject({ status: 200, data: { cities: { nodes: expect.any(Array) as unknown } } });
    await write("CREATE (:Trial {name: 'acknowledged'})");
    const { port } = record();
    const killed = killDatabase();

    // The first of these are on their way when the death is noticed, and then answer 200 with the error at the field.
    const answers = await Promise.all([ask(url, QUERY), ask(url, QUERY), ask(url, QUERY)]);
    const last = await ask(url, QUERY);
    expect([last.status, last.data]).toEqual([503, undefined]);
    for (const { extensions, milliseconds } of [...answers, last]) {
      expect(extensions).toEqual({ code: 'DATABASE_UNAVAILABLE', retryable: true });
      expect(milliseconds).toBeLessThan(4_000);
    }
    expect(await health(url, 'livez')).toEqual([200, { live: true }]);
    expect(await health(url, 'readyz')).toEqual([
      503,
      expect.objectContaining({ ready: false, reason: 'the database does not respond' }),
    ]);

    await until(90_000, 'ready again', async () =>
      (await health(url, 'readyz'))[0] === 200 ? true : undefined,
    );
    const after = await ask(url, QUERY);
    expect([after.status, after.data]).toEqual([200, before.data]);
    expect(await write('MATCH (n:Trial) RETURN n.name')).toBe('acknowledged');
    const [java] = findServers(DATABASE);
    expect(java?.pid).not.toBe(killed);
    expect(record()).toMatchObject({
      owner: { pid: served.child.pid },
      java: { pid: java?.pid },
      port,
      url: `${url}/graphql`,
    });
    expect(served.output()).toMatch(/Neo4j exited unexpectedly \(killed\).*Restarting Neo4j in 1 s/s);
  });

  it.each([
    ['down', 200],
    ['starting', 3_000],
  ])('stops on SIGTERM while it is %s, and leaves no database behind', async (_state, afterMs) => {
    if (served.child.exitCode !== null) {
      served = startServed({ ENTENTE_HOME: HOME, ENTENTE_SEEDS: '' });
      await served.url();
    }
    killDatabase();
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const began = Date.now();
    served.child.kill('SIGTERM');
    expect(await served.ended).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(12_000);
    expect(findServers(DATABASE)).toEqual([]);
    expect(() => record()).toThrow(/ENOENT/);
    expect(served.output()).not.toMatch(/"level":50|failed to start|Restarting Neo4j failed/);
  });
});

describe('the pauses between attempts', () => {
  it('grow to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map(restartDelay)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});
