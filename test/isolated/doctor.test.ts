/** `entente doctor` and `entente migrate` on a database in each of its states. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

import type { Check } from '../../src/cli/doctor/check';
import { findServers } from '../../src/embedded/orphans';
import { startEmbedded, type EmbeddedServer } from '../../src/embedded/embeddedServer';
import { openDriver } from '../../src/graph/connect';
import { Graph } from '../../src/graph/graph';
import { runCommand } from '../support/served';
import { TEST_FOLDER, endLeftoversOfTests, jarsFolder, removeTestPath } from '../support/testHomes';

jest.setTimeout(240_000);

const HOME = join(TEST_FOLDER, `doctor-${process.pid}`);
const NEO4J = join(HOME, 'neo4j');
let server: EmbeddedServer | undefined;

const settings = { ENTENTE_HOME: HOME, ENTENTE_SEEDS: '' };

interface Examination {
  readonly code: number | null;
  readonly checks: readonly Check[];
  /** The status and finding of each check of this name. */
  readonly of: (name: string) => string[];
}

async function examine(given: Record<string, string> = {}, ...words: string[]): Promise<Examination> {
  const { code, output } = await runCommand(['doctor', '--json', ...words], { ...settings, ...given });
  const { checks } = JSON.parse(output) as { checks: Check[] };
  return {
    code,
    checks,
    of: (name) =>
      checks.filter((one) => one.name === name).map(({ status, finding }) => `${status} ${finding}`),
  };
}

/** A digest of every file below a folder, with its time. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { mtimeMs, size } = statSync(join(folder, name));
    hash.update(`${name} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

async function startDatabase(): Promise<EmbeddedServer> {
  server = await startEmbedded({
    home: NEO4J,
    jars: jarsFolder(),
    heapMegabytes: 256,
    pageCacheMegabytes: 32,
  });
  return server;
}

async function withGraph<Result>(
  access: EmbeddedServer,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const driver = openDriver(access);
  try {
    return await work(new Graph(driver, 'neo4j'));
  } finally {
    await driver.close();
  }
}

/** A server that takes connections and says nothing. */
async function silentServer(): Promise<{ port: number; close: () => void }> {
  const silent: Server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  silent.unref();
  return {
    port: (silent.address() as AddressInfo).port,
    close: () => {
      silent.close();
    },
  };
}

afterAll(async () => {
  await server?.stop();
  await endLeftoversOfTests();
  removeTestPath(HOME);
});

