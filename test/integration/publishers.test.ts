/** A document that is declared again: its publisher and its own sources are replaced, and the record still knows the earlier ones. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { merge } from '../../src/record/identity/merge';
import { loadText } from '../support/dossierFolder';
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
}, 240_000);

beforeEach(() => test.clear(), 60_000);

const PAPERS = `
entities:
  institutions:
    - {id: "inst:herald", names: {en: Herald}, kind: MEDIA}
    - {id: "inst:courier", names: {en: Courier}, kind: MEDIA}
    - {id: "inst:agency", names: {en: Agency}, kind: MEDIA}
`;

const article = (bodies: string) => `
document:
  id: doc:900
  names: {en: A meeting}
  language: en
  characters: 100
  sha256: ${'a'.repeat(64)}
  file: 900.txt
  publishedBasis: unknown
  note: A test.
  ${bodies}
`;

const load = (bodies: string, file = 'article.yaml') => loadText(test.graph, file, article(bodies));

async function latest(): Promise<string> {
  const { values } = await test.graph.read({
    text: "CYPHER 5 MATCH (counter:Counter {id: 'changes'}) RETURN counter.value",
    params: {},
  });
  return String(values[0]?.[0]);
}

interface Behind {
  readonly publisher: { readonly id: string } | null;
  readonly cites: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

/** `publisher: cited, cited` as the record has it now or had it. */
async function behind(knownAt?: string): Promise<string> {
  const at = knownAt === undefined ? '' : `, knownAt: "${knownAt}"`;
  const data = await server.data(
    `{ document(id: "doc:900"${at}) { publisher { id } cites { totalCount nodes { id } } } }`,
  );
  const { publisher, cites } = data['document'] as unknown as Behind;
  expect(cites.totalCount).toBe(cites.nodes.length);
  return `${publisher?.id ?? 'none'}: ${cites.nodes.map(({ id }) => id).join(', ')}`;
}

async function published(): Promise<string[]> {
  const { values } = await test.graph.read({
    text: "CYPHER 5 MATCH (:Document {id: 'doc:900'})-[r:PUBLISHED_BY]->(i) RETURN i.id + coalesce(' for ' + r.standsFor, '') ORDER BY i.id",
    params: {},
  });
  return values.map(([id]) => String(id));
}

describe('a document that is declared again', () => {
  it('has its new publisher and sources alone, and at every earlier change those of then', async () => {
    await loadText(test.graph, 'papers.yaml', PAPERS);
    const steps = [
      ['publisher: inst:herald\n  cites: [inst:agency]', 'inst:herald: inst:agency'],
      [
        'publisher: inst:courier\n  cites: [inst:herald, inst:agency]',
        'inst:courier: inst:agency, inst:herald',
      ],
      ['cites: [inst:herald]', 'none: inst:herald'],
      ['publisher: inst:herald', 'inst:herald: '],
    ] as const;
    const versions: string[] = [];
    for (const [bodies, expected] of steps) {
      await load(bodies);
      versions.push(await latest());
      await expect(behind()).resolves.toBe(expected);
    }
    expect(new Set(versions).size).toBe(steps.length);
    for (const [index, [, expected]] of steps.entries())
      await expect(behind(versions[index])).resolves.toBe(expected);
    await expect(published()).resolves.toEqual(['inst:herald']);
  }, 120_000);

  it('is no change of the record where it says the same', async () => {
    await loadText(test.graph, 'papers.yaml', PAPERS);
    await load('publisher: inst:herald\n  cites: [inst:agency]');
    const before = await latest();
    // A comment makes it another file, which is read and compared again.
    await load('publisher: inst:herald # as it says\n  cites: [inst:agency]');
    await expect(latest()).resolves.toBe(before);
  }, 120_000);

  it('keeps what another file gave, unless this one gives a publisher as well', async () => {
    await loadText(test.graph, 'papers.yaml', PAPERS);
    await load('publisher: inst:herald\n  cites: [inst:agency]');
    await load('cites: [inst:courier]', 'second.yaml');
    await expect(behind()).resolves.toBe('inst:herald: inst:agency, inst:courier');
    await load('publisher: inst:courier', 'second.yaml');
    await expect(behind()).resolves.toBe('inst:courier: inst:agency, inst:courier');
  }, 120_000);

  it('does not keep the body into which its earlier publisher was merged', async () => {
    await loadText(test.graph, 'papers.yaml', PAPERS);
    await load('publisher: inst:herald\n  cites: [inst:agency]');
    await merge(
      test.graph,
      { id: 'inst:herald', into: 'inst:agency', evidence: [], confidence: null },
      { now: '2026-11-30T05:00:00.000Z', author: 'curator', reason: 'One body.' },
    );
    await expect(behind()).resolves.toBe('inst:agency: inst:agency');
    const merged = await latest();
    await load('publisher: inst:courier\n  cites: [inst:agency]');
    await expect(behind()).resolves.toBe('inst:courier: inst:agency');
    await expect(published()).resolves.toEqual(['inst:courier']);
    await expect(behind(merged)).resolves.toBe('inst:agency: inst:agency');
  }, 120_000);
});
