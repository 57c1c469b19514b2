/** What a retraction would do, beside what it does. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import type { Status } from '../../src/model/terms';
import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { previewOf } from '../../src/schema/questions/retraction/preview';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

let test: TestGraph;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestGraph();
}, 240_000);

afterAll(async () => {
  await server.stop();
  await test.close();
});

const retracted: string[] = [];

async function setStatus(ids: readonly string[], status: Status): Promise<void> {
  const by = { now: '2026-11-29T13:00:00.000Z', author: 'curator', reason: 'A test.' };
  await writeRecord(test.graph, by, async (transaction) => {
    await changeStatus(transaction, ids, status, by);
    await rederive(transaction.run, ids);
  });
}

afterEach(async () => {
  await setStatus(retracted.splice(0), 'ACTIVE');
});

async function retract(ids: readonly string[]): Promise<void> {
  retracted.push(...ids);
  await setStatus(ids, 'RETRACTED');
}

async function rows(text: string): Promise<readonly (readonly unknown[])[]> {
  return (await test.graph.read({ text: `CYPHER 5 ${text}`, params: {} })).values;
}

/** All derived links, by type, ends and key. */
async function links(): Promise<Set<string>> {
  const values = await rows(
    'MATCH (a:Entity)-[l]->(b:Entity) WHERE l.factIds IS NOT NULL RETURN type(l), a.id, b.id, l.key',
  );
  return new Set(values.map((value) => value.join(' ')));
}

async function factIds(where: string): Promise<string[]> {
  return (await rows(`MATCH (f:Fact) WHERE ${where} RETURN f.id ORDER BY f.id`)).map(([id]) => String(id));
}

const read = (statement: Parameters<TestGraph['graph']['read']>[0]) => test.graph.read(statement);

describe('the preview of a retraction', () => {
  it.each(['doc:000', 'doc:001', 'doc:002', 'doc:003', 'doc:004'])(
    'of %s names the links that go, and no others',
    async (id) => {
      const before = await links();
      const preview = await previewOf({ read }, id);
      expect(preview.falling.length).toBeGreaterThan(50);
      await retract(preview.falling);
      const after = await links();
      const lost = [...before].filter((link) => !after.has(link));
      const foretold = preview.links
        .filter(({ stays }) => !stays)
        .map(({ type, from, to, key }) => [type, from, to, key].join(' '));
      expect(foretold.sort()).toEqual(lost.sort());
    },
    120_000,
  );

  it('of single facts names the links that go', async () => {
    // An occurrence gives an event its date, and more may follow from another date than the preview says.
    const all = await factIds('NOT f:Identity AND NOT f:Name AND NOT f:Mention AND NOT f:Occurrence');
    const some = all.filter((_id, index) => index % 41 === 0);
    expect(some.length).toBeGreaterThan(8);
    for (const id of some) {
      const before = await links();
      const preview = await previewOf({ read }, id);
      expect(preview.falling).toEqual([id]);
      await retract([id]);
      const after = await links();
      expect(
        preview.links
          .filter(({ stays }) => !stays)
          .map(({ type, from, to, key }) => [type, from, to, key].join(' '))
          .sort(),
      ).toEqual([...before].filter((link) => !after.has(link)).sort());
      await setStatus(retracted.splice(0), 'ACTIVE');
    }
  }, 240_000);

  it('tells facts that fall from facts that have another document', async () => {
    const { retractionPreview: preview } = (await server.data(`{ retractionPreview(id: "doc:001") {
      fallingCount fallingFacts(first: 100) { id documentCount basis }
      weakenedCount weakenedFacts(first: 100) { documentsBefore documentsAfter fact { id documentCount } }
      lostLinkCount links(first: 3) { link goes factsLeft from { id } to { id } }
    } }`)) as unknown as {
      retractionPreview: {
        fallingCount: number;
        fallingFacts: { documentCount: number; basis: string }[];
        weakenedCount: number;
        weakenedFacts: { documentsBefore: number; documentsAfter: number; fact: { documentCount: number } }[];
        lostLinkCount: number;
        links: { goes: boolean }[];
      };
    };
    expect(preview.fallingCount).toBeGreaterThan(100);
    for (const { documentCount, basis } of preview.fallingFacts) {
      expect(documentCount).toBe(1);
      expect(basis).not.toBe('BACKGROUND');
    }
    expect(preview.weakenedCount).toBe(preview.weakenedFacts.length);
    // Two documents say that Harbin lies in China, and more.
    expect(preview.weakenedFacts.some(({ documentsBefore }) => documentsBefore > 1)).toBe(true);
    for (const { documentsBefore, documentsAfter, fact } of preview.weakenedFacts) {
      expect(fact.documentCount).toBe(documentsBefore);
      expect(documentsAfter).toBe(documentsBefore - 1);
    }
    expect(preview.links).toHaveLength(3);
    expect(preview.links.every(({ goes }) => goes)).toBe(true);
    expect(preview.lostLinkCount).toBeGreaterThan(3);
  });

  it('is not asked of the record as it stood', async () => {
    const { errors } = await server.ask(
      'query @knownAt(record: "1") { retractionPreview(id: "tie:krasnodar-harbin") { fallingCount } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'retractionPreview: it is about the record as it is now; ask it without @knownAt',
    ]);
  });

  it('refuses an id that is neither a document nor a fact', async () => {
    const { errors } = await server.ask('{ retractionPreview(id: "city:harbin") { fallingCount } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});
