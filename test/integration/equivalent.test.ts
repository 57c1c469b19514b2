/** Conditions that say the same in different words: `exists`, `not`, nulls left out, quantifiers, counts, types. */
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

const SISTER = '{ link: { kind: { eq: SISTER } } }';
const NOBODY = '{ id: { in: [] } }';

/** Conditions of one list that select the same nodes. */
const SAME: readonly (readonly [list: string, ...conditions: readonly string[]])[] = [
  ['cities', '{}', '{ and: [] }', '{ id: {} }', '{ country: {} }', '{ country: { exists: true } }'],
  [
    'cities',
    NOBODY,
    '{ not: {} }',
    '{ or: [] }',
    '{ not: { and: [] } }',
    '{ not: { id: {} } }',
    '{ not: { not: { or: [] } } }',
  ],
  [
    'cities',
    '{}',
    '{ not: { or: [] } }',
    '{ or: [{}] }',
    '{ not: { not: {} } }',
    `{ not: ${NOBODY} }`,
    '{ ties: {} }',
  ],
  [
    'cities',
    '{ country: { exists: false } }',
    '{ not: { country: { exists: true } } }',
    '{ not: { country: {} } }',
    '{ not: { country: { id: { exists: true } } } }',
    '{ not: { country: { not: { id: { exists: false } } } } }',
  ],
  [
    'cities',
    '{ population: { exists: false } }',
    '{ not: { population: { exists: true } } }',
    '{ not: { population: { gte: 0 } } }',
    '{ not: { or: [{ population: { lt: 5 } }, { population: { gte: 5 } }] } }',
  ],
  [
    'cities',
    '{ ties: { none: {} } }',
    '{ not: { ties: { some: {} } } }',
    '{ ties: { count: { eq: 0 } } }',
    '{ ties: { nodeCount: { lt: 1 } } }',
    `{ ties: { every: { node: ${NOBODY} } } }`,
    '{ not: { ties: { count: { gt: 0 } } } }',
    '{ ties: { count: { in: [0] } } }',
    `{ ties: { count: { of: { node: { not: ${NOBODY} } }, eq: 0 } } }`,
  ],
  [
    'cities',
    `{ ties: { some: ${SISTER} } }`,
    `{ ties: { count: { of: ${SISTER}, gte: 1 } } }`,
    `{ not: { ties: { none: ${SISTER} } } }`,
    '{ not: { ties: { every: { link: { not: { kind: { eq: SISTER } } } } } } }',
    `{ ties: { nodeCount: { of: ${SISTER}, gt: 0 } } }`,
    '{ ties: { some: { link: { kind: { in: [SISTER] } } } } }',
    '{ ties: { some: { link: { not: { kind: { in: [PARTNER, COOPERATION] } } } } } }',
  ],
  [
    'cities',
    `{ ties: { every: ${SISTER} } }`,
    '{ ties: { none: { link: { not: { kind: { eq: SISTER } } } } } }',
    '{ not: { ties: { some: { link: { not: { kind: { eq: SISTER } } } } } } }',
    '{ ties: { count: { of: { link: { not: { kind: { eq: SISTER } } } }, lte: 0 } } }',
  ],
  ['cities', `{ ties: { single: ${SISTER} } }`, `{ ties: { count: { of: ${SISTER}, eq: 1 } } }`],
  ['cities', '{ ties: { single: {} } }', '{ ties: { count: { eq: 1 } } }'],
  [
    'cities',
    '{}',
    '{ ties: { count: { exists: true } } }',
    '{ ties: { nodeCount: { gte: 0 } } }',
    '{ ties: { count: {} } }',
  ],
  ['cities', NOBODY, '{ ties: { count: { exists: false } } }', '{ ties: { count: { in: [] } } }'],
  [
    'cities',
    '{ ties: { some: { node: { id: { eq: "city:harbin" } } }, none: { link: { kind: { eq: PARTNER } } } } }',
    '{ and: [{ ties: { some: { node: { id: { eq: "city:harbin" } } } } }, { ties: { none: { link: { kind: { eq: PARTNER } } } } }] }',
    '{ not: { or: [{ not: { ties: { some: { node: { id: { eq: "city:harbin" } } } } } }, { ties: { some: { link: { kind: { eq: PARTNER } } } } }] } }',
  ],
  [
    'institutions',
    '{ city: { exists: false } }',
    '{ not: { city: {} } }',
    '{ not: { city: { id: { exists: true } } } }',
    '{ not: { city: { name: { exists: true } } } }',
    '{ not: { city: { or: [{}] } } }',
  ],
  [
    'institutions',
    '{ not: { city: { id: { eq: "city:harbin" } } } }',
    '{ or: [{ city: { exists: false } }, { city: { not: { id: { eq: "city:harbin" } } } }] }',
    '{ not: { city: { id: { in: ["city:harbin"] } } } }',
    '{ not: { city: { not: { not: { id: { eq: "city:harbin" } } } } } }',
  ],
  [
    'institutions',
    '{ city: { not: { id: { eq: "city:harbin" } } } }',
    '{ and: [{ city: { exists: true } }, { not: { city: { id: { eq: "city:harbin" } } } }] }',
    '{ city: { exists: true, not: { id: { eq: "city:harbin" } } } }',
  ],
  [
    'institutions',
    NOBODY,
    '{ city: { exists: false, id: { exists: true } } }',
    '{ city: { id: { exists: false } } }',
  ],
  [
    'entities',
    '{ type: { eq: CITY } }',
    '{ onCity: {} }',
    '{ type: { in: [CITY] } }',
    '{ not: { not: { onCity: {} } } }',
  ],
  [
    'entities',
    '{ not: { type: { eq: CITY } } }',
    '{ not: { onCity: {} } }',
    '{ not: { type: { in: [CITY] } } }',
  ],
  [
    'entities',
    '{}',
    '{ type: { exists: true } }',
    '{ not: { type: { in: [] } } }',
    '{ id: { exists: true } }',
  ],
  ['entities', NOBODY, '{ type: { in: [] } }', '{ type: { exists: false } }', '{ id: { exists: false } }'],
  [
    'entities',
    '{ onCity: { country: { exists: false } } }',
    '{ type: { eq: CITY }, not: { onCity: { country: {} } } }',
    '{ onCity: { not: { country: { exists: true } } } }',
  ],
  [
    'events',
    '{ kind: { eq: VISIT } }',
    '{ kind: { in: [VISIT] } }',
    '{ kind: { in: [VISIT, VISIT] } }',
    '{ not: { not: { kind: { eq: VISIT } } } }',
  ],
  ['events', '{}', '{ not: { kind: { in: [] } } }', '{ tookPlace: {} }', '{ date: {} }'],
  [
    'events',
    '{ date: { exists: false } }',
    '{ not: { date: { exists: true } } }',
    '{ not: { not: { date: { exists: false } } } }',
  ],
  [
    'events',
    '{ not: { date: { possiblyWithin: "2020", includeUndated: true } } }',
    '{ not: { date: { possiblyWithin: "2020" } }, date: { exists: true } }',
  ],
  [
    'events',
    '{ date: { possiblyWithin: "2020", includeUndated: true } }',
    '{ or: [{ date: { possiblyWithin: "2020" } }, { date: { exists: false } }] }',
  ],
  [
    'events',
    '{ tookPlace: { eq: true } }',
    '{ tookPlace: { exists: true, eq: true } }',
    '{ not: { not: { tookPlace: { eq: true } } } }',
  ],
  [
    'events',
    '{ note: { exists: true } }',
    '{ note: { contains: "" } }',
    '{ note: { startsWith: "" } }',
    '{ not: { note: { exists: false } } }',
  ],
  [
    'events',
    '{ participants: { some: { link: { onBehalfOfId: { exists: false } } } } }',
    '{ participants: { some: { link: { not: { onBehalfOfId: { exists: true } } } } } }',
    '{ not: { participants: { every: { link: { onBehalfOfId: { exists: true } } } } } }',
  ],
  [
    'ties',
    '{ since: { exists: false } }',
    '{ not: { since: { exists: true } } }',
    '{ and: [{ not: { since: { exists: true } } }] }',
  ],
  [
    'ties',
    '{ firstEnd: { onCity: {} } }',
    '{ firstEnd: { type: { eq: CITY } } }',
    '{ not: { firstEnd: { not: { type: { eq: CITY } } } } }',
  ],
  [
    'tenures',
    '{ institution: { exists: false } }',
    '{ not: { institution: {} } }',
    '{ not: { institution: { id: { exists: true } } } }',
  ],
  [
    'claims',
    '{ saidBy: { exists: false } }',
    '{ not: { saidBy: { exists: true } } }',
    '{ not: { saidBy: { not: { id: { in: [] } } } } }',
  ],
  [
    'claims',
    '{ number: { exists: true } }',
    '{ not: { number: { exists: false } } }',
    '{ or: [{ number: { lt: 10 } }, { number: { gte: 10 } }] }',
  ],
  [
    'facts',
    '{ ends: { some: { node: { role: { eq: OFFICIAL } } } } }',
    '{ not: { ends: { none: { node: { role: { eq: OFFICIAL } } } } } }',
    '{ ends: { count: { of: { node: { role: { eq: OFFICIAL } } }, gte: 1 } } }',
  ],
];

