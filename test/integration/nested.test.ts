import { startTestServer, type TestServer } from '../support/entente';

describe('a nested query', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it('answers the same whether nodes that repeat are looked up apart or not', async () => {
    const tree = (first: number) =>
      `{ events(first: 20) { nodes { id participants(first: ${String(first)}) { nodes { __typename id name
        events(first: ${String(first)}, where: {kind: {in: [FORUM, MEETING]}}) { totalCount edges { role node { __typename id date { edtf } place { id } } } } } } } } }`;
    const answers: unknown[] = [];
    const counts: number[] = [];
    for (const first of [20, 40]) {
      const sent = await server.statementsOf(async () => answers.push(await server.data(tree(first))));
      counts.push(sent.length);
    }
    // The participants are put off, their events are not: what hangs on them is but one place.
    expect(counts).toEqual([1, 2]);
    // No list of these is longer than the smaller page.
    expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
  });

  it('answers the same whether a list comes as rows or as a value, of several nodes and in either direction', async () => {
    const tree = (
      size: number,
    ) => `fragment Met on City { id events(first: ${String(size)}) { totalCount pageInfo { hasNextPage endCursor }
        edges { cursor role node { id date { edtf } } } groups(by: [YEAR]) { keys count } } name }
      { harbin: city(id: "city:harbin") { ...Met } ufa: city(id: "city:ufa") { ...Met } none: city(id: "city:none") { ...Met }
        back: city(id: "city:harbin") { events(last: ${String(size)}, orderBy: [{date: DESC}]) { nodes { id } pageInfo { hasPreviousPage } } } }`;
    const answers: unknown[] = [];
    const texts: string[][] = [];
    for (const size of [99, 100]) {
      const sent = await server.statementsOf(async () => answers.push(await server.data(tree(size))));
      texts.push(sent.map(({ text }) => text));
    }
    expect(texts.map((sent) => sent.map((text) => text.includes('AS isNode')))).toEqual([
      // Two shapes, and what is said of the city that is not there.
      [false, false, false],
      [true, true, false],
    ]);
    expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
    expect(answers[0]).toMatchObject({ none: null, ufa: { name: 'Ufa' } });
  });

  it('sends one statement for the whole tree', async () => {
    const query = `{ city(id: "city:harbin") { name country { name }
      ties(first: 5) { totalCount edges { kind evidence { gloss document { id } } node { id name } } }
      events(first: 3) { edges { role node { id participants(first: 50) { nodes { id ... on Official { gender } } } } } } } }`;
    const statements = await server.statementsOf(() => server.data(query));
    expect(statements).toHaveLength(1);
  });

  it('joins look-ups of one shape into one statement', async () => {
    const query =
      '{ a: city(id: "city:harbin") { name } b: city(id: "city:ufa") { name } none: city(id: "city:none") { name } }';
    let data: Record<string, unknown> = {};
    const statements = await server.statementsOf(async () => {
      data = await server.data(query);
    });
    expect(data).toEqual({ a: { name: 'Harbin' }, b: { name: 'Ufa' }, none: null });
    // And one for the warning of the city that is not there.
    expect(statements.map(({ text }) => text.includes('$sought'))).toEqual([false, true]);
  });

  it('keeps two aliases of one field with different arguments apart', async () => {
    const data =
      await server.data(`{ city(id: "city:harbin") { en: name ru: name(language: "ru") xx: name(language: "xx")
      one: ties(first: 1) { nodes { id } } all: ties { totalCount nodes { id other: name(language: "ru") } } } }`);
    expect(data['city']).toEqual({
      en: 'Harbin',
      ru: 'Харбин',
      xx: 'Harbin',
      one: { nodes: [{ id: 'city:daugavpils' }] },
      all: {
        totalCount: 2,
        nodes: [
          { id: 'city:daugavpils', other: 'Даугавпилс' },
          { id: 'city:krasnodar', other: 'Краснодар' },
        ],
      },
    });
  });

  it('resolves fragments on interfaces by the type of each node', async () => {
    const data =
      await server.data(`query { nodes(ids: ["official:sun-zhe", "city:harbin", "tie:krasnodar-harbin", "no", "doc:000#93-103"]) {
      __typename id ...Place ... on Official { gender } ... on Tie { kind first { id } } ... on Passage { start document { id } } } }
      fragment Place on Place { within { nodes { id } } }`);
    expect(data['nodes']).toEqual([
      { __typename: 'Official', id: 'official:sun-zhe', gender: 'MALE' },
      {
        __typename: 'City',
        id: 'city:harbin',
        within: { nodes: [{ id: 'country:china' }, { id: 'region:heilongjiang' }] },
      },
      { __typename: 'Tie', id: 'tie:krasnodar-harbin', kind: 'SISTER', first: { id: 'city:krasnodar' } },
      null,
      { __typename: 'Passage', id: 'doc:000#93-103', start: 93, document: { id: 'doc:000' } },
    ]);
  });

  it('pages forward and backward over equal and missing dates without loss', async () => {
    const page = `query ($first: Int, $after: String, $last: Int, $before: String) { city(id: "city:krasnodar") {
      events(first: $first, after: $after, last: $last, before: $before) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } }`;
    interface Events {
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      totalCount: number;
    }
    const ask = async (variables: Record<string, unknown>) =>
      ((await server.data(page, variables))['city'] as unknown as { events: Events }).events;
    const all = await ask({ first: 100 });
    expect(all.totalCount).toBe(all.edges.length);
    const ids = all.edges.map(({ node }) => node.id);

    const forward: string[] = [];
    let after: string | null = null;
    do {
      const events: Events = await ask({ first: 2, after });
      forward.push(...events.edges.map(({ node }) => node.id));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forward).toEqual(ids);

    const backward: string[] = [];
    let before: string | null = null;
    do {
      const events: Events = await ask({ last: 3, before });
      backward.unshift(...events.edges.map(({ node }) => node.id));
      before = events.pageInfo.hasPreviousPage ? events.pageInfo.startCursor : null;
    } while (before !== null);
    expect(backward).toEqual(ids);
  });

  it.each([
    ['{ cities(first: -1) { nodes { id } } }', 'cities: first must be from 0 to 100, got -1'],
    ['{ cities(first: 101) { nodes { id } } }', 'cities: first must be from 0 to 100, got 101'],
    ['{ cities(first: 1, last: 1) { nodes { id } } }', 'cities: last must not be given together with first'],
    [
      '{ cities(after: "garbage") { nodes { id } } }',
      'cities: after is not a cursor of this list in this order',
    ],
    [
      '{ city(id: "city:harbin") { ties(first: 101) { nodes { id } } } }',
      'ties: first must be from 0 to 100, got 101',
    ],
    [
      '{ events(where: {date: {certainlyWithin: "soon"}}) { nodes { id } } }',
      expect.stringContaining('date.certainlyWithin: “soon” is not an EDTF date'),
    ],
  ])('refuses bad input with one sentence: %s', async (query, message) => {
    const answer = await server.ask(query);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toEqual(message);
  });

  it('answers first: 0 with no nodes and a count', async () => {
    const data = await server.data(
      '{ cities(first: 0) { totalCount nodes { id } pageInfo { hasNextPage } } }',
    );
    expect(data['cities']).toEqual({ totalCount: 26, nodes: [], pageInfo: { hasNextPage: true } });
  });

  it('filters by id, kind, date and link', async () => {
    const data = await server.data(`{
      bureaus: institutions(where: {kind: {eq: BUREAU}}) { nodes { id } }
      two: cities(where: {id: {in: ["city:ufa", "city:kazan", "city:none"]}}) { nodes { id } }
      june: events(where: {date: {startsWithin: "2020-06"}}) { nodes { id } }
      certain2023: events(where: {date: {certainlyWithin: "2023"}, and: [{not: {kind: {in: [FORUM, FESTIVAL]}}}]}) { nodes { id } }
      deputies: city(id: "city:krasnodar") { officials(link: {rank: {eq: DEPUTY_HEAD}}) { nodes { id } } }
    }`);
    const ids = (value: unknown) => (value as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    expect(ids(data['bureaus'])).toEqual([
      'inst:harbin-agriculture-bureau',
      'inst:harbin-commerce-bureau',
      'inst:harbin-foreign-affairs-bureau',
    ]);
    expect(ids(data['two'])).toEqual(['city:kazan', 'city:ufa']);
    expect(ids(data['june'])).toEqual([
      'event:harbin-fair-2020',
      'event:krasnodar-harbin-vc-2020',
      'event:kuban-quarantine-lifted-2020',
      'event:victory-parade-2020',
    ]);
    expect(ids(data['certain2023'])).toEqual([
      'event:book-exchange-2023',
      'event:heihe-school-visits-2023',
      'event:heihe-visit-yakutsk-2023',
      'event:six-city-round-table-2023',
    ]);
    expect(ids((data['deputies'] as unknown as { officials: unknown }).officials)).toEqual([
      'official:egorova',
      'official:logvinenko',
    ]);
  });
});
