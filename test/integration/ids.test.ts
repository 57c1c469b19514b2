/** Ids that nothing has, and identifiers in other systems. */
import { startTestServer, type TestServer } from '../support/entente';

interface Warning {
  readonly code: string;
  readonly path: string[];
  readonly argument: string[];
  readonly id: string;
  readonly nearest?: string[];
}

let server: TestServer;

const warningsOf = async (query: string, variables?: Record<string, unknown>): Promise<Warning[]> => {
  const { errors, extensions } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return (extensions as { warnings?: Warning[] }).warnings ?? [];
};

/** The statements of a query, planned before so that the count of a label is known. */
const statementsOf = async (query: string): Promise<number> => {
  await server.data(query);
  return (await server.statementsOf(() => server.data(query))).length;
};

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

describe('an id that nothing has', () => {
  it.each([
    ['{ cities(where: {id: {eq: "city:yakutskk"}}) { nodes { id } } }', ['cities'], 'where.id.eq'],
    [
      '{ all: cities(where: {id: {in: ["city:yakutskk", "city:ufa"]}}) { totalCount } }',
      ['all'],
      'where.id.in.0',
    ],
    ['{ cities(where: {not: {id: {eq: "city:yakutskk"}}}) { totalCount } }', ['cities'], 'where.not.id.eq'],
    [
      '{ events(where: {or: [{topics: {some: {node: {id: {eq: "city:yakutskk"}}}}}]}) { totalCount } }',
      ['events'],
      'where.or.0.topics.some.node.id.eq',
    ],
    [
      '{ city(id: "city:harbin") { ties(where: {id: {eq: "city:yakutskk"}}) { totalCount } } }',
      ['city', 'ties'],
      'where.id.eq',
    ],
    [
      '{ cities(first: 1) { nodes { events(link: {onBehalfOfId: {eq: "city:yakutskk"}}) { totalCount } } } }',
      ['cities', 'nodes', 'events'],
      'link.onBehalfOfId.eq',
    ],
    ['{ events(of: "city:yakutskk") { totalCount } }', ['events'], 'of'],
    ['{ city(id: "city:yakutskk") { id } }', ['city'], 'id'],
    ['{ nodes(ids: ["city:ufa", "city:yakutskk"]) { id } }', ['nodes'], 'ids'],
  ])('is warned of in %s', async (query, path, argument) => {
    const warnings = await warningsOf(query);
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'UNKNOWN_ID',
        path,
        argument: argument.split('.'),
        id: 'city:yakutskk',
      }),
    ]);
    expect(warnings[0]?.nearest?.[0]).toBe('city:yakutsk');
  });

  it('is warned of where it stands in a variable', async () => {
    const query = 'query ($id: ID!) { ties(where: {firstEnd: {id: {eq: $id}}}) { totalCount } }';
    expect(await warningsOf(query, { id: 'city:nowhere-at-all' })).toEqual([
      expect.objectContaining({
        id: 'city:nowhere-at-all',
        argument: ['where', 'firstEnd', 'id', 'eq'],
        nearest: [],
      }),
    ]);
    expect(await warningsOf(query, { id: 'city:yakutsk' })).toEqual([]);
  });

  it('is told from one of another type', async () => {
    expect(
      await warningsOf('{ cities(where: {country: {id: {eq: "city:yakutsk"}}}) { totalCount } }'),
    ).toEqual([
      expect.objectContaining({
        code: 'ID_OF_ANOTHER_TYPE',
        id: 'city:yakutsk',
        type: 'City',
        expected: 'Country',
      }),
    ]);
    expect(await warningsOf('{ entities(where: {id: {eq: "city:yakutsk"}}) { totalCount } }')).toEqual([]);
    expect(await warningsOf('{ country(id: "city:yakutsk") { id } }')).toEqual([
      expect.objectContaining({ code: 'ID_OF_ANOTHER_TYPE' }),
    ]);
  });

  it.each([
    ['{ events(of: "topic:economy") { totalCount } }', 'of', 'topic:economy', 'Place or Institution'],
    [
      '{ encounters(who: {id: "topic:economy"}, whom: {}) { totalCount } }',
      'who.id',
      'topic:economy',
      'Actor',
    ],
    [
      '{ encounters(who: {id: "city:ufa", type: OFFICIAL}, whom: {}) { totalCount } }',
      'who.id',
      'city:ufa',
      'Official',
    ],
    [
      '{ encounters(who: {of: "city:harbin"}, whom: {of: "topic:economy"}) { totalCount } }',
      'whom.of',
      'topic:economy',
      'Place or Institution',
    ],
    [
      '{ encounters(who: {of: "city:harbin"}, whom: {}, topic: "city:ufa") { totalCount } }',
      'topic',
      'city:ufa',
      'Topic',
    ],
    ['{ paths(from: "topic:economy", to: "city:harbin") { length } }', 'from', 'topic:economy', 'Actor'],
    [
      '{ paths(from: "city:harbin", to: "topic:economy", over: [TIES, MEETINGS]) { length } }',
      'to',
      'topic:economy',
      'Actor or Event',
    ],
    [
      '{ resolve(name: "Harbin", context: {country: "city:ufa"}) { score } }',
      'context.country',
      'city:ufa',
      'Country',
    ],
  ])('is told where one of another type stands in %s', async (query, argument, id, expected) => {
    const warnings = await warningsOf(query);
    expect(warnings.filter(({ code }) => code === 'ID_OF_ANOTHER_TYPE')).toEqual([
      expect.objectContaining({ argument: argument.split('.'), id, expected }),
    ]);
  });

  it.each([
    ['{ encounters(who: {of: "city:yakutskk"}, whom: {}) { totalCount } }', 'who.of'],
    [
      '{ encounters(who: {of: "city:harbin"}, whom: {}, topic: "topic:nothing-at-all") { totalCount } }',
      'topic',
    ],
    ['{ paths(from: "city:yakutskk", to: "city:harbin") { length } }', 'from'],
  ])('is refused and warned of in %s', async (query, argument) => {
    const { errors, extensions } = await server.ask(query);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
    expect((extensions as { warnings: Warning[] }).warnings).toEqual([
      expect.objectContaining({ code: 'UNKNOWN_ID', argument: argument.split('.') }),
    ]);
  });

  it('costs nothing where ids exist', async () => {
    expect(await statementsOf('{ cities(where: {id: {eq: "city:ufa"}}) { nodes { id } } }')).toBe(1);
    expect(
      await statementsOf('{ cities(where: {id: {in: ["city:ufa", "city:kazan"]}}) { nodes { id } } }'),
    ).toBe(1);
    expect(await statementsOf('{ city(id: "city:ufa") { id } }')).toBe(1);
    expect(await statementsOf('{ events(of: "city:yakutsk") { totalCount } }')).toBe(1);
    // As before: an id below a quantifier is asked for first, since it may have been merged into another.
    expect(
      await statementsOf('{ cities(where: {ties: {none: {node: {id: {eq: "city:ufa"}}}}}) { totalCount } }'),
    ).toBe(2);
  });

  it.each([
    ['{ cities(where: {id: {eq: "city:yakutskk"}}) { nodes { id } } }'],
    ['{ city(id: "city:yakutskk") { id } }'],
    ['{ cities(where: {ties: {none: {node: {id: {eq: "city:yakutskk"}}}}}) { totalCount } }'],
    ['{ a: city(id: "city:yakutskk") { id } b: city(id: "city:none-at-all") { id } }'],
  ])('costs one statement more, which looks for it and for the nearest: %s', async (query) => {
    expect(await statementsOf(query)).toBe(2);
  });

  it('costs one statement more where a question is refused', async () => {
    const query = '{ paths(from: "city:yakutskk", to: "city:harbin") { length } }';
    expect(await server.statementsOf(() => server.ask(query))).toHaveLength(2);
  });

  it('is told from those that were merged and from facts, passages and changes', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const facts = (await server.data('{ ties(first: 1) { nodes { id } } }'))['ties'] as unknown as {
      nodes: { id: string }[];
    };
    const ids = [...facts.nodes.map(({ id }) => id), 'doc:000#93-103'];
    expect(
      await warningsOf('query ($ids: [ID!]!) { cities(where: {not: {id: {in: $ids}}}) { totalCount } }', {
        ids,
      }),
    ).toEqual(ids.map((id) => expect.objectContaining({ code: 'ID_OF_ANOTHER_TYPE', id }) as unknown));
    expect(await warningsOf(query, { ids })).toEqual([]);
  });

  it('gives no more than twenty warnings', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `city:none-${String(index)}`);
    const query = 'query ($ids: [ID!]) { cities(where: {id: {in: $ids}}) { totalCount } }';
    expect(await warningsOf(query, { ids })).toHaveLength(20);
  });
});