/** Conditions that, with their `not`, make up the whole list. */
const COMPLEMENTS: readonly (readonly [list: string, condition: string])[] = [
  ['ties', '{ since: { certainlyWithin: "2015" } }'],
  ['ties', '{ asOf: { date: "2015-12-31", certainty: CERTAIN } }'],
  ['ties', '{ asOf: { date: "2015-12-31", certainty: POSSIBLE, includeUndated: true } }'],
  ['events', '{ date: { startsWithin: "2020" } }'],
  ['events', '{ date: { certainlyWithin: "2020" } }'],
  ['events', '{ place: { onCity: { country: { id: { eq: "country:china" } } } } }'],
  ['cities', '{ population: { gt: 1000000 } }'],
  ['cities', '{ name: { matches: "Harbin" } }'],
  ['cities', '{ name: { bears: "Harbin" } }'],
  ['cities', '{ identifiers: { exists: true } }'],
  ['cities', '{ identifiers: { has: "geonames:1" } }'],
  ['cities', '{ officials: { every: { link: { asOf: { date: "2020" } } } } }'],
  ['officials', '{ gender: { eq: FEMALE } }'],
  ['officials', '{ offices: { single: { node: { type: { eq: CITY } } } } }'],
  ['institutions', '{ city: { country: { id: { eq: "country:russia" } } } }'],
  ['claims', '{ value: { contains: "a" } }'],
];

