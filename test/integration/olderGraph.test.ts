/** A graph from before the record kept what it said: its history begins when it is first opened. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { merge } from '../../src/record/identity/merge';
import { readMigrations } from '../../src/graph/migrate';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

let test: TestGraph;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestGraph();
}, 240_000);

afterAll(async () => {
  await test.clear();
  await test.loadSeeds();
  await server.stop();
  await test.close();
});

const BY = { now: '2026-11-30T07:00:00.000Z', author: 'curator', reason: 'One place.' };

async function valueOf(text: string): Promise<unknown> {
  return (await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} })).values[0]?.[0];
}

describe('a graph from before V0011', () => {
  it('can be read as it stands from its last change on, and not earlier', async () => {
    const decision = { id: 'city:ufa', into: 'city:kazan', evidence: [], confidence: null };
    await merge(test.graph, decision, BY);
    await test.graph.write(async (run) => {
      for (const text of [
        'MATCH (n) REMOVE n.recordedFrom',
        'MATCH ()-[l]->() REMOVE l.recordedFrom',
        'MATCH (m:MergedCity) REMOVE m:MergedCity',
        'MATCH (past:PastState) DETACH DELETE past',
        'MATCH ()-[l]->() WHERE l.recordedTo IS NOT NULL DELETE l',
        "MATCH (counter:Counter {id: 'changes'}) REMOVE counter.at, counter.historyFrom",
      ])
        await run({ text: `CYPHER 5 ${text}`, params: {} });
    });
    const statements = readMigrations().find(({ version }) => version === 11)?.statements ?? [];
    expect(statements.length).toBeGreaterThan(5);
    for (const text of statements) await test.graph.runInAutoCommit(text);

    const left = 'WHERE n.recordedFrom IS NULL RETURN count(n)';
    expect(await valueOf(`MATCH (n:Entity|Fact|Passage|Merged|Change) ${left}`)).toBe(0);
    expect(
      await valueOf(
        `MATCH (:Entity)-[n]->(:Entity) WHERE n.key IS NOT NULL AND n.recordedFrom IS NULL RETURN count(n)`,
      ),
    ).toBe(0);
    expect(await valueOf('MATCH (m:MergedCity) RETURN m.id')).toBe('city:ufa');
    const last = Number(await valueOf("MATCH (counter:Counter {id: 'changes'}) RETURN counter.historyFrom"));
    expect(last).toBeGreaterThan(1);

    const QUERY = 'cities(first: 100) { nodes { id name ties { edges { kind node { id } } } } }';
    const now = await server.data(`{ ${QUERY} }`);
    expect(await server.data(`query @knownAt(record: "${String(last)}") { ${QUERY} }`)).toEqual(now);
    const before = await server.ask(`query @knownAt(record: "${String(last - 1)}") { ${QUERY} }`);
    expect(before.errors?.[0]?.message).toMatch(/lies before change \d+, from which on the record keeps/);
  }, 120_000);
});