describe('an identifier in another system', () => {
  const HARBIN = { id: 'city:harbin' };
  /** What the test database had before; the seeds alone declare none. */
  const before = new Map<string, unknown>();
  const setIdentifiers = (id: string, list: unknown) =>
    server.graph.runInAutoCommit('MATCH (n:Entity {id: $id}) SET n.identifiers = $list', { id, list });
  const identify = async (id: string, list: readonly string[]) => {
    const { values } = await server.graph.read({
      text: 'CYPHER 5 MATCH (n:Entity {id: $id}) RETURN n.identifiers',
      params: { id },
    });
    if (!before.has(id)) before.set(id, values[0]?.[0] ?? null);
    await setIdentifiers(id, list);
  };

  beforeAll(async () => {
    await identify('city:harbin', ['geonames:2037013', 'wikidata:Q42956', 'iso:CN-230100']);
    await identify('country:china', ['geonames:1814991']);
  });

  afterAll(async () => {
    for (const [id, list] of before) await setIdentifiers(id, list);
  });

  it.each([
    'geonames:2037013',
    '2037013',
    'wikidata:Q42956',
    'Q42956',
    'q42956',
    'WIKIDATA:Q42956',
    'CN-230100',
  ])('is found by search, filtered and resolved: %s', async (text) => {
    const query = `query ($text: String!) {
        search(text: $text, first: 1) { nodes { score entity { id } why { matched } } }
        resolve(name: $text) { decision ground entity { id } }
        entities(where: {identifiers: {has: $text}}) { totalCount nodes { id } }
        country: cities(where: {identifiers: {hasAny: [$text, "geonames:1"]}}) { nodes { id } }
      }`;
    const data = (await server.data(query, { text })) as Record<string, unknown>;
    expect(data['search']).toMatchObject({ nodes: [{ score: 1, entity: HARBIN }] });
    expect(data['resolve']).toEqual([{ decision: 'SAME', ground: 'IDENTIFIER', entity: HARBIN }]);
    expect(data['entities']).toEqual({ totalCount: 1, nodes: [HARBIN] });
    expect(data['country']).toEqual({ nodes: [HARBIN] });
  });

  it('is not part of another one', async () => {
    const query = 'query ($text: String!) { entities(where: {identifiers: {has: $text}}) { totalCount } }';
    for (const text of ['203701', '37013', 'geonames:203701', 'wikidata:Q4295', '230100', 'wikidata:2037013'])
      expect(await server.data(query, { text })).toEqual({ entities: { totalCount: 0 } });
  });

  it('is filtered by its system, and by whether there is any', async () => {
    const data = await server.data(`{
      wikidata: entities(where: {identifiers: {scheme: "wikidata"}}) { nodes { id } }
      without: cities(where: {not: {identifiers: {scheme: "wikidata"}}}) { totalCount }
      any: cities(where: {identifiers: {exists: true}}) { totalCount }
      none: cities(where: {identifiers: {exists: false}}) { totalCount }
      all: cities { totalCount }
      below: cities(where: {country: {identifiers: {has: "geonames:1814991"}}}) { totalCount }
    }`);
    expect(data['wikidata']).toEqual({ nodes: [HARBIN] });
    const count = (key: string) => (data[key] as unknown as { totalCount: number }).totalCount;
    expect(count('without')).toBe(count('all') - 1);
    expect(count('any')).toBeGreaterThan(0);
    expect(count('any') + count('none')).toBe(count('all'));
    expect(count('below')).toBe(5);
  });

  it.each(['iso:RU', 'ISO:ru', 'RU', 'ru'])('is the code of a country as well: %s', async (text) => {
    const RUSSIA = { nodes: [{ id: 'country:russia' }] };
    const data = (await server.data(
      `query ($text: String!) {
        search(text: $text, first: 1) { nodes { entity { id } } }
        countries(where: {identifiers: {has: $text}}) { nodes { id } }
        any: countries(where: {identifiers: {hasAny: ["geonames:1", $text]}}) { nodes { id } }
        entities(where: {identifiers: {has: $text}, type: {eq: COUNTRY}}) { totalCount nodes { id } }
        branch: entities(where: {onCountry: {identifiers: {has: $text}}, type: {eq: COUNTRY}}) { nodes { id } }
        not: countries(where: {not: {identifiers: {has: $text}}}) { totalCount nodes { id } }
        all: countries { totalCount }
        below: cities(where: {country: {identifiers: {has: $text}}}) { totalCount }
        byCode: cities(where: {country: {iso: {eq: "RU"}}}) { totalCount }
        noCity: cities(where: {identifiers: {has: $text}}) { totalCount }
      }`,
      { text },
    )) as Record<string, { totalCount: number; nodes: { id: string }[] }>;
    for (const key of ['countries', 'any', 'branch']) expect({ [key]: data[key] }).toEqual({ [key]: RUSSIA });
    expect(data['entities']).toEqual({ totalCount: 1, ...RUSSIA });
    expect(data['not']?.totalCount).toBe((data['all']?.totalCount ?? 0) - 1);
    expect(data['not']?.nodes).not.toContainEqual({ id: 'country:russia' });
    expect(data['below']?.totalCount).toBeGreaterThan(0);
    expect(data['below']).toEqual(data['byCode']);
    expect(data['noCity']).toEqual({ totalCount: 0 });
  });

  it('is in the system of these codes where a country has one', async () => {
    const data = await server.data(`{
      scheme: entities(where: {identifiers: {scheme: "ISO"}}, first: 100) { nodes { id type } }
      coded: countries(where: {iso: {exists: true}}, first: 100) { nodes { id type } }
      two: countries(where: {identifiers: {hasAny: ["iso:RU", "iso:CN"]}}) { totalCount }
      none: countries(where: {identifiers: {has: "iso:XX"}}) { totalCount }
      other: countries(where: {identifiers: {has: "wikidata:RU"}}) { totalCount }
    }`);
    const ids = (key: string) =>
      (data[key] as unknown as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    // Harbin has one of a division.
    expect(ids('scheme')).toEqual([...ids('coded'), 'city:harbin'].sort());
    expect(data).toMatchObject({ two: { totalCount: 2 }, none: { totalCount: 0 }, other: { totalCount: 0 } });
  });

  it('is looked up in its index', async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 SHOW INDEXES YIELD name, state, type WHERE name = 'identifiers' RETURN state, type",
      params: {},
    });
    expect(values).toEqual([['ONLINE', 'FULLTEXT']]);
    const [sent] = await server.statementsOf(() =>
      server.data('{ cities(where: {identifiers: {has: "Q42956"}}) { nodes { id } } }'),
    );
    expect(sent?.text).toContain("queryNodes('identifiers'");
  });

  it('that two entities share decides nothing', async () => {
    await identify('city:heihe', ['wikidata:Q42956']);
    const data = await server.data('{ resolve(name: "wikidata:Q42956") { decision ground entity { id } } }');
    expect(data['resolve']).toEqual(
      expect.arrayContaining([
        { decision: 'POSSIBLE', ground: 'SEVERAL_BEAR_IT', entity: HARBIN },
        { decision: 'POSSIBLE', ground: 'SEVERAL_BEAR_IT', entity: { id: 'city:heihe' } },
      ]),
    );
  });
});

