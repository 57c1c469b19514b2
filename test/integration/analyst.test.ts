import { startTestServer, type Answer, type TestServer } from '../support/entente';

/** Questions of an analyst over the whole model: filters on relations, order, groups, days. */
describe('an analyst’s query', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it('counts ties of each kind', async () => {
    const data = await server.data('{ ties { totalCount groups(by: [KIND]) { keys count } } }');
    expect(data['ties']).toEqual({
      totalCount: 17,
      groups: [
        { keys: ['SISTER'], count: 11 },
        { keys: ['COOPERATION'], count: 3 },
        { keys: ['PARTNER'], count: 3 },
      ],
    });
  });

  it('finds cities with more than one sister city, most first', async () => {
    const data = await server.data(`{ cities(
      where: {ties: {count: {of: {link: {kind: {eq: SISTER}}}, gt: 1}}}, orderBy: [{ties: {count: DESC}}]
    ) { nodes { id ties(link: {kind: {eq: SISTER}}) { totalCount } } } }`);
    expect(data['cities']).toEqual({
      nodes: [
        { id: 'city:krasnodar', ties: { totalCount: 8 } },
        { id: 'city:harbin', ties: { totalCount: 2 } },
      ],
    });
  });

  it('asks what held on a day', async () => {
    const query = `query ($date: String!, $certainty: Certainty!) {
      ties(where: {asOf: {date: $date, certainty: $certainty}, firstEnd: {id: {eq: "city:yakutsk"}}}) { nodes { id } } }`;
    const on = async (date: string, certainty: string) =>
      (
        (await server.data(query, { date, certainty }))['ties'] as unknown as { nodes: { id: string }[] }
      ).nodes.map(({ id }) => id);
    expect(await on('2012-12-31', 'POSSIBLE')).toEqual(['tie:yakutsk-heihe-cooperation']);
    expect(await on('2015-06-01', 'POSSIBLE')).toEqual([
      'tie:yakutsk-heihe-cooperation',
      'tie:yakutsk-heihe-sister',
    ]);
    expect(await on('2007-01-01', 'POSSIBLE')).toEqual([]);
    expect(await on('2015-12-31', 'CERTAIN')).toEqual(['tie:yakutsk-heihe-sister']);
    const wrong = await server.ask(query, { date: '2012', certainty: 'POSSIBLE' });
    expect(wrong.errors?.[0]?.message).toBe(
      'asOf.date: “2012” is not one exact day (expected e.g. 2020-06-23)',
    );
  });

  it('follows the quantifiers, every holding where there are none', async () => {
    const count = async (where: string) =>
      (
        (await server.data(`{ cities(where: ${where}) { totalCount } }`))['cities'] as unknown as {
          totalCount: number;
        }
      ).totalCount;
    expect(await count('{ties: {some: {link: {kind: {eq: PARTNER}}}}}')).toBe(4);
    expect(await count('{ties: {none: {link: {kind: {eq: SISTER}}}}}')).toBe(26 - 14);
    const every = await count('{ties: {every: {link: {kind: {eq: SISTER}}}}}');
    const without = await count('{ties: {none: {}}}');
    expect(without).toBe(9);
    expect(every).toBe(11 + without);
    expect(await count('{ties: {single: {link: {kind: {eq: SISTER}}}}}')).toBe(12);
    expect(await count('{country: {id: {eq: "country:russia"}}, not: {ties: {some: {}}}}')).toBe(5);
  });

  it('orders by a related node and by what is unknown, either way', async () => {
    const names = async (orderBy: string, more = '') =>
      (
        (await server.data(`{ cities(first: 3, orderBy: ${orderBy} ${more}) { nodes { name } } }`))[
          'cities'
        ] as unknown as { nodes: { name: string }[] }
      ).nodes.map(({ name }) => name);
    expect(await names('[{country: {name: ASC}}, {name: DESC}]')).toEqual(['Sukhum', 'Yerevan', 'Wels']);
    expect(await names('[{name: DESC}]')).toEqual(['Yerevan', 'Yekaterinburg', 'Yakutsk']);
    const events = async (direction: string) =>
      (
        (
          await server.data(
            `{ events(first: 100, orderBy: [{date: ${direction}}]) { nodes { date { edtf } } } }`,
          )
        )['events'] as unknown as { nodes: { date: { edtf: string } | null }[] }
      ).nodes.map(({ date }) => date?.edtf ?? null);
    const last = await events('DESC');
    expect([last[0], last.at(-1)]).toEqual(['2025', null]);
    const first = await events('DESC_NULLS_FIRST');
    expect([first[0], first.at(-1)]).toEqual([null, '1994/..']);
    expect([...last].sort()).toEqual([...first].sort());
  });

  it('pages in any order without loss, over equal and unknown values and over counts', async () => {
    for (const orderBy of [
      '[{date: DESC}]',
      '[{date: ASC_NULLS_FIRST}]',
      '[{participants: {count: DESC}}]',
      '[{place: {name: DESC}}, {kind: ASC}]',
    ]) {
      const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
        events(first: $first, after: $after, last: $last, before: $before, orderBy: ${orderBy}) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      interface Page {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      }
      const ask = async (variables: Record<string, unknown>) =>
        (await server.data(page, variables))['events'] as unknown as Page;
      const all = (await ask({ first: 100 })).nodes.map(({ id }) => id);
      expect(new Set(all).size).toBe(54);
      const forward: string[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo }: Page = await ask({ first: 7, after });
        forward.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(forward).toEqual(all);
      const backward: string[] = [];
      let before: string | null = null;
      do {
        const { nodes, pageInfo }: Page = await ask({ last: 10, before });
        backward.unshift(...nodes.map(({ id }) => id));
        before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
      } while (before !== null);
      expect(backward).toEqual(all);
    }
  });

  it('groups by year, related node and property of the link', async () => {
    const data = await server.data(`{
      years: events(where: {tookPlace: {eq: true}, date: {exists: true}}) { groups(by: [YEAR], orderBy: KEY, first: 100) { keys count } }
      countries: cities { groups(by: [COUNTRY], first: 2) { keys count node { name } } }
      harbin: city(id: "city:harbin") { events(first: 0) { groups(byLink: [ROLE], first: 2) { keys count } } }
    }`);
    expect(data['years']).toMatchObject({
      groups: [
        { keys: ['1994'] },
        { keys: ['2016'] },
        { keys: ['2017'] },
        { keys: ['2018'] },
        { keys: ['2019'] },
        { keys: ['2020'], count: 6 },
        { keys: ['2023'], count: 7 },
        { keys: ['2024'], count: 2 },
      ],
    });
    expect(data['countries']).toEqual({
      groups: [
        { keys: ['country:russia'], count: 8, node: { name: 'Russia' } },
        { keys: ['country:china'], count: 5, node: { name: 'China' } },
      ],
    });
    expect((data['harbin'] as unknown as { events: { groups: unknown[] } }).events.groups).toHaveLength(2);
  });

  it.each([
    [
      '{ cities(orderBy: [{name: ASC, id: ASC}]) { totalCount nodes { id } } }',
      'cities: each element of orderBy names one field, got 2',
    ],
    ['{ cities { groups { count } } }', 'groups: group by one to 3 keys, got 0'],
    [
      '{ cities(where: {ties: {some: {node: {ties: {some: {node: {ties: {some: {node: {ties: {some: {node: {ties: {some: {node: {ties: {some: {}}}}}}}}}}}}}}}}}}) { totalCount } }',
      'ties: conditions on relations nest at most 5 deep',
    ],
  ])('refuses with one sentence: %s', async (query, message) => {
    const answer = await server.ask(query);
    expect(answer.errors?.map((error) => [error.extensions.code, error.message])).toEqual([
      ['BAD_USER_INPUT', message],
    ]);
  });

  it('sends one statement however deep the filters are', async () => {
    const statements = await server.statementsOf(() =>
      server.data(
        '{ officials(where: {events: {some: {node: {topics: {some: {node: {id: {eq: "topic:education"}}}}}}}}) { nodes { id offices { nodes { id } } } } }',
      ),
    );
    expect(statements).toHaveLength(1);
  });

  it('finds paths through meetings, their nodes shown alike whether brought along or looked up', async () => {
    const ask = (nodes: string) =>
      server.data(`{ paths(from: "official:sun-zhe", to: "city:krasnodar", over: MEETINGS, between: [OFFICIAL, CITY], first: 3) {
        length ${nodes} hops { link } } }`);
    const shown = 'nodes { __typename id name ... on City { country { name } } }';
    const [brought, twice] = await Promise.all([ask(shown), ask(`${shown} again: nodes { id }`)]);
    const paths = (twice as Record<string, unknown>)['paths'] as {
      again: { id: string }[];
      nodes: { id: string }[];
      length: number;
      hops: unknown[];
    }[];
    expect(paths.length).toBeGreaterThan(0);
    expect(brought['paths']).toEqual(paths.map(({ nodes, length, hops }) => ({ length, nodes, hops })));
    for (const { nodes, length, again } of paths) {
      expect(nodes).toHaveLength(length + 1);
      expect(nodes.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    }
  });
});

describe('the cost of a query', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it('is shown with the answer', async () => {
    const answer = await server.ask(
      '{ city(id: "city:harbin") { country { id } ties(first: 5) { totalCount nodes { ... on City { country { id } } } } } }',
    );
    expect(answer.extensions).toMatchObject({ cost: { requested: 1 + 1 + 5 + 10 + 5, limit: 100_000 } });
  });

  it('is refused beyond the limit before anything is sent, with what to use instead', async () => {
    let answer: Answer | undefined;
    const statements = await server.statementsOf(async () => {
      answer = await server.ask(
        '{ cities(first: 100) { nodes { events(first: 100) { nodes { participants(first: 100) { nodes { id } } } } } } }',
      );
    });
    expect(statements).toEqual([]);
    expect(answer?.status).toBe(400);
    expect(answer?.errors?.[0]).toMatchObject({
      message:
        'The query costs 1010100; the limit is 100000. Request smaller pages with first, fewer fields, or totalCount and groups instead of nodes; begin conditions at an id.',
      extensions: { code: 'QUERY_TOO_COMPLEX', cost: { requested: 1_010_100, limit: 100_000 } },
    });
  });
});
