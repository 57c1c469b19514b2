/**
 * After preparation, the first run of a published operation sends no statement that the database has not planned yet. (A
 * clock would fail on a crowded machine; `node bench/firstRun.mjs` measures the time.)
 */
import { readdirSync } from 'node:fs';
import { PUBLISHED_OPERATIONS, readOperationFolder } from '../../src/server/operationFolder';
import { exampleOf } from '../../src/server/operationRun';
import { buildSchema } from '../../src/schema/build';
import { startTestServer, type TestServer } from '../support/entente';

const { operations } = readOperationFolder(PUBLISHED_OPERATIONS, buildSchema());

describe('a server that has prepared the published operations', () => {
  let server: TestServer;
  let prepared: ReadonlySet<string>;

  beforeAll(async () => {
    server = await startTestServer();
    const statements = await server.statementsOf(() => server.prepare());
    prepared = new Set(statements.map(({ text }) => text));
  }, 180_000);

  afterAll(async () => {
    await server.stop();
  });

  it('has had the statements of all of them planned', () => {
    expect(operations).toHaveLength(readdirSync(PUBLISHED_OPERATIONS).length);
    // Some send none, and some the same.
    expect(prepared.size).toBeGreaterThan(operations.length / 2);
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    'sends no other statement for %s',
    async (_name, operation) => {
      const sent = await server.statementsOf(() => server.data(operation.document, exampleOf(operation)));
      expect(sent.map(({ text }) => text).filter((text) => !prepared.has(text))).toEqual([]);
    },
  );
});
