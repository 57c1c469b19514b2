/** The link to an answer, a GET request with the number of the change, gives the same data after every later change. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import type { Status } from '../../src/model/terms';
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

const OPERATION = `query sisters($city: ID!, $record: String!) @knownAt(record: $record) {
  city(id: $city) {
    id name names { value }
    ties { totalCount edges { kind confidence node { id name } evidence { gloss } facts { id status } } }
  }
  search(text: "Yakutsk", first: 5) { nodes { entity { id name } } }
}`;

const CHANGE = { now: '2026-11-30T05:00:00.000Z', author: 'curator', reason: 'A test.' };

const setStatus = (id: string, status: Status) =>
  writeRecord(test.graph, CHANGE, async (transaction) => {
    await changeStatus(transaction, [id], status, CHANGE);
    await rederive(transaction.run, [id]);
  });

const NEW = `
facts:
  ties:
    - {first: "city:yakutsk", second: "city:ufa", kind: PARTNER, level: CITY, basis: BACKGROUND}
`;

const TWINS = `
entities:
  cities:
    - {id: "city:twin-a", names: {en: Zwillingsheim}}
    - {id: "city:twin-b", names: {en: Zwillingsheim}}
facts:
  ties:
    - {first: "city:twin-b", second: "city:ufa", kind: PARTNER, level: CITY, basis: BACKGROUND}
`;

const MORE = `
facts:
  ties:
    - {id: "tie:twin-kanazawa", first: "city:kanazawa", second: "city:twin-a", kind: PARTNER, level: CITY, basis: BACKGROUND}
    - {id: "tie:twin-heihe", first: "city:heihe", second: "city:twin-a", kind: PARTNER, level: CITY, basis: BACKGROUND}
`;

function linkTo(record: string): string {
  const parts = { query: OPERATION, variables: JSON.stringify({ city: 'city:yakutsk', record }) };
  return `${server.url}?${new URLSearchParams(parts).toString()}`;
}

/** As whoever opens a link asks for it: without a body, and without a header of GraphQL. */
async function opened(link: string) {
  const response = await fetch(link, { headers: { accept: 'text/html,application/json;q=0.9,*/*;q=0.8' } });
  const text = await response.text();
  expect([response.status, text.slice(0, 300)]).toEqual([200, expect.stringContaining('"data":')]);
  const end = text.indexOf(',"extensions":');
  expect(end).toBeGreaterThan(0);
  return { data: text.slice(0, end), extensions: (JSON.parse(text) as { extensions: unknown }).extensions };
}

async function latest(headers: Record<string, string> = {}) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ city(id: "city:yakutsk") { id } }' }),
  });
  const { extensions } = (await response.json()) as { extensions: { dataset: { version: number } } };
  return extensions.dataset.version;
}

describe('the link to an answer', () => {
  it('gives the same data, byte for byte, after later changes', async () => {
    const record = String(await latest({ 'cache-control': 'no-cache' }));
    const link = linkTo(record);
    const before = await opened(link);
    expect(before.data).toContain('tie:yakutsk-heihe-sister');
    await setStatus('tie:yakutsk-heihe-sister', 'RETRACTED');
    expect(await opened(link)).toEqual(before);
    await loadText(test.graph, 'partner.yaml', NEW);
    expect(await opened(link)).toEqual(before);
    const now = await opened(linkTo(String(await latest({ 'cache-control': 'no-cache' }))));
    expect(now.data).not.toContain('tie:yakutsk-heihe-sister');
    expect(now.data).toContain('city:ufa');
  }, 120_000);

  it('gives equal hits of search in the order that they had, by the links of then', async () => {
    await loadText(test.graph, 'twins.yaml', TWINS);
    const then = await latest({ 'cache-control': 'no-cache' });
    const order = async (knownAt?: number) => {
      const at = knownAt === undefined ? '' : `, knownAt: "${String(knownAt)}"`;
      const data = await server.data(
        `{ search(text: "Zwillingsheim"${at}) { nodes { score entity { id } } } }`,
      );
      const { nodes } = data['search'] as unknown as { nodes: { score: number; entity: { id: string } }[] };
      expect(new Set(nodes.map(({ score }) => score)).size).toBe(1);
      return nodes.map(({ entity }) => entity.id);
    };
    await expect(order()).resolves.toEqual(['city:twin-b', 'city:twin-a']);
    await expect(order(then)).resolves.toEqual(['city:twin-b', 'city:twin-a']);
    await loadText(test.graph, 'more.yaml', MORE);
    await expect(order()).resolves.toEqual(['city:twin-a', 'city:twin-b']);
    await expect(order(then)).resolves.toEqual(['city:twin-b', 'city:twin-a']);
    // What is no longer so makes nothing better known.
    for (const other of ['kanazawa', 'heihe']) await setStatus(`tie:twin-${other}`, 'RETRACTED');
    const settled = await latest({ 'cache-control': 'no-cache' });
    await expect(order()).resolves.toEqual(['city:twin-b', 'city:twin-a']);
    await expect(order(settled)).resolves.toEqual(['city:twin-b', 'city:twin-a']);
  }, 120_000);

  it('names the very version that was read, if the client takes nothing that was kept', async () => {
    const fresh = { 'cache-control': 'no-cache' };
    const first = await latest(fresh);
    await setStatus('tie:yakutsk-heihe-sister', 'ACTIVE');
    await expect(latest(fresh)).resolves.toBe(first + 1);
  });
});