describe('entente doctor', () => {
  it('finds no database before the first start, and makes none', async () => {
    const { code, of } = await examine();
    expect(of('database')).toEqual([
      expect.stringMatching(/^OK There is none in .*; the first start makes it/),
    ]);
    expect(of('Neo4j jars')).toEqual([expect.stringMatching(/^OK All \d+ jars/)]);
    expect(code).toBe(0);
    expect(existsSync(HOME)).toBe(false);
  });

  it('leaves a database alone that a process holds without serving it', async () => {
    await startDatabase();
    const { code, of } = await examine({}, '--start');
    expect(of('database')).toEqual([
      expect.stringContaining(`SKIPPED Process ${String(process.pid)} starts or uses`),
    ]);
    expect(code).toBe(0);
  });

  it('says of a new database that migrations are pending, which migrate lists and applies', async () => {
    server?.recordAddress('http://127.0.0.1:1/graphql');
    const fresh = await examine();
    expect(fresh.of('migrations')).toEqual([
      expect.stringMatching(/^WARNING \d+ of \d+ migrations are pending/),
    ]);
    expect(fresh.code).toBe(0);

    const listed = await runCommand(['migrate', '--dry-run'], settings);
    expect(listed.output).toMatch(
      /^PENDING {2}V0001 ids_dates_and_texts\n[^]*pending\. To apply: entente migrate\n$/,
    );
    expect((await examine()).of('migrations')).toEqual(fresh.of('migrations'));
    const applied = await runCommand(['migrate', '--json'], settings);
    expect(applied.code).toBe(0);
    expect(applied.output).toContain('"pending": 0');
    const again = await runCommand(['migrate'], settings);
    expect(again.output).toMatch(/^APPLIED {2}V0001 ids_dates_and_texts, \S+\n[^]*Nothing was pending\.\n$/);
  });

  it('finds nothing wrong with a database that is well', async () => {
    const { code, checks, of } = await examine();
    expect(checks.filter(({ status }) => status === 'FAILED')).toEqual([]);
    expect(of('database')).toEqual([expect.stringMatching(/^OK Neo4j 5\.\d+\.\d+ \(community\) answers/)]);
    expect(of('indexes')).toEqual([expect.stringMatching(/^OK All \d+ indexes and constraints are online/)]);
    expect(of('clock')).toEqual([expect.stringMatching(/^OK The clocks agree/)]);
    expect(code).toBe(0);
  });

  it('names indexes that are missing or differ, and its remedies mend them', async () => {
    if (!server) throw new Error('No database runs.');
    await withGraph(server, async (graph) => {
      await graph.runInAutoCommit('DROP INDEX change_at');
      await graph.runInAutoCommit('DROP INDEX event_kind');
      await graph.runInAutoCommit('CREATE INDEX event_kind FOR (n:City) ON (n.kind)');
      const { code, checks, of } = await examine();
      expect(of('indexes')).toEqual([
        'FAILED Indexes or constraints are missing: change_at.',
        'FAILED Indexes or constraints differ from what Entente expects: event_kind.',
      ]);
      expect(code).toBe(1);
      const remedies = checks.flatMap(({ name, remedy }) => (name === 'indexes' ? [remedy ?? ''] : []));
      for (const statement of remedies.join(' ').replaceAll('Run in Neo4j: ', '').split(';'))
        if (statement.trim() !== '') await graph.runInAutoCommit(statement);
      await graph.runInAutoCommit('CALL db.awaitIndexes(60)');
      expect((await examine()).of('indexes')).toEqual([expect.stringMatching(/^OK/)]);
    });
  });

  it('sees a clock that runs behind the record, and migrations of another release', async () => {
    if (!server) throw new Error('No database runs.');
    await withGraph(server, async (graph) => {
      await graph.runInAutoCommit(
        "MERGE (c:Counter {id: 'changes'}) SET c.at = '2999-01-01T00:00:00.000Z' CREATE (:Migration {version: 9999, name: 'later', checksum: 'x'})",
      );
      const { code, of } = await examine();
      expect(of('clock')).toEqual([
        expect.stringMatching(/^FAILED The last change of the record is of 2999/),
      ]);
      expect(of('migrations')).toEqual([expect.stringMatching(/^FAILED .*later release: V9999__later/)]);
      expect(code).toBe(1);
      const listed = await runCommand(['migrate', '--dry-run'], settings);
      expect([listed.code, listed.output]).toEqual([3, expect.stringMatching(/^LATER {4}V9999 later$/m)]);
      await graph.runInAutoCommit(
        "MATCH (c:Counter {id: 'changes'}) DELETE c WITH 1 AS one MATCH (m:Migration {version: 9999}) DELETE m",
      );
    });
  });

  it('says what keeps a given database from being used', async () => {
    const uri = server?.uri ?? '';
    const wrong = await examine({ NEO4J_URI: uri, NEO4J_PASSWORD: 'wrong' });
    expect(wrong.of('database')).toEqual([
      expect.stringMatching(/^FAILED .* rejects the user name or password\.$/),
    ]);
    expect(wrong.of('Java')).toEqual([expect.stringMatching(/^SKIPPED/)]);
    expect(wrong.code).toBe(1);
    const password = server?.password ?? '';
    const other = await examine({ NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'other' });
    expect(other.of('database')).toEqual([
      expect.stringMatching(/^FAILED The database “other” .* does not answer/),
    ]);
    const silent = await silentServer();
    const began = Date.now();
    const mute = await examine({
      NEO4J_URI: `bolt://127.0.0.1:${String(silent.port)}`,
      NEO4J_PASSWORD: 'x',
      ENTENTE_PORT: String(silent.port),
    });
    silent.close();
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(mute.of('database')).toEqual([expect.stringMatching(/^FAILED .* does not respond/)]);
    expect(mute.of('port')).toEqual([expect.stringMatching(/^FAILED Another program is listening at/)]);
    for (const { status, remedy } of mute.checks)
      expect(remedy === null).toBe(status === 'OK' || status === 'SKIPPED');
  });

  it('goes on with invalid settings, and names them with slips', async () => {
    const { code, of } = await examine({
      ENTENTE_PAGE_SIZE: 'many',
      ENTENTE_PROT: '4000',
      NEO4J_URI: 'http://x',
    });
    expect(of('settings')).toEqual([
      expect.stringMatching(/^FAILED NEO4J_URI is "http:\/\/x"/),
      expect.stringMatching(/^FAILED ENTENTE_PAGE_SIZE is "many"/),
      expect.stringMatching(/^FAILED NEO4J_PASSWORD is not set/),
      'WARNING ENTENTE_PROT is set, and is no setting of Entente.',
    ]);
    expect(of('database')).toEqual([expect.stringMatching(/^SKIPPED/)]);
    expect(code).toBe(1);
  });

  it('changes nothing on a database that rests, and starts it only when told to', async () => {
    await server?.stop();
    server = undefined;
    const before = stateOf(HOME);
    const { of } = await examine();
    expect(of('database')).toEqual([
      expect.stringMatching(/^SKIPPED The embedded database in .* does not run/),
    ]);
    expect(stateOf(HOME)).toBe(before);
    const started = await examine({}, '--start');
    expect(started.of('indexes')).toEqual([expect.stringMatching(/^OK/)]);
    expect(findServers(NEO4J)).toEqual([]);
    expect(readFileSync(join(NEO4J, 'conf', 'neo4j.conf'), 'utf8')).toContain('bolt');
  });
});