const idsOf = async (list: string, condition: string): Promise<string[]> => {
  const data = await server.data(`{ ${list}(first: 100, where: ${condition}) { totalCount nodes { id } } }`);
  const { totalCount, nodes } = data[list] as unknown as { totalCount: number; nodes: { id: string }[] };
  return [String(totalCount), ...nodes.map(({ id }) => id).sort()];
};

describe('conditions that say the same', () => {
  it.each(SAME.map(([list, first, ...others]) => [list, first ?? '', others] as const))(
    'of %s select the same as %s',
    async (list, first, others) => {
      const expected = await idsOf(list, first);
      const found = [];
      for (const other of others) found.push([other, (await idsOf(list, other)).join(' ')]);
      expect(found).toEqual(others.map((other) => [other, expected.join(' ')]));
    },
  );

  it.each(COMPLEMENTS)('of %s make up the list with their not: %s', async (list, condition) => {
    const [all = '', some = '', others = ''] = [
      (await idsOf(list, '{}'))[0],
      (await idsOf(list, condition))[0],
      (await idsOf(list, `{ not: ${condition} }`))[0],
    ];
    expect(Number(some) + Number(others)).toBe(Number(all));
  });

  it.each([
    ['{ id: { eq: $id } }', '{}'],
    ['{ not: { id: { eq: $id } } }', '{ not: {} }'],
    ['{ or: [{ id: { eq: $id } }] }', '{ or: [{}] }'],
    ['{ country: { id: { eq: $id } } }', '{ country: {} }'],
    ['{ ties: { some: { node: { id: { eq: $id } } } } }', '{ ties: { some: {} } }'],
    ['{ ties: { none: { node: { id: { eq: $id } } } } }', '{ ties: { none: {} } }'],
    ['{ id: { in: $ids } }', '{}'],
    ['{ ties: { count: { gt: $number } } }', '{}'],
  ])('select with a variable without a value what they select without it: %s', async (condition, without) => {
    const types = { id: 'ID', ids: '[ID!]', number: 'Int' };
    const used = Object.entries(types).filter(([name]) => new RegExp(`\\$${name}\\b`, 'u').test(condition));
    const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const data = await server.data(
      `query (${declared}) { cities(first: 100, where: ${condition}) { totalCount nodes { id } } }`,
    );
    const { totalCount, nodes } = data['cities'] as unknown as {
      totalCount: number;
      nodes: { id: string }[];
    };
    expect([String(totalCount), ...nodes.map(({ id }) => id).sort()]).toEqual(await idsOf('cities', without));
  });
});
