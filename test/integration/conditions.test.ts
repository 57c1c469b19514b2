/** What conditions and counts mean: links and nodes, null, unknown values, and whether there is something at all. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
}

async function ids(list: string, args: string): Promise<string[]> {
  const data = (await server.data(
    `{ list: ${list}(first: 100${args === '' ? '' : `, ${args}`}) { nodes { id } } }`,
  )) as unknown as {
    list: Listed;
  };
  return data.list.nodes.map(({ id }) => id);
}

async function refusal(query: string, variables?: Record<string, unknown>) {
  const { errors = [] } = await server.ask(query, variables);
  expect(errors).toHaveLength(1);
  return errors[0] as {
    message: string;
    path?: string[];
    locations?: { line: number; column: number }[];
    extensions: { code: string; issues?: { path: string[] }[] };
  };
}

describe('counts', () => {
  // Sun Zhe has two offices in Harbin: two links to one node.
  it('count links, and nodes apart', async () => {
    expect(
      await server.data(
        '{ city(id: "city:harbin") { officials { totalCount nodeCount edges { node { id } } } } }',
      ),
    ).toMatchObject({
      city: { officials: { totalCount: 2, nodeCount: 1, edges: [{}, {}] } },
    });
  });

  it('are the same in filters, in orders and on connections', async () => {
    const { cities } = (await server.data(
      '{ cities(first: 100) { nodes { id officials { totalCount nodeCount } } } }',
    )) as unknown as {
      cities: { nodes: { id: string; officials: { totalCount: number; nodeCount: number } }[] };
    };
    const having = (holds: (officials: { totalCount: number; nodeCount: number }) => boolean) =>
      cities.nodes.filter(({ officials }) => holds(officials)).map(({ id }) => id);
    expect(await ids('cities', 'where: { officials: { count: { gt: 1 } } }')).toEqual(
      having((of) => of.totalCount > 1),
    );
    expect(await ids('cities', 'where: { officials: { nodeCount: { gt: 1 } } }')).toEqual(
      having((of) => of.nodeCount > 1),
    );
    expect(await ids('cities', 'where: { officials: { single: {} } }')).toEqual(
      having((of) => of.totalCount === 1),
    );
    const ordered = (by: 'totalCount' | 'nodeCount') =>
      [...cities.nodes]
        .sort((a, b) => b.officials[by] - a.officials[by] || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
    expect(await ids('cities', 'orderBy: [{ officials: { count: DESC } }]')).toEqual(ordered('totalCount'));
    expect(await ids('cities', 'orderBy: [{ officials: { nodeCount: DESC } }]')).toEqual(
      ordered('nodeCount'),
    );
    expect(ordered('totalCount')).not.toEqual(ordered('nodeCount'));
  });

  it.each([
    '{ gt: 0 }',
    '{ gte: 1 }',
    '{ eq: 0 }',
    '{ lt: 1 }',
    '{ eq: 1 }',
    '{ gte: 2 }',
    '{ gt: 0, lt: 3 }',
    '{ in: [0, 2, 5] }',
    '{ gt: 0, gte: 2, lte: 9, in: [1, 2, 3], exists: true }',
    '{ lt: 1, gt: 1 }',
    '{ exists: true }',
    '{ exists: false }',
  ])('of nodes with conditions on relations are compared: %s', async (compared) => {
    // Of each city, the officials who have been at more than one event with Harbin.
    const met =
      '{ events: { count: { of: { node: { participants: { some: { node: { id: { eq: "city:harbin" } } } } } }, gte: 2 } } }';
    const { cities } = (await server.data(
      `{ cities(first: 100) { nodes { id officials(where: ${met}) { totalCount nodeCount } } } }`,
    )) as unknown as {
      cities: { nodes: { id: string; officials: { totalCount: number; nodeCount: number } }[] };
    };
    const holds = (count: number) =>
      Object.entries(JSON.parse(compared.replace(/(\w+):/g, '"$1":')) as Record<string, unknown>).every(
        ([operator, to]) =>
          operator === 'exists'
            ? to === true
            : operator === 'in'
              ? (to as number[]).includes(count)
              : {
                  eq: count === to,
                  gt: count > Number(to),
                  gte: count >= Number(to),
                  lt: count < Number(to),
                  lte: count <= Number(to),
                }[operator],
      );
    expect(cities.nodes.some(({ officials }) => officials.totalCount > officials.nodeCount)).toBe(true);
    for (const [name, counted] of [
      ['count', 'totalCount'],
      ['nodeCount', 'nodeCount'],
    ] as const) {
      const where = `{ officials: { ${name}: { of: { node: ${met} }, ${compared.slice(1, -1)} } } }`;
      const expected = cities.nodes.filter(({ officials }) => holds(officials[counted])).map(({ id }) => id);
      expect(await ids('cities', `where: ${where}`)).toEqual(expected);
      expect(await ids('cities', `where: { not: ${where} }`)).toEqual(
        cities.nodes.map(({ id }) => id).filter((id) => !expected.includes(id)),
      );
    }
  });

  it('are sent once for several keys', async () => {
    const query =
      '{ city(id: "city:harbin") { officials { a: nodeCount totalCount b: nodeCount groups(by: [GENDER]) { count } c: totalCount } } }';
    expect(await server.data(query)).toMatchObject({
      city: { officials: { a: 1, totalCount: 2, b: 1, c: 2, groups: [{ count: 2 }] } },
    });
  });

  it('order by one of them only', async () => {
    for (const by of ['{}', '{ count: ASC, nodeCount: ASC }']) {
      const { message } = await refusal(`{ cities(orderBy: [{ officials: ${by} }]) { totalCount } }`);
      expect(message).toMatch(/exactly one of count and nodeCount/);
    }
  });
});

describe('null in a condition', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['cities(where: { id: { eq: $x } })', 'where.id.eq'],
    ['cities(where: { id: { in: $xs } })', 'where.id.in'],
    ['cities(where: { not: { id: { eq: $x } } })', 'where.not.id.eq'],
    ['cities(where: { ties: { none: null } })', 'where.ties.none'],
    ['cities(where: { ties: { some: { node: null } } })', 'where.ties.some.node'],
    ['cities(where: { ties: { count: { gt: null } } })', 'where.ties.count.gt'],
    ['cities(where: { country: null })', 'where.country'],
    ['cities(where: { and: [{ name: { eq: "Harbin" } }, { not: null }] })', 'where.and.1.not'],
    ['cities(where: { or: null })', 'where.or'],
    ['tenures(where: { asOf: null })', 'where.asOf'],
    ['cities(orderBy: [{ name: null }])', 'orderBy.0.name'],
  ];

  it.each(cases)('is refused with its path: %s', async (field, path) => {
    const declared = [
      ...(field.includes('$x ') ? ['$x: ID'] : []),
      ...(field.includes('$xs ') ? ['$xs: [ID!]'] : []),
    ];
    const operation = declared.length === 0 ? '' : `query (${declared.join(', ')}) `;
    const { extensions, message } = await refusal(`${operation}{ ${field} { totalCount } }`, {
      x: null,
      xs: null,
    });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: path.split('.') }] });
    expect(message).toContain(path);
  });

  it('is refused below the root, at the field that has it', async () => {
    const query = '{ city(id: "city:harbin") { here: ties(link: { kind: { eq: null } }) { totalCount } } }';
    expect(await refusal(query)).toMatchObject({
      path: ['city', 'here'],
      locations: [{ line: 1, column: query.indexOf('here') + 1 }],
    });
  });

  it('is no condition as a whole argument, nor is a variable without a value', async () => {
    const all = await ids('cities', '');
    expect(await ids('cities', 'where: null, orderBy: null')).toEqual(all);
    const data = (await server.data(
      'query ($x: ID) { list: cities(first: 100, where: { id: { eq: $x } }) { nodes { id } } }',
      {},
    )) as unknown as { list: Listed };
    expect(data.list.nodes.map(({ id }) => id)).toEqual(all);
  });
});

describe('unknown values', () => {
  const lists: readonly (readonly [string, string, string])[] = [
    ['ties', 'since', '{ certainlyWithin: "2015" }'],
    ['events', 'date', '{ certainlyWithin: "2023" }'],
    ['officials', 'gender', '{ eq: FEMALE }'],
    ['cities', 'population', '{ gt: 1 }'],
    ['institutions', 'kind', '{ eq: CONSULATE }'],
  ];

  it.each(lists)(
    'of %s satisfy no condition on %s, and every `not` of one',
    async (list, property, condition) => {
      const all = await ids(list, '');
      const holds = await ids(list, `where: { ${property}: ${condition} }`);
      const not = await ids(list, `where: { not: { ${property}: ${condition} } }`);
      const unknown = await ids(list, `where: { ${property}: { exists: false } }`);
      const knownAndNot = await ids(
        list,
        `where: { not: { ${property}: ${condition} }, ${property}: { exists: true } }`,
      );
      const sorted = (some: readonly string[]) => [...some].sort();
      expect(sorted([...holds, ...not])).toEqual(sorted(all));
      expect(not).toEqual(expect.arrayContaining(unknown));
      expect(sorted([...knownAndNot, ...unknown])).toEqual(sorted(not));
    },
  );
});

describe('exists', () => {
  it('of a relation to one tells nodes with it from those without', async () => {
    const { institutions } = (await server.data(
      '{ institutions(first: 100) { nodes { id city { id } } } }',
    )) as unknown as { institutions: { nodes: { id: string; city: { id: string } | null }[] } };
    const having = (holds: boolean) =>
      institutions.nodes.filter(({ city }) => (city !== null) === holds).map(({ id }) => id);
    expect(having(true)).not.toHaveLength(0);
    expect(having(false)).not.toHaveLength(0);
    for (const exists of [true, false]) {
      const where = `{ city: { exists: ${String(exists)} } }`;
      expect(await ids('institutions', `where: ${where}`)).toEqual(having(exists));
      expect(await ids('institutions', `where: { not: ${where} }`)).toEqual(having(!exists));
    }
    expect(await ids('institutions', 'where: { city: {} }')).toEqual(having(true));
    expect(await ids('institutions', 'where: { city: { id: { exists: true } } }')).toEqual(having(true));
    expect(await ids('institutions', 'where: { city: { exists: false, name: { contains: "" } } }')).toEqual(
      [],
    );
  });

  it('of an id is always true', async () => {
    expect(await ids('cities', 'where: { id: { exists: true } }')).toEqual(await ids('cities', ''));
    expect(await ids('cities', 'where: { id: { exists: false } }')).toEqual([]);
  });
});

describe('page sizes', () => {
  it.each([
    [
      'encounters',
      'encounters(who: { of: "city:harbin" }, whom: {}) { nodes { who { ... on City { visits: events(first: 1000) { totalCount } } } } }',
      ['nodes', 'who'],
    ],
    [
      'paths',
      'paths(from: "city:harbin", to: "city:krasnodar") { nodes { ... on City { visits: events(first: 1000) { totalCount } } } }',
      ['nodes'],
    ],
    [
      'search',
      'search(text: "Harbin") { nodes { entity { ... on City { visits: events(first: 1000) { totalCount } } } } }',
      ['nodes', 'entity'],
    ],
  ])('are checked below %s', async (root, field, below) => {
    expect(await refusal(`{ ${field} }`)).toMatchObject({
      message: 'visits: first must be from 0 to 100, got 1000',
      path: [root, ...below, 'visits'],
    });
  });

  it.each(['totalCount', 'nodeCount', 'groups(by: [KIND]) { count }', '__typename', 'nodes { id }'])(
    'are checked where only %s is selected',
    async (selected) => {
      const query = `{ cities(first: 2) { nodes { visits: events(first: 1000) { ${selected} } } } }`;
      expect(await refusal(query)).toMatchObject({
        message: 'visits: first must be from 0 to 100, got 1000',
        path: ['cities', 'nodes', 'visits'],
        locations: [{ column: query.indexOf('visits') + 1 }],
      });
    },
  );
});
