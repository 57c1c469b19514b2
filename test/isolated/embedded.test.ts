import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startEmbedded, type EmbeddedServer } from '../../src/embedded/embeddedServer';
import { findServers } from '../../src/embedded/orphans';
import { HomeInUse } from '../../src/embedded/homeInUse';
import { listProcesses } from '../../src/embedded/processTable';
import { WATCHDOG_NAME } from '../../src/embedded/watchdog';
import { StartupFailure } from '../../src/graph/startupFailure';
import { clearGraph, testDatabase } from '../support/database';
import { until } from '../support/served';
import { TEST_FOLDER, isTestPath, jarsFolder, removeTestPath } from '../support/testHomes';

jest.setTimeout(120_000);

const homes: string[] = [];
const children: ChildProcess[] = [];
const servers: EmbeddedServer[] = [];

function newHome(): string {
  const home = join(TEST_FOLDER, `trial-${process.pid}-${homes.length}`);
  homes.push(home);
  return home;
}

async function start(home: string, javaHome?: string): Promise<EmbeddedServer> {
  const options = { home, jars: jarsFolder(), heapMegabytes: 256, pageCacheMegabytes: 32 };
  const server = await startEmbedded(javaHome === undefined ? options : { ...options, javaHome });
  servers.push(server);
  return server;
}

async function query(server: { uri: string; password: string }, statement: string): Promise<unknown[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', server.password));
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

/** Another Node process that owns an embedded server; `started` ends with its line of facts. */
function spawnOwner(home: string): {
  child: ChildProcess;
  started: Promise<{ uri: string; password: string; pid: number }>;
} {
  const support = join(__dirname, '..', 'support');
  const child = spawn(
    process.execPath,
    ['-r', join(support, 'typescript.cjs'), join(support, 'embeddedOwner.ts'), home],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  const started = new Promise<{ uri: string; password: string; pid: number }>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve(JSON.parse(line.toString()) as { uri: string; password: string; pid: number });
    });
    child.once('exit', () => {
      reject(new Error('The owner ended before its database answered.'));
    });
  });
  return { child, started };
}

/** Ends the watchdog of a database, so that nobody but the next start can end the database. */
function killWatchdog(database: number): void {
  const watchdogs = listProcesses().filter(({ command }) => {
    const name = command.indexOf(WATCHDOG_NAME);
    return name > 0 && command[name + 1] === String(database);
  });
  expect(watchdogs).toHaveLength(1);
  for (const { pid } of watchdogs) process.kill(pid, 'SIGKILL');
}

async function killOwner(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  for (const home of homes) removeTestPath(home);
});

describe('the database of the tests', () => {
  it('is cleared after proof that its data lie in the folder of the tests', async () => {
    const { uri, user, password } = testDatabase();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      await driver.executeQuery('UNWIND range(1, 25000) AS i CREATE (:Trial {i: i})');
      await clearGraph(driver);
      expect((await driver.executeQuery('MATCH (n) RETURN n LIMIT 1')).records).toEqual([]);
    } finally {
      await driver.close();
    }
    expect(isTestPath(join(TEST_FOLDER, '..'))).toBe(false);
    expect(isTestPath(TEST_FOLDER)).toBe(false);
  });
});

