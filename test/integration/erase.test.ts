/** A person who is erased: nothing is left, now or at any earlier state of the record, and loading again brings nothing back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runChecks } from '../../src/graph/checks';
import { headersOf } from '../support/callers';
import { rebuildLinks } from '../support/rebuildLinks';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

const PERSON = 'official:sun-zhe';
/** Parts of the person's names and ids, in small letters. */
const TRACES = ['sun zhe', 'sun-zhe', 'сунь чже', '孙哲', '孫哲'];

/** An event whose id is made of the person's; ids never change. */
const NAMED_AFTER = /(?:event|occ):sun-zhe-krasnodar-visit-2018/g;

describe('erasing a person', () => {
  let server: TestServer;
  let test: TestGraph;

  beforeAll(async () => {
    server = await startTestServer();
    test = await openTestGraph();
  }, 240_000);

  afterAll(async () => {
    await test.clear();
    await test.close();
    await server.stop();
  });

  const ERASE =
    'mutation ($input: EraseInput!) { erase(input: $input) { change { action reason } repeated facts passages texts ids } }';

  async function rows(text: string): Promise<readonly (readonly unknown[])[]> {
    return (await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} })).values;
  }

  /** Everything in the database that holds one of the traces, past states and answers included. */
  async function traces(): Promise<string[]> {
    const nodes = await rows('MATCH (n) RETURN labels(n), properties(n)');
    const links = await rows('MATCH ()-[l]->() RETURN type(l), properties(l)');
    return [...nodes, ...links]
      .map((row) => JSON.stringify(row).replaceAll(NAMED_AFTER, ''))
      .filter((text) => TRACES.some((trace) => text.toLowerCase().includes(trace)));
  }

  it('leaves nothing of the person behind', async () => {
    expect((await traces()).length).toBeGreaterThan(20);
    const curator = await headersOf(server.graph, 'CURATOR');
    // Some history, and an answer that is kept.
    const dispute = `mutation { dispute(input: {reason: "Sun Zhe may be another.", facts: ["${await factAbout()}"], idempotencyKey: "one"}) { repeated } }`;
    expect((await server.ask(dispute, {}, curator)).errors).toBeUndefined();
    const input = { reason: 'A request under data protection law.', person: PERSON };
    expect((await server.ask(ERASE, { input }, curator)).status).toBe(403);
    const answer = await server.ask(ERASE, { input }, await headersOf(server.graph, 'ADMINISTRATOR'));
    expect(answer.errors).toBeUndefined();
    const payload = answer.data?.['erase'] as { facts: number; passages: number; ids: string[] };
    expect(payload).toMatchObject({
      change: { action: 'ERASE', reason: input.reason },
      repeated: false,
    });
    expect(payload.facts).toBeGreaterThan(5);
    expect(payload.ids).toContain('event:sun-zhe-krasnodar-visit-2018');
    expect(await traces()).toEqual([]);
    expect(await runChecks(test.graph)).toEqual([]);
  });

  it('leaves links as they would be derived from what is left', async () => {
    const links = async () =>
      (
        await rows(
          'MATCH (a:Entity)-[l]->(b:Entity) WHERE l.factIds IS NOT NULL AND l.recordedTo IS NULL RETURN type(l), a.id, b.id, l.key, l.factIds',
        )
      )
        .map((row) => JSON.stringify(row))
        .sort();
    const incremental = await links();
    await rebuildLinks(test.graph);
    expect(await links()).toEqual(incremental);
  });

  it('is not undone by loading the dossiers again', async () => {
    await test.graph.write((run) => run({ text: 'CYPHER 5 MATCH (s:Source) DETACH DELETE s', params: {} }));
    await test.loadSeeds();
    expect(await traces()).toEqual([]);
    expect(await runChecks(test.graph)).toEqual([]);
    const { data } = await server.ask(`{ entity(id: "${PERSON}") { id } }`);
    expect(data).toEqual({ entity: null });
  });

  it('cannot be undone, and finds nobody a second time', async () => {
    const administrator = await headersOf(server.graph, 'ADMINISTRATOR');
    const [[change]] = (await rows("MATCH (c:Change {action: 'ERASE'}) RETURN c.id")) as [[string]];
    const undo = `mutation { undo(input: {reason: "x", change: "${change}"}) { repeated } }`;
    expect(
      (await server.ask(undo, {}, administrator)).errors?.map(({ extensions: { code } }) => code),
    ).toEqual(['CONFLICT']);
    const again = await server.ask(ERASE, { input: { reason: 'x', person: PERSON } }, administrator);
    expect(again.errors?.map(({ extensions: { code } }) => code)).toEqual(['NOT_FOUND']);
  });

  async function factAbout(): Promise<string> {
    const found = await rows(
      `MATCH (f:Tenure)-[:OFFICIAL]->({id: '${PERSON}'}) RETURN f.id ORDER BY f.id LIMIT 1`,
    );
    return String(found[0]?.[0]);
  }
});
