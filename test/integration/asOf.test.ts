/** The world as of a day, at every hop: beside a naive evaluation of what the graph says of every state and event. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { holdsOn, type StateBounds } from '../../src/time/stateBounds';
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

const DAYS = [
  '1999-01-01',
  '2008-12-31',
  '2015-06-23',
  '2020-06-23',
  '2023-11-04',
  '2024-05-16',
  '2030-01-01',
];
const ways = (date: string) => ({
  certain: `asOf: {date: "${date}", certainty: CERTAIN}`,
  possible: `asOf: {date: "${date}"}`,
  all: `asOf: {date: "${date}", includeUndated: true}`,
});

type Way = keyof ReturnType<typeof ways>;

interface State extends StateBounds {
  readonly id: string;
  readonly date: { readonly edtf: string } | null;
}

interface Begun {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly date: { readonly edtf: string } | null;
}

async function listed<Node>(field: string, selection: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after = 'null'; ;) {
    const data = await server.data(
      `{ list: ${field}(first: 100, after: ${after}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
    );
    const { list } = data as unknown as {
      list: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return nodes;
    after = JSON.stringify(list.pageInfo.endCursor);
  }
}

async function idsOf(field: string, args: string): Promise<string[]> {
  const data = await server.data(`{ list: ${field}(first: 100, ${args}) { totalCount nodes { id } } }`);
  const { list } = data as unknown as { list: { totalCount: number; nodes: { id: string }[] } };
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ id }) => id).sort();
}

function holds(state: State, day: string, way: Way): boolean {
  const answer = holdsOn(state, day);
  const isUndated = [state.earliest, state.latest, state.heldFrom, state.date].every((part) => part === null);
  if (way === 'certain') return answer === 'YES';
  return answer !== 'NO' && (way === 'all' || !isUndated);
}

describe('as of a day', () => {
  it.each(['ties', 'tenures'])('%s hold as their bounds say', async (field) => {
    const states = await listed<State>(field, 'id earliest latest heldFrom heldTo date { edtf }');
    expect(states.length).toBeGreaterThan(10);
    for (const day of DAYS) {
      for (const [way, args] of Object.entries(ways(day))) {
        const expected = states.filter((state) => holds(state, day, way as Way)).map(({ id }) => id);
        expect(await idsOf(field, args)).toEqual(expected.sort());
      }
    }
  });

  it('heldOn says the same of a state, and of the link that follows from it alone', async () => {
    const states = await listed<State>('ties', 'id earliest latest heldFrom heldTo date { edtf }');
    for (const day of DAYS) {
      const said = await listed<{ id: string; heldOn: string }>('ties', `id heldOn(date: "${day}")`);
      expect(said.map(({ heldOn }) => heldOn)).toEqual(states.map((state) => holdsOn(state, day)));
    }
    const links = await listed<{
      ties: { edges: { heldOn: string; facts: { heldOn: string }[] }[] };
    }>(
      'cities',
      'ties { edges { heldOn(date: "2015-06-23") facts { ... on Tie { heldOn(date: "2015-06-23") } } } }',
    );
    const alone = links.flatMap(({ ties }) => ties.edges).filter(({ facts }) => facts.length === 1);
    expect(alone.length).toBeGreaterThan(10);
    for (const { heldOn, facts } of alone) expect(facts).toEqual([{ heldOn }]);
  });

  it('events and agreements are there once they have begun', async () => {
    for (const field of ['events', 'agreements']) {
      const all = await listed<Begun>(field, 'id earliest latest date { edtf }');
      for (const day of DAYS) {
        const possible = all.filter(
          ({ earliest, latest, date }) =>
            (earliest !== null || latest !== null || date !== null) && (earliest ?? day) <= day,
        );
        expect(await idsOf(field, ways(day).possible)).toEqual(possible.map(({ id }) => id).sort());
        const certain = await idsOf(field, ways(day).certain);
        const over = all.filter(({ latest }) => latest !== null && latest <= day).map(({ id }) => id);
        expect(certain).toEqual(expect.arrayContaining(over));
        expect(possible.map(({ id }) => id)).toEqual(expect.arrayContaining(certain));
      }
    }
  });

  it('what is certain is possible, and what is possible is there, in every list', async () => {
    const { __schema: schema } = (await server.data(
      '{ __schema { queryType { fields { name args { name } type { ofType { name } } } } } }',
    )) as unknown as {
      __schema: {
        queryType: {
          fields: { name: string; args: { name: string }[]; type: { ofType: { name: string } | null } }[];
        };
      };
    };
    const lists = schema.queryType.fields.filter(
      ({ args, type }) =>
        args.some(({ name }) => name === 'orderBy') && (type.ofType?.name ?? '').endsWith('Connection'),
    );
    expect(lists.length).toBeGreaterThan(25);
    for (const { name, args } of lists) {
      expect(args.map((arg) => arg.name)).toContain('asOf');
      const fields = Object.entries(ways('2015-06-23')).map(
        ([way, as]) => `${way}: ${name}(${as}) { totalCount }`,
      );
      const counts = (await server.data(
        `{ any: ${name} { totalCount } ${fields.join(' ')} }`,
      )) as unknown as Record<string, { totalCount: number }>;
      const [certain, possible, all, any] = ['certain', 'possible', 'all', 'any'].map(
        (key) => counts[key]?.totalCount ?? Number.NaN,
      );
      expect([certain, possible, all, any]).toEqual(
        [certain, possible, all, any].sort((a, b) => (a ?? 0) - (b ?? 0)),
      );
    }
  });

  it('holds at every hop: fields, counts, filters, orders and groups agree', async () => {
    for (const as of Object.values(ways('2020-06-23'))) {
      const { cities } = (await server.data(`{ cities(first: 100, ${as}) { nodes {
        id
        ties(first: 100) { totalCount edges { node { id } } groups(by: [TYPE]) { count } }
        events(first: 100) { totalCount nodes { id } }
      } } }`)) as unknown as {
        cities: {
          nodes: {
            id: string;
            ties: { totalCount: number; edges: { node: { id: string } }[]; groups: { count: number }[] };
            events: { totalCount: number; nodes: { id: string }[] };
          }[];
        };
      };
      const begun = new Set(await idsOf('events', as));
      for (const { ties, events } of cities.nodes) {
        expect(ties.edges).toHaveLength(ties.totalCount);
        expect(ties.groups.reduce((sum, { count }) => sum + count, 0)).toBe(ties.totalCount);
        expect(events.nodes).toHaveLength(events.totalCount);
        for (const { id } of events.nodes) expect(begun).toContain(id);
      }
      const tied = cities.nodes.filter(({ ties }) => ties.totalCount > 0).map(({ id }) => id);
      expect(await idsOf('cities', `${as}, where: {ties: {some: {}}}`)).toEqual(tied.sort());
      expect(await idsOf('cities', `${as}, where: {not: {ties: {none: {}}}}`)).toEqual(tied);
    }
  });

  it('reaches encounters, paths, components, search and look-ups, by argument or directive', async () => {
    const question = (as: string) => `
      met: encounters(who: {of: "country:russia"}, whom: {of: "country:china"}${as}) { totalCount nodes { meetings { event { id } } } }
      path: paths(from: "city:yakutsk", to: "city:harbin", over: [MEETINGS], maxHops: 6${as}) { nodes { id } }
      parts: components(first: 100${as}) { size }
      found: search(text: "Harbin", types: [EVENT], first: 100${as}) { nodes { entity { id } } }`;
    const events = new Set(await idsOf('events', 'asOf: {date: "2020-06-30"}'));
    const asked = question(', asOf: {date: "2020-06-30"}').replace('EVENT', await eventTerm());
    const answer = (await server.data(`{ ${asked} }`)) as unknown as {
      met: { nodes: { meetings: { event: { id: string } }[] }[] };
      path: { nodes: { id: string }[] }[];
      found: { nodes: { entity: { id: string } }[] };
    };
    const named = [
      ...answer.met.nodes.flatMap((pair) => pair.meetings.map(({ event }) => event.id)),
      ...answer.path.flatMap(({ nodes }) =>
        nodes.map(({ id }) => id).filter((id) => id.startsWith('event:')),
      ),
      ...answer.found.nodes.map(({ entity }) => entity.id),
    ];
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(events).toContain(id);
    const directed = question('').replace('EVENT', await eventTerm());
    expect(await server.data(`query @asOf(date: "2020-06-30") { ${directed} }`)).toEqual(answer);
    const { data } = await server.ask(`query ($day: String!) @asOf(date: $day) { ${directed} }`, {
      day: '2020-06-30',
    });
    expect(data).toEqual(answer);
  });

  it('a look-up in vain says that the thing is not there as of the day', async () => {
    const { data, extensions } = await server.ask(
      '{ event(id: "event:krasnodar-harbin-vc-2020", asOf: {date: "2010-01-01"}) { id } city(id: "city:harbin", asOf: {date: "2010-01-01"}) { country { id } } }',
    );
    expect(data).toEqual({ event: null, city: { country: { id: 'country:china' } } });
    expect((extensions as { warnings: object[] }).warnings).toMatchObject([{ code: 'NOT_AS_OF' }]);
  });

  it('an argument comes before the directive, and a bad day is refused at its place', async () => {
    const counts = await server.data(
      'query @asOf(date: "1900-01-01", certainty: CERTAIN) { own: events(asOf: {date: "2030-01-01"}) { totalCount } default: events { totalCount } }',
    );
    expect(counts).toMatchObject({ default: { totalCount: 0 } });
    expect((counts as unknown as { own: { totalCount: number } }).own.totalCount).toBeGreaterThan(20);
    const { errors } = await server.ask('query @asOf(date: "2020-06") { events { totalCount } }');
    expect(errors?.[0]).toMatchObject({
      message: '@asOf(date:): “2020-06” is not one exact day (expected e.g. 2020-06-23)',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

/** The enum value that names the type of events. */
async function eventTerm(): Promise<string> {
  const { __type: type } = (await server.data(
    '{ __type(name: "EntityType") { enumValues { name } } }',
  )) as unknown as {
    __type: { enumValues: { name: string }[] };
  };
  return type.enumValues.map(({ name }) => name).find((name) => /^event$/i.test(name)) ?? '';
}
