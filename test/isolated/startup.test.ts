import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startEmbedded, type EmbeddedServer } from '../../src/embedded/embeddedServer';
import { requireDiskSpace } from '../../src/embedded/diagnosis';
import { openHome } from '../../src/embedded/homeFolder';
import { findServers } from '../../src/embedded/orphans';
import { clearGraph, testDatabase } from '../support/database';
import { ask, freePort, health, startServed, until, type Served } from '../support/served';
import { HEAD } from '../unit/dossiers/support';
import { TEST_FOLDER, endLeftoversOfTests, jarsFolder, removeTestPath } from '../support/testHomes';

jest.setTimeout(180_000);

const HOME = join(TEST_FOLDER, `startup-${process.pid}`);
const SEEDS = `${HOME}-seeds`;
const started: Served[] = [];
const servers: EmbeddedServer[] = [];

function startDatabase(): Promise<EmbeddedServer> {
  return startEmbedded({ home: HOME, jars: jarsFolder(), heapMegabytes: 256, pageCacheMegabytes: 32 });
}

function serve(settings: Record<string, string>): Served {
  const served = startServed(settings);
  started.push(served);
  return served;
}

/** What the server has said when it gives up, which it must do by itself. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const served = serve(settings);
  expect(await served.ended).toEqual([3, null]);
  return served.output();
}

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  await endLeftoversOfTests();
  removeTestPath(HOME);
  removeTestPath(SEEDS);
});

describe('a server whose given database is away', () => {
  it('is live and not ready, and loads and answers as soon as the database is there', async () => {
    // Its first run sets port and password.
    const earlier = await startDatabase();
    const { uri, password } = earlier;
    await earlier.stop();
    mkdirSync(SEEDS);
    writeFileSync(join(SEEDS, 'x.yaml'), HEAD);
    const served = serve({
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
      ENTENTE_SEEDS: SEEDS,
    });
    const url = await served.url();
    const { status, extensions, milliseconds } = await ask(url, '{ cities(first: 1) { nodes { id } } }');
    expect([status, extensions]).toEqual([503, { code: 'DATABASE_UNAVAILABLE', retryable: true }]);
    expect(milliseconds).toBeLessThan(4_000);
    expect((await health(url, 'livez'))[0]).toBe(200);
    expect(await health(url, 'readyz')).toEqual([
      503,
      { ready: false, reason: 'the database does not respond' },
    ]);

    const database = await startDatabase();
    servers.push(database);
    expect(database.uri).toBe(uri);
    await until(60_000, 'ready', async () => {
      if (served.child.exitCode !== null) throw new Error(`The server has ended: ${served.output()}`);
      return (await health(url, 'readyz'))[0] === 200 ? true : undefined;
    });
    const { data } = await ask(url, '{ cities(first: 1) { nodes { id } } }');
    expect(data).toEqual({ cities: { nodes: [{ id: 'city:a' }] } });
    expect(served.output()).toMatch(/keeps trying.*Migrated the database schema.*Loaded .*is ready/s);
  });

  it('stops on SIGTERM while it waits', async () => {
    const served = serve({ NEO4J_URI: `bolt://127.0.0.1:${await freePort()}`, NEO4J_PASSWORD: 'any' });
    await served.url();
    served.child.kill('SIGTERM');
    expect(await served.ended).toEqual([0, null]);
    expect(served.output()).not.toContain('"level":50');
  });
});

describe('a server that waiting would not help', () => {
  it('says so at once: a wrong password, a schema of a later release', async () => {
    const { uri, password } = testDatabase();
    expect(await refusal({ NEO4J_URI: uri, NEO4J_PASSWORD: 'wrong' })).toMatch(
      /^Neo4j at 127\.0\.0\.1:\d+ rejects the user name or password: check NEO4J_USER and NEO4J_PASSWORD/m,
    );
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
    try {
      await clearGraph(driver);
      await driver.executeQuery("CREATE (:Migration {version: 9999, name: 'later', checksum: 'x'})");
      expect(await refusal({ NEO4J_URI: uri, NEO4J_PASSWORD: password })).toMatch(
        /^The database has schema version 9999, .*: start a newer Entente, or use another database/m,
      );
    } finally {
      await clearGraph(driver);
      await driver.close();
    }
  });
});

describe('a start on a broken data folder', () => {
  const data = join(HOME, 'data');
  const store = join(data, 'databases', 'neo4j');

  /** The failure of a start, which must come long before its time limit. */
  async function failure(): Promise<string> {
    const began = Date.now();
    const error = await startDatabase().then(
      (server) => {
        servers.push(server);
        return 'It has started.';
      },
      (reason: unknown) => String(reason),
    );
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(findServers(HOME)).toEqual([]);
    return error;
  }

  it('says which folder is damaged, where the log is and what can be done', async () => {
    await (await startDatabase()).stop();
    writeFileSync(join(store, 'neostore'), Buffer.alloc(8192, 0x5a));
    const sentence = await failure();
    expect(sentence).toContain(`The database files in ${data} are damaged`);
    expect(sentence).toContain('restore a backup of that folder, or move it away and start again');
    expect(sentence).toContain('facts that were added otherwise are lost');
    expect(sentence).toContain(join(HOME, 'logs', 'debug.log'));

    // The way out that the sentence names.
    rmSync(data, { recursive: true });
    await (await startDatabase()).stop();
  });

  it('says that it cannot be written', async () => {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(HOME, { recursive: true });
    writeFileSync(data, 'no folder');
    expect(await failure()).toContain(`The folder ${data} is not writable: give this user write access`);
    rmSync(data);
  });

  it('says that the disk is full, before anything is begun', () => {
    expect(() => {
      requireDiskSpace(openHome(HOME), Number.MAX_SAFE_INTEGER);
    }).toThrow(/^The disk with .* is full \(\d+ MB free, at least \d+ MB required\): free some space/);
  });
});