describe('the embedded server', () => {
  it('keeps data, password and port between two runs', async () => {
    const home = newHome();
    const first = await start(home);
    await query(first, "CREATE (:Trial {name: 'kept'})");
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(readFileSync(`/proc/${first.pid}/cmdline`, 'utf8')).not.toContain(first.password);
    await expect(query({ uri: first.uri, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
    await first.stop();
    expect(findServers(home)).toEqual([]);

    const second = await start(home);
    expect([second.uri, second.password]).toEqual([first.uri, first.password]);
    expect(await query(second, 'MATCH (n:Trial) RETURN n.name')).toEqual(['kept']);
  });

  it('tells an end that nobody asked for, and lets the same process start again', async () => {
    const home = newHome();
    const first = await start(home);
    await query(first, "CREATE (:Trial {name: 'kept'})");
    const ended = new Promise<number | null>((resolve) => {
      first.onExit(resolve);
    });
    process.kill(first.pid, 'SIGKILL');
    expect(await ended).toBeNull();
    expect(await query(await start(home), 'MATCH (n:Trial) RETURN n.name')).toEqual(['kept']);
  });

  it('says who has the home, and ends what a killed owner has left, with all its data', async () => {
    const home = newHome();
    const owner = spawnOwner(home);
    const left = await owner.started;
    await query(left, "CREATE (:Trial {name: 'acknowledged'})");
    const refused = await start(home).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HomeInUse);
    expect(String(refused)).toContain(`process ${owner.child.pid ?? 0}`);
    expect(String(refused)).toContain('http://127.0.0.1:4000/graphql');

    killWatchdog(left.pid);
    await killOwner(owner.child);
    expect(findServers(home).map((server) => server.pid)).toEqual([left.pid]);
    const next = await start(home);
    expect(findServers(home).map((server) => server.pid)).toEqual([next.pid]);
    expect(await query(next, 'MATCH (n:Trial) RETURN n.name')).toEqual(['acknowledged']);
  });

  it('ends by itself when its owner was killed, with all its data', async () => {
    const home = newHome();
    const owner = spawnOwner(home);
    await query(await owner.started, "CREATE (:Trial {name: 'acknowledged'})");
    await killOwner(owner.child);
    await until(30_000, 'the database is gone', async () => findServers(home).length === 0 || undefined);
    expect(await query(await start(home), 'MATCH (n:Trial) RETURN n.name')).toEqual(['acknowledged']);
  });

  it('leaves one database after its owner was killed at any moment of a start', async () => {
    const home = newHome();
    for (const [from, to] of [
      [200, 700],
      [1_500, 4_000],
      [4_000, 8_000],
    ] as const) {
      const owner = spawnOwner(home);
      owner.started.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, from + Math.random() * (to - from)));
      await killOwner(owner.child);
    }
    const next = await start(home);
    expect(findServers(home).map((server) => server.pid)).toEqual([next.pid]);
    expect(await query(next, 'RETURN 1')).toHaveLength(1);
  });

  it('begins anew after a first start was killed while it wrote its files, and never once it has answered', async () => {
    const home = newHome();
    const first = await start(home);
    await query(first, "CREATE (:Trial {name: 'acknowledged'})");
    await first.stop();
    const transactions = join(home, 'data', 'transactions');
    renameSync(transactions, `${transactions}.away`);
    await expect(start(home)).rejects.toThrow(/damaged or not readable.*Transaction logs are missing/);

    // As a first start leaves it that is killed between its store files and its logs.
    writeFileSync(join(home, 'unanswered'), '');
    const next = await start(home);
    expect(await query(next, 'MATCH (n:Trial) RETURN n.name')).toEqual([]);
    expect(existsSync(join(home, 'data.incomplete', 'transactions.away'))).toBe(true);
    expect(existsSync(join(home, 'unanswered'))).toBe(false);
  });

  it('begins anew whatever file a killed first start has left cut short', async () => {
    const home = newHome();
    await (await start(home)).stop();
    const stores = join(home, 'data', 'databases', 'neo4j');
    for (const file of readdirSync(stores))
      if (file.startsWith('neostore')) truncateSync(join(stores, file), 10);
    await expect(start(home)).rejects.toThrow(StartupFailure);
    expect(existsSync(join(home, 'data.incomplete'))).toBe(false);

    writeFileSync(join(home, 'unanswered'), '');
    expect(await query(await start(home), 'RETURN 1')).toHaveLength(1);
    expect(existsSync(join(home, 'data.incomplete'))).toBe(true);
  });

  it('takes another port when the chosen one is taken before the database listens', async () => {
    const home = newHome();
    const thief = createServer();
    const server = await startEmbedded({
      home,
      jars: jarsFolder(),
      heapMegabytes: 256,
      pageCacheMegabytes: 32,
      onProgress: (line) => {
        const port = /on port (\d+)/.exec(line)?.[1];
        if (port !== undefined && !thief.listening) thief.listen(Number(port), '127.0.0.1');
      },
    });
    servers.push(server);
    expect(server.uri).not.toContain(String((thief.address() as AddressInfo).port));
    expect(await query(server, 'RETURN 1')).toHaveLength(1);
    await new Promise((resolve) => thief.close(resolve));
  });

  it('ends a start that is no longer wanted', async () => {
    const home = newHome();
    const starting = startEmbedded({
      home,
      jars: jarsFolder(),
      heapMegabytes: 256,
      pageCacheMegabytes: 32,
      signal: AbortSignal.timeout(1_500),
    });
    await expect(starting).rejects.toThrow(/interrupted/);
    expect(findServers(home)).toEqual([]);
  });

  it('says in one sentence that the jars are missing, and that the heap cannot be had', async () => {
    const home = newHome();
    const plan = { home, jars: join(home, 'nowhere'), heapMegabytes: 256, pageCacheMegabytes: 32 };
    await expect(startEmbedded(plan)).rejects.toThrow(/run npm start/);
    const huge = await startEmbedded({ ...plan, jars: jarsFolder(), heapMegabytes: 1 }).catch(
      (error: unknown) => error,
    );
    expect(huge).toBeInstanceOf(StartupFailure);
    expect(String(huge)).toMatch(/heap.*console\.log/is);
  });
});
