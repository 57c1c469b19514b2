import { startTestServer, type TestServer } from '../../support/entente';

interface Issue {
  readonly path: readonly string[];
  readonly message: string;
}

describe('arguments that break a rule', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  /** The one error of a request, which must say the same in words and as issues. */
  async function refusal(query: string, variables?: Record<string, unknown>): Promise<[string, Issue[]]> {
    const { errors = [] } = await server.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const [{ message, extensions } = { message: '', extensions: {} }] = errors;
    return [message, (extensions as { issues?: Issue[] }).issues ?? []];
  }

  const ENCOUNTERS = `query($who: EncounterSide!, $whom: EncounterSide!, $period: EncounterPeriod, $first: Int) {
    encounters(who: $who, whom: $whom, period: $period, first: $first) { nodes { who { id } } } }`;

  const issues = [
    { path: ['first'], message: 'must be from 0 to 100, got 1000' },
    {
      path: ['period', 'certainlyWithin'],
      message: '“2023-13” names a month that the year does not have (did you mean 2023-12 or 2023?)',
    },
    { path: ['who', 'rank'], message: 'goes with type OFFICIAL, not with CITY' },
    { path: ['whom', 'id'], message: 'must have 1 to 300 characters, has 0' },
  ];

  const words =
    'encounters: first must be from 0 to 100, got 1000; ' +
    'period.certainlyWithin: “2023-13” names a month that the year does not have (did you mean 2023-12 or 2023?); ' +
    'who.rank goes with type OFFICIAL, not with CITY; whom.id must have 1 to 300 characters, has 0';

  it('are all reported at once, with their paths, from variables', async () => {
    const variables = {
      who: { type: 'CITY', rank: 'HEAD', of: 'city:harbin' },
      whom: { id: '' },
      period: { certainlyWithin: '2023-13' },
      first: 1000,
    };
    await expect(refusal(ENCOUNTERS, variables)).resolves.toEqual([words, issues]);
  });

  it('are reported alike from literals, and under an alias', async () => {
    await expect(
      refusal(`{ met: encounters(
        first: 1000, period: {certainlyWithin: "2023-13"},
        whom: {id: ""}, who: {of: "city:harbin", rank: HEAD, type: CITY}
      ) { nodes { who { id } } } }`),
    ).resolves.toEqual([words, issues]);
  });

  it('fail each field by itself', async () => {
    const { errors, data } = await server.ask(
      '{ city(id: "") { id } harbin: city(id: "city:harbin") { id } passage(id: "") { id } }',
    );
    expect(errors?.map(({ message }) => message).sort()).toEqual([
      'city: id must have 1 to 300 characters, has 0',
      'passage: id must have 1 to 300 characters, has 0',
    ]);
    expect(data).toEqual({ city: null, harbin: { id: 'city:harbin' }, passage: null });
  });

  it.each([
    [
      '{ cities(first: -1, last: 101, after: "?", before: "") { nodes { id } } }',
      [['after'], ['before'], ['first'], ['last'], ['last']],
    ],
    ['{ paths(from: "city:harbin", to: "city:harbin", maxHops: 9) { length } }', [['maxHops'], ['to']]],
    [
      '{ search(text: "Harbin", language: "?", near: {latitude: 91, longitude: 181, withinKm: -1}) { nodes { score } } }',
      [['language'], ['near', 'latitude'], ['near', 'longitude'], ['near', 'withinKm']],
    ],
    ['{ search(text: "Harbin", near: {}) { nodes { score } } }', [['near']]],
    ['{ search(text: "Harbin", near: {id: "city:harbin", latitude: 1}) { nodes { score } } }', [['near']]],
    [
      '{ resolve(name: "Harbin", context: {date: "soon", city: ""}) { score } }',
      [
        ['context', 'city'],
        ['context', 'date'],
      ],
    ],
    ['{ components(first: 101) { size } }', [['first']]],
    ['{ node(id: "") { id } }', [['id']]],
    ['{ nodes(ids: ["city:harbin", ""]) { id } }', [['ids']]],
  ])('have their places named: %s', async (query, paths) => {
    const [, found] = await refusal(query);
    expect(found.map(({ path }) => path)).toEqual(paths);
  });

  it('are refused in few words however long they are', async () => {
    const text = 'ы'.repeat(100_000);
    const [message] = await refusal('query($name: String!) { resolve(name: $name) { score } }', {
      name: text,
    });
    expect(message).toBe('resolve: name must have at most 10,000 characters, has 100,000');
    const [quoted] = await refusal(
      'query($date: String) { resolve(name: "Harbin", context: {date: $date}) { score } }',
      { date: text },
    );
    expect(quoted).toMatch(/^resolve: context\.date: “ы{40}…” is not an EDTF date/);
    const ids = Array.from({ length: 101 }, (_, index) => `city:${index}`);
    const [list] = await refusal('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(list).toBe('nodes: ids must have at most 100 elements, has 101');
  });

  it('are not arguments that are null: those are as if they were absent', async () => {
    await expect(
      server.data(ENCOUNTERS, {
        who: { type: null, rank: 'HEAD', of: 'city:harbin', id: null, institutionKinds: null },
        whom: { type: null, id: null },
        period: { certainlyWithin: null, possiblyWithin: null },
        first: null,
      }),
    ).resolves.toEqual(await server.data(ENCOUNTERS, { who: { rank: 'HEAD', of: 'city:harbin' }, whom: {} }));
    for (const query of [
      '{ cities(first: null, after: null, last: null, where: null) { totalCount } }',
      '{ search(text: "Harbin", near: null, language: null, types: null, after: null) { nodes { score } } }',
      '{ search(text: "Harbin", near: {id: null, latitude: 1, longitude: 1}) { nodes { score } } }',
      '{ resolve(name: "Harbin", context: {city: null, date: null, office: null}) { score } }',
      '{ nameKeys(text: "Harbin", type: null) { key } }',
    ]) {
      await expect(server.data(query)).resolves.toBeDefined();
    }
  });

  it('stand below the root with the plan, which says the same of dates', async () => {
    const { errors } = await server.ask(
      '{ events(first: 1, where: {date: {certainlyWithin: "2023-13"}}) { nodes { id } } }',
    );
    expect(errors?.[0]?.message).toBe(
      'date.certainlyWithin: “2023-13” names a month that the year does not have (did you mean 2023-12 or 2023?)',
    );
  });
});