describe('long lists in arguments', () => {
  const many = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, at) => `${prefix}${String(at)}`);

  it('of unknown ids are answered, with as many warnings as have room', async () => {
    const query =
      'query ($i: [ID!]) { cities(where: { or: [{ id: { in: $i } }, { ties: { some: { node: { id: { in: $i } } } } }] }) { totalCount } }';
    const { data, errors, extensions } = await server.ask(query, { i: many(4_900, 'city:nowhere-') });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ cities: { totalCount: 0 } });
    expect((extensions as { warnings: unknown[] }).warnings).toHaveLength(20);
  });

  it('are refused where all together are too long', async () => {
    const fields = many(3, 'a').map((key) => `${key}: cities(where: { id: { in: $i } }) { totalCount }`);
    const { errors } = await server.ask(`query ($i: [ID!]) { ${fields.join(' ')} }`, { i: many(4_000, 'x') });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('12000 values') as string,
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    });
  });

  it('of identifiers may be longer than a search of the index takes', async () => {
    const query = 'query ($i: [String!]) { cities(where: { identifiers: { hasAny: $i } }) { totalCount } }';
    for (const count of [500, 501, 1_025, 3_000])
      expect(await server.data(query, { i: many(count, 'geonames:9999') })).toEqual({
        cities: { totalCount: 0 },
      });
  });

  it('of types count each type once', async () => {
    const query =
      'query ($t: [EntityType!]) { search(text: "Harbin", types: $t, first: 3) { nodes { entity { id } } } }';
    const once = await server.data(query, { t: ['CITY'] });
    expect(await server.data(query, { t: many(1_100, '').map(() => 'CITY') })).toEqual(once);
  });
});
