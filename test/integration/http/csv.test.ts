/** Answers as tables: `Accept: text/csv`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { startTestServer, type TestServer } from '../../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ ENTENTE_PAGE_CAP: '10', ENTENTE_PAGE_SIZE: '10' });
}, 240_000);

afterAll(async () => {
  await server.stop();
});

interface Table {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly Record<string, string>[];
  readonly extensions: { readonly dataset?: { readonly version: number; readonly knownAt: string | null } };
}

async function post(
  query: string,
  variables: Record<string, unknown> = {},
  accept = 'text/csv',
): Promise<Table> {
  return tableOf(
    await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

async function tableOf(response: Response): Promise<Table> {
  const text = await response.text();
  const isTable = response.headers.get('content-type')?.startsWith('text/csv') === true;
  const lines: string[][] = isTable ? parse(text, { bom: true }) : [];
  const [header = [], ...rows] = lines;
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    header,
    rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(header[at]), cell]))),
    extensions: JSON.parse(response.headers.get('x-entente-extensions') ?? '{}') as Table['extensions'],
  };
}

describe('a list as a table', () => {
  it('has all its nodes, page by page, with a column for each leaf', async () => {
    const { cities } = await server.data('{ cities { totalCount } }');
    const table = await post(
      '{ cities { nodes { id name country { id } ties { edges { kind node { id } } } } } }',
    );
    expect(table.type).toBe('text/csv; charset=utf-8; header=present');
    expect(table.header).toEqual(['id', 'name', 'country.id', 'ties.edges.kind', 'ties.edges.node.id']);
    expect(table.rows).toHaveLength((cities as unknown as { totalCount: number }).totalCount);
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
    const harbin = table.rows.find(({ id }) => id === 'city:harbin');
    const { city } = await server.data('{ city(id: "city:harbin") { ties { edges { node { id } } } } }');
    const ties = (city as unknown as { ties: { edges: { node: { id: string } }[] } }).ties.edges;
    expect(harbin?.['ties.edges.node.id']?.split('; ')).toEqual(ties.map(({ node }) => node.id));
    expect(harbin?.['country.id']).toBe('country:china');
  });

  it('is one page where the client names one', async () => {
    const table = await post('{ cities(first: 3) { nodes { id } } }');
    expect(table.rows).toHaveLength(3);
    const last = await post('query ($n: Int) { cities(last: $n) { edges { cursor node { id } } } }', {
      n: 2,
    });
    expect(last.header).toEqual(['cursor', 'node.id']);
    expect(last.rows).toHaveLength(2);
  });

  it('keeps its order over pages, and takes filters, aliases, fragments and directives', async () => {
    const query = `query ($brief: Boolean!) {
      all: events(orderBy: [{date: ASC}], where: {tookPlace: {eq: true}}) { pageInfo { hasNextPage } ...page }
    }
    fragment page on EventConnection { nodes { id when: date { edtf } ...more @skip(if: $brief) } }
    fragment more on Event { kind place { name } }`;
    const table = await post(query, { brief: false });
    expect(table.header).toEqual(['id', 'when.edtf', 'kind', 'place.name']);
    expect((await post(query, { brief: true })).header).toEqual(['id', 'when.edtf']);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = (await server.data(
        'query ($after: String) { events(first: 7, after: $after, orderBy: [{date: ASC}], where: {tookPlace: {eq: true}}) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )) as unknown as { events: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      ids.push(...page.events.nodes.map(({ id }) => id));
      after = page.events.pageInfo.hasNextPage ? page.events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(table.rows.map(({ id }) => id)).toEqual(ids);
  });

  it('may be groups, a plain list, pairs who met, or one entity', async () => {
    const groups = await post('{ ties { groups(by: [KIND]) { keys count } } }');
    expect(groups.header).toContain('count');
    expect(groups.rows.length).toBeGreaterThan(1);
    const words = await post('{ terms(language: "ru", vocabularies: ["TieKind"]) { value text } }');
    expect(words.rows.length).toBe(3);
    const met = await post(
      '{ encounters(who: {of: "city:harbin"}, whom: {of: "country:russia"}) { nodes { who { id } whom { id } meetings { event { id } } } } }',
    );
    expect(met.header).toEqual(['who.id', 'whom.id', 'meetings.event.id']);
    expect(met.rows.length).toBeGreaterThan(5);
    const one = await post('{ city(id: "city:harbin") { id name identifiers } }');
    expect(one.rows).toHaveLength(1);
    expect((await post('{ city(id: "city:nowhere") { id } }')).rows).toHaveLength(0);
  });

  it('is read as the record stood, and says so in a header', async () => {
    const table = await post('{ cities(knownAt: "1") { nodes { id } } }');
    expect(table.extensions.dataset).toMatchObject({ version: 1, knownAt: '1' });
  });

  it('answers a link', async () => {
    const address = `${server.url}?query=${encodeURIComponent('query ($n: Int) { cities(first: $n) { nodes { id } } }')}&variables=${encodeURIComponent('{"n": 2}')}`;
    const table = await tableOf(await fetch(address, { headers: { accept: 'text/csv' } }));
    expect(table.rows).toHaveLength(2);
    const foreign = await fetch(address, {
      headers: { accept: 'text/csv', origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
  });

  it('is not what others get', async () => {
    const query = '{ cities(first: 1) { nodes { id } } }';
    for (const accept of ['application/json', '*/*', 'text/csv;q=0.5, application/json'])
      expect((await post(query, {}, accept)).type).toMatch(/json/);
    expect((await post(query, {}, 'text/csv, application/json;q=0.9')).type).toMatch(/csv/);
  });
});

describe('what is no table', () => {
  it.each([
    ['two root fields', '{ a: cities { nodes { id } } b: cities { nodes { id } } }', /one root field/],
    ['no rows', '{ cities { totalCount } }', /nodes, edges, groups/],
    ['two kinds of rows', '{ cities { nodes { id } edges { cursor } } }', /not nodes and edges together/],
    ['a mutation', 'mutation { undo(input: {change: "x"}) { repeated } }', /one query/],
    ['no document', '{ cities { nodes { id }', /Syntax Error/],
    ['an unknown field', '{ cities { nodes { idd } } }', /Cannot query field/],
    ['an unknown root field', '{ towns { nodes { id } } }', /Cannot query field/],
    ['an id of no shape', '{ cities(of: 5.5) { nodes { id } } }', /ID cannot represent/],
    ['a cycle of fragments', '{ cities { nodes { ...a } } } fragment a on City { ...a }', /itself/],
    ['a variable of another type', 'query ($n: Int) { cities(first: $n) { nodes { id } } }', /Int cannot/],
  ])('%s is refused with a sentence', async (_name, query, message) => {
    const { status, type, text } = await post(query, { n: 'many' });
    expect(type).toMatch(/json/);
    expect(status).toBe(400);
    const { errors } = JSON.parse(text) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(message);
  });
});
