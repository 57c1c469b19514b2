/** Lists below nodes that are empty say which single condition would have to go. Each count is compared with the list asked without it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { counting } from '../../src/query/alternatives';
import { MAX_NODES_SHOWN } from '../../src/query/emptyLists';
import { prepareLookUp } from '../../src/query/prepared';
import { Pending } from '../../src/query/reader/read';
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

interface Warning {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly nodes?: number;
  readonly without: readonly { leftOut: string; argument: string[]; instead?: string; count: number }[];
}

/** Whether the ids in a query exist is a statement of its own. */
const IDS = /id: \{eq: "(?:city|event):/;

async function asked(query: string) {
  let answer: Awaited<ReturnType<TestServer['ask']>> | undefined;
  const statements = await server.statementsOf(async () => {
    answer = await server.ask(query);
  });
  if (answer?.errors) throw new Error(JSON.stringify(answer.errors));
  const { warnings = [] } = (answer?.extensions ?? {}) as { warnings?: Warning[] };
  return { warnings, data: answer?.data, statements: statements.length - (IDS.test(query) ? 1 : 0) };
}

/** How much a list below a node holds. */
async function total(root: string, list: string): Promise<number> {
  const data = await server.data(`{ root: ${root} { list: ${list} { totalCount } } }`);
  return (data['root'] as unknown as { list: { totalCount: number } }).list.totalCount;
}

const KRASNODAR = 'city(id: "city:krasnodar")';
const HARBIN = '{some: {node: {id: {eq: "city:harbin"}}';

/** A root field, a list that is empty below it, and each condition with the list without it. */
const CASES: readonly [string, string, string, [string, string, string][]][] = [
  ['the kind of a link', KRASNODAR, 'ties(link: {kind: {eq: COOPERATION}})', [['KIND', 'link.kind', 'ties']]],
  [
    'modality, period and kind together',
    KRASNODAR,
    'events(where: {modality: {eq: HELD}, kind: {eq: FORUM}, date: {possiblyWithin: "2020"}})',
    [
      ['MODALITY', 'where.modality', 'events(where: {kind: {eq: FORUM}, date: {possiblyWithin: "2020"}})'],
      ['DATE', 'where.date', 'events(where: {modality: {eq: HELD}, kind: {eq: FORUM}})'],
      ['KIND', 'where.kind', 'events(where: {modality: {eq: HELD}, date: {possiblyWithin: "2020"}})'],
    ],
  ],
  [
    'what is possible and not certain',
    KRASNODAR,
    'events(where: {id: {eq: "event:days-of-krasnodar-2020"}, date: {certainlyWithin: "2020-06"}})',
    [
      [
        'CERTAINTY',
        'where.date',
        'events(where: {id: {eq: "event:days-of-krasnodar-2020"}, date: {possiblyWithin: "2020-06"}})',
      ],
      ['DATE', 'where.date', 'events(where: {id: {eq: "event:days-of-krasnodar-2020"}})'],
    ],
  ],
  [
    'conditions on nodes and links of what is related, under `some`',
    KRASNODAR,
    `events(where: {participants: ${HARBIN}, link: {role: {eq: SPEAKER}}}}})`,
    [['OTHER', 'where.participants.some.link.role', `events(where: {participants: ${HARBIN}}}})`]],
  ],
  [
    'a condition under `every`',
    KRASNODAR,
    'events(where: {participants: {every: {link: {role: {eq: SPEAKER}}}}, id: {eq: "event:days-of-krasnodar-2020"}})',
    [
      [
        'OTHER',
        'where.participants.every.link.role',
        'events(where: {participants: {every: {}}, id: {eq: "event:days-of-krasnodar-2020"}})',
      ],
    ],
  ],
  [
    'an agreement that was not signed',
    KRASNODAR,
    'agreements(where: {signed: {eq: false}, date: {possiblyWithin: "1950"}})',
    [
      ['MODALITY', 'where.signed', 'agreements(where: {date: {possiblyWithin: "1950"}})'],
      ['DATE', 'where.date', 'agreements(where: {signed: {eq: false}})'],
    ],
  ],
];

describe('an empty list below a node', () => {
  it.each(CASES)('says how many there would be without %s', async (_what, root, list, others) => {
    const { warnings, data, statements } = await asked(`{ root: ${root} { list: ${list} { totalCount } } }`);
    expect(data).toEqual({ root: { list: { totalCount: 0 } } });
    // The look-up, and all counts together.
    expect(statements).toBe(2);
    const counts = await Promise.all(
      others.map(async ([leftOut, argument, other]) => ({
        leftOut,
        argument: argument.split('.'),
        ...(leftOut === 'CERTAINTY' && { instead: 'possiblyWithin' }),
        count: await total(root, other),
      })),
    );
    const without = counts.filter(({ count }) => count > 0);
    expect(warnings).toMatchObject([{ code: 'NOTHING_MATCHES', path: ['root', 'list'], without }]);
    expect(warnings[0]).not.toHaveProperty('nodes');
    for (const { argument, count } of without) {
      expect(warnings[0]?.message).toContain(`${argument.join('.')} there would be ${String(count)}`);
    }
  });

  it('has cases in which something would be found', async () => {
    const found = await Promise.all(
      CASES.map(async ([, root, , others]) =>
        Promise.all(others.map(async ([, , other]) => total(root, other))),
      ),
    );
    expect(found.filter((counts) => counts.some((count) => count > 0)).length).toBeGreaterThanOrEqual(4);
  });

  it('says what is possible, and what there is at any time, where it is asked as of a day', async () => {
    const list = 'events(where: {id: {eq: "event:days-of-krasnodar-2020"}})';
    const asOf = (certainty: string) =>
      `city(id: "city:krasnodar", asOf: {date: "2020-06-01", certainty: ${certainty}})`;
    const possible = await total(asOf('POSSIBLE'), list);
    const any = await total(KRASNODAR, list);
    expect([possible, any]).toEqual([1, 1]);
    const argument = await asked(`{ root: ${asOf('CERTAIN')} { list: ${list} { nodes { id } } } }`);
    expect(argument.warnings).toMatchObject([
      {
        path: ['root', 'list'],
        without: [
          { leftOut: 'CERTAINTY', argument: ['asOf', 'certainty'], instead: 'POSSIBLE', count: possible },
          { leftOut: 'AS_OF', argument: ['asOf'], count: any },
        ],
      },
    ]);
    // One for each view: another plan.
    expect(argument.statements).toBe(3);
    const two = await asked(
      `{ root: ${asOf('CERTAIN')} { a: ${list} { nodes { id } } b: ${list} { totalCount } } }`,
    );
    expect(two.warnings.map(({ path }) => path[1])).toEqual(['a', 'b']);
    expect(two.statements).toBe(3);
    const directive = await asked(
      `query @asOf(date: "1900-01-01") { root: ${KRASNODAR} { ties { nodes { id } } } }`,
    );
    expect(directive.warnings).toMatchObject([
      {
        path: ['root', 'ties'],
        without: [
          {
            leftOut: 'UNDATED',
            argument: ['@asOf', 'includeUndated'],
            instead: 'true',
            count: await total(KRASNODAR, 'ties'),
          },
          { leftOut: 'AS_OF', argument: ['@asOf'], count: await total(KRASNODAR, 'ties') },
        ],
      },
    ]);
  });

  it('is told by aliases, edges, fragments, and among the types of an interface', async () => {
    const { warnings, statements } = await asked(`{ entity(id: "city:krasnodar") { ...C ... on Official {
        list: events(where: {modality: {eq: CANCELLED}}) { nodes { id } } } } }
      fragment C on City { list: events(where: {kind: {eq: FORUM}}) { nodes { id } }
        ties(link: {kind: {eq: COOPERATION}}) { pairs: edges { kind node { id } } }
        here: country { all: cities(where: {population: {gt: 1000000000}}) { totalCount } } }`);
    expect(statements).toBe(2);
    const count = await total('country(id: "country:russia")', 'cities');
    expect(warnings.map(({ path, without }) => [path.join('.'), without])).toEqual([
      [
        'entity.list',
        [{ leftOut: 'KIND', argument: ['where', 'kind'], count: await total(KRASNODAR, 'events') }],
      ],
      [
        'entity.ties',
        [{ leftOut: 'KIND', argument: ['link', 'kind'], count: await total(KRASNODAR, 'ties') }],
      ],
      ['entity.here.all', [{ leftOut: 'OTHER', argument: ['where', 'population'], count }]],
    ]);
  });

  it('is counted with those of other look-ups of the same shape', async () => {
    const list = 'ties(link: {kind: {eq: COOPERATION}}) { nodes { id } }';
    const { warnings, statements } = await asked(
      `{ a: ${KRASNODAR} { ${list} } b: city(id: "city:daugavpils") { ${list} } }`,
    );
    expect(warnings.map(({ path }) => path)).toContainEqual(['a', 'ties']);
    expect(statements).toBe(2);
  });

  it('costs nothing where something is listed, nothing was asked for, or nothing narrows', async () => {
    for (const list of [
      'ties(link: {kind: {eq: SISTER}}) { totalCount nodes { id } }',
      'events(first: 0, where: {kind: {eq: FORUM}}) { nodes { id } }',
      'events(where: {kind: {eq: FORUM}}) { groups(by: [KIND]) { count } }',
      'events(where: {id: {eq: "event:days-of-krasnodar-2020"}}) { totalCount }',
    ]) {
      expect(await asked(`{ ${KRASNODAR} { ${list} } }`)).toMatchObject({ warnings: [], statements: 1 });
    }
  });

  it('is explained by a total alone, also beside a page of no size', async () => {
    const { warnings } = await asked(
      `{ ${KRASNODAR} { events(first: 0, where: {kind: {eq: FORUM}}) { totalCount nodes { id } } } }`,
    );
    expect(warnings.map(({ path }) => path)).toEqual([['city', 'events']]);
  });

  it('is not explained twice: an unknown id explains it, and what stands beside it is explained', async () => {
    const { warnings } = await asked(
      `{ ${KRASNODAR} { a: events(where: {kind: {eq: FORUM}, participants: {some: {node: {id: {eq: "city:nowhere"}}}}}) { nodes { id } }
        b: events(where: {kind: {eq: FORUM}}) { nodes { id } } } }`,
    );
    expect(warnings.map(({ code, path }) => [code, path[1]])).toEqual([
      ['UNKNOWN_ID', 'a'],
      ['NOTHING_MATCHES', 'b'],
    ]);
  });
});

describe('lists below several nodes', () => {
  const list = 'events(where: {modality: {eq: CANCELLED}})';
  const sumOf = async (cities: string, below: string) => {
    const data = await server.data(`{ ${cities} { nodes { below: ${below} { totalCount } } } }`);
    const { nodes } = data['cities'] as unknown as { nodes: { below: { totalCount: number } }[] };
    return nodes.reduce((sum, { below: { totalCount } }) => sum + totalCount, 0);
  };

  it('are explained together if all are empty, with what there would be below all of them', async () => {
    const { warnings, statements } = await asked(
      `{ cities(first: 3) { nodes { id ${list} { nodes { id } } } } }`,
    );
    const count = await sumOf('cities(first: 3)', 'events');
    expect(count).toBeGreaterThan(0);
    expect(statements).toBe(2);
    expect(warnings).toMatchObject([
      {
        path: ['cities', 'nodes', 'events'],
        nodes: 3,
        without: [{ leftOut: 'MODALITY', argument: ['where', 'modality'], count }],
      },
    ]);
  });

  it('say nothing if one of them holds something, or below more nodes than a reader can look through', async () => {
    const cities = 'cities(first: 20)';
    const held = 'events(where: {modality: {eq: HELD}})';
    expect(await sumOf(cities, held)).toBeGreaterThan(0);
    expect(await asked(`{ ${cities} { nodes { ${held} { totalCount } } } }`)).toMatchObject({
      warnings: [],
      statements: 1,
    });
    const many = `cities(first: ${String(MAX_NODES_SHOWN + 1)})`;
    const none = 'events(where: {date: {certainlyWithin: "1950"}})';
    expect(await sumOf(many, none)).toBe(0);
    expect(await asked(`{ ${many} { nodes { ${none} { totalCount } } } }`)).toMatchObject({
      warnings: [],
      statements: 1,
    });
    expect((await asked(`{ ${cities} { nodes { ${none} { totalCount } } } }`)).warnings).toHaveLength(1);
  });

  it('are not counted at any time: other nodes would stand above', async () => {
    const { warnings } = await asked(
      `query @asOf(date: "2020-06-01") { cities(first: 3) { nodes { ${list} { nodes { id } } } } }`,
    );
    expect(warnings.flatMap(({ without }) => without.map(({ leftOut }) => leftOut))).not.toContain('AS_OF');
  });
});

/** A question, the keys that lead to nodes which it shows, and what it selects around them. */
const QUESTIONS: readonly (readonly [string, string, (of: string) => string])[] = [
  [
    'search',
    'search.nodes.entity',
    (of) => `{ search(text: "Krasnodar", types: [CITY]) { nodes { entity { ${of} } } } }`,
  ],
  [
    'search, further pages of which are read whole',
    'search.edges.node.entity',
    (of) =>
      `query @asOf(date: "2026-01-01") { search(text: "Harbin", types: [CITY], first: 1) { edges { node { entity { ${of} } } } } }`,
  ],
  [
    'encounters, the pairs of which share an actor',
    'encounters.nodes.whom',
    (of) =>
      `{ encounters(who: {type: INSTITUTION, of: "city:harbin"}, whom: {type: CITY, of: "country:latvia"}) { nodes { whom { ${of} } } } }`,
  ],
  [
    'near misses of encounters',
    'encounters.misses.nodes.who',
    (of) =>
      `{ encounters(who: {type: CITY, id: "city:harbin"}, whom: {type: CITY, of: "country:russia"}, modalities: [CANCELLED]) { nodes { certain: __typename } misses: nearMisses { nodes { who { ${of} } } } } }`,
  ],
  [
    'paths',
    'paths.hops.to',
    (of) =>
      `{ paths(from: "city:harbin", to: "city:krasnodar", over: [TIES]) { length hops { to { ${of} } } } }`,
  ],
  ['networks', 'network.links.b', (of) => `{ network { edgeCount links(first: 3) { b { ${of} } } } }`],
  ['components', 'components.nodes', (of) => `{ components(first: 1) { size nodes(first: 3) { ${of} } } }`],
  [
    'resolve',
    'resolve.entity',
    (of) => `{ resolve(name: "Харбин", context: {types: [CITY]}) { entity { ${of} } } }`,
  ],
];

describe('lists below the nodes of a question', () => {
  /** What stands under some keys, from all items of lists on the way. */
  const standing = (data: unknown, keys: readonly string[]): { id: string; list: { totalCount: number } }[] =>
    keys.reduce<readonly unknown[]>(
      (some, key) => some.flatMap((one) => (one as Record<string, unknown[]>)[key] ?? []),
      [data],
    ) as { id: string; list: { totalCount: number } }[];
  const on = (list: string) => `id ... on City { list: ${list} { totalCount } }`;

  it.each(QUESTIONS)('are explained: of %s', async (_what, keys, ask) => {
    const path = keys.split('.');
    const empty = await asked(ask(on('events(where: {modality: {eq: CANCELLED}})')));
    const all = await asked(ask(on('events')));
    const nodes = new Map(standing(all.data, path).map((node) => [node.id, node.list.totalCount]));
    const count = [...nodes.values()].reduce((sum, one) => sum + one, 0);
    expect(count).toBeGreaterThan(0);
    expect(empty.warnings.filter(({ path: of }) => of.at(-1) === 'list')).toEqual([
      {
        code: 'NOTHING_MATCHES',
        message: expect.stringContaining(`without where.modality there would be ${String(count)}`),
        path: [...path, 'list'],
        ...(nodes.size > 1 && { nodes: nodes.size }),
        without: [{ leftOut: 'MODALITY', argument: ['where', 'modality'], count }],
      },
    ]);
    // All counts are one statement, and where nothing is empty nothing is asked.
    expect(empty.statements).toBe(all.statements + 1);
    expect(all.warnings.filter(({ path: of }) => of.at(-1) === 'list')).toEqual([]);
  });

  it('are explained of several fields that show nodes, five lists at most', async () => {
    const none = 'events(where: {modality: {eq: CANCELLED}}) { totalCount }';
    const ends = `{ ... on City { ${['a', 'b', 'c'].map((key) => `${key}: ${none}`).join(' ')} } }`;
    const { warnings } = await asked(
      `{ paths(from: "city:harbin", to: "city:krasnodar", over: [TIES]) { hops { from ${ends} to ${ends} } } }`,
    );
    expect(warnings.map(({ path }) => path.join('.'))).toEqual(
      ['from.a', 'from.b', 'from.c', 'to.a', 'to.b'].map((list) => `paths.hops.${list}`),
    );
  });

  it('are explained by the record as it stood', async () => {
    const list = on('events(where: {modality: {eq: CANCELLED}})');
    const { warnings } = await asked(
      `query @knownAt(record: "1") { search(text: "Krasnodar", types: [CITY]) { nodes { entity { ${list} } } } }`,
    );
    expect(warnings.map(({ path }) => path.join('.'))).toEqual(['search.nodes.entity.list']);
  });
});

describe('a count that may read so many nodes at most', () => {
  /** The total of the events of a kind in a city, if it has few events. */
  const countedAtMost = async (atMost: number) => {
    const args = { where: { modality: { eq: 'PLANNED' } } };
    const list = counting(
      { key: 'c', name: 'events', args, selection: { EventTookPartConnection: [] } },
      atMost,
    );
    const lookUp = prepareLookUp('City', { City: [list] }, { size: 25, cap: 100, scan: 1_000 });
    const { values } = await server.graph.read({
      text: lookUp.text,
      params: { ...lookUp.params, ids: ['city:krasnodar'] },
    });
    return lookUp.read(values, new Pending()).get('city:krasnodar');
  };

  it('is left out where there are more', async () => {
    const events = await total(KRASNODAR, 'events');
    const planned = await total(KRASNODAR, 'events(where: {modality: {eq: PLANNED}})');
    expect(planned).toBeGreaterThan(0);
    expect(planned).toBeLessThan(events);
    expect(await countedAtMost(events)).toEqual({ c: { total: planned } });
    expect(await countedAtMost(events - 1)).toEqual({ c: { total: null } });
  });
});
