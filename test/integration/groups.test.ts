/** Groups wherever a connection may stand: below lists, paths and hits, within groups, beside other fields. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

const PLACES: readonly (readonly [place: string, query: string])[] = [
  ['below a list', '{ cities(first: 25) { nodes { id ties { groups(byLink: [KIND]) { keys count } } } } }'],
  [
    'below a look-up, beside a long list of rows',
    '{ city(id: "city:khabarovsk") { facts(first: 100) { groups(by: [TYPE]) { keys count } nodes { id } } } }',
  ],
  [
    'under another alias than a long list of rows',
    '{ city(id: "city:khabarovsk") { g: facts(first: 0) { groups(by: [TYPE]) { keys count } } facts(first: 100) { nodes { id } } } }',
  ],
  [
    'of a list that begins at an id, beside its count',
    '{ institutions(where: { country: { id: { eq: "country:russia" } } }) { totalCount groups(by: [KIND]) { keys count } } }',
  ],
  [
    'of a list that begins at a name, beside its nodes',
    '{ officials(where: { name: { matches: "孙喆" } }) { nodes { id } groups(by: [GENDER]) { keys count } } }',
  ],
  [
    'below paths',
    '{ paths(from: "city:harbin", to: "city:krasnodar") { nodes { ... on City { ties { groups(byLink: [KIND]) { count } } } } } }',
  ],
  [
    'below hits',
    '{ search(text: "Harbin") { nodes { entity { facts { groups(by: [TYPE]) { count } } } } } }',
  ],
  [
    'within groups',
    '{ cities { groups(by: [COUNTRY]) { node { ... on Country { cities { groups(by: [REGION]) { keys count } } } } } } }',
  ],
];

describe('groups', () => {
  it.each(PLACES)('are counted %s', async (_place, query) => {
    expect(JSON.stringify(await server.data(query))).toMatch(
      /"groups":\[\{("keys":\[[^\]]*\],)?"count":[1-9]/,
    );
  });

  it('by month have no month for dates that name a year or a season alone', async () => {
    const { events } = (await server.data(
      '{ events(first: 100) { groups(by: [MONTH], first: 100) { keys count } nodes { date { edtf } } } }',
    )) as unknown as {
      events: {
        groups: { keys: [string | null]; count: number }[];
        nodes: { date: { edtf: string } | null }[];
      };
    };
    const counted = new Map<string | null, number>();
    for (const { date } of events.nodes) {
      const month = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\D|$)/.exec(date?.edtf ?? '')?.[1] ?? null;
      counted.set(month, (counted.get(month) ?? 0) + 1);
    }
    expect(new Map(events.groups.map(({ keys: [month], count }) => [month, count]))).toEqual(counted);
    expect(counted.get(null)).toBeGreaterThan(0);
  });

  it('within groups sum up to the count of the group', async () => {
    const { cities } = (await server.data(
      '{ cities { groups(by: [COUNTRY]) { count node { ... on Country { cities { groups(by: [REGION]) { count } } } } } } }',
    )) as unknown as {
      cities: { groups: { count: number; node: { cities: { groups: { count: number }[] } } | null }[] };
    };
    const within = cities.groups.filter(({ node }) => node !== null);
    expect(within.length).toBeGreaterThan(1);
    for (const { count, node } of within) {
      expect(node?.cities.groups.reduce((sum, group) => sum + group.count, 0)).toBe(count);
    }
  });
});

describe('groups by a property that is stored under another name', () => {
  it('have the values that the nodes have', async () => {
    const { agreements } = (await server.data(
      '{ agreements(first: 100) { nodes { signed } groups(by: [SIGNED]) { keys count } } }',
    )) as unknown as {
      agreements: { nodes: { signed: boolean }[]; groups: { keys: string[]; count: number }[] };
    };
    const { nodes, groups } = agreements;
    expect(groups.map(({ keys }) => keys).sort()).toEqual([['false'], ['true']]);
    for (const { keys, count } of groups)
      expect(count).toBe(nodes.filter(({ signed }) => String(signed) === keys[0]).length);
  });
});

describe('groups by year', () => {
  it('have null for what is undated', async () => {
    const { events, undated } = (await server.data(
      `{ events { groups(by: [YEAR]) { keys count } } undated: events(where: { date: { exists: false } }) { totalCount } }`,
    )) as unknown as {
      events: { groups: { keys: (string | null)[]; count: number }[] };
      undated: { totalCount: number };
    };
    const others = events.groups.filter(({ keys: [year] }) => year === null || year === '');
    // Events without a date, and those of a date without a year.
    expect(others).toEqual([{ keys: [null], count: undated.totalCount + 1 }]);
  });
});

describe('a condition on a count', () => {
  it('counts everything where the narrowing condition is null', async () => {
    const data = await server.data(
      '{ a: cities(where: { ties: { count: { of: null, gt: 1 } } }) { totalCount } b: cities(where: { ties: { count: { gt: 1 } } }) { totalCount } }',
    );
    expect(data['a']).toEqual(data['b']);
    expect(data['b']).not.toEqual({ totalCount: 0 });
  });
});
