import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeRecord } from '../../src/record/change/writeRecord';
import { keepState } from '../../src/record/history/keep';
import { startWritingServer, type WritingServer } from '../support/callers';
import { type TestServer } from '../support/entente';

const TIE = 'tie:yakutsk-heihe-sister';
const SHOWN =
  'id number action author reason createdFacts createdEntities createdPassages facts { before after fact { id status } } entities { id: entityId created mergedInto separated entity { id name } properties { property before after } }';

interface Shown {
  readonly id: string;
  readonly number: number;
  readonly action: string;
  readonly createdFacts: number;
  readonly createdEntities: number;
  readonly createdPassages: number;
  readonly facts: readonly { before: string | null; after: string; fact: { id: string; status: string } }[];
  readonly entities: readonly {
    id: string;
    created: boolean;
    mergedInto: string | null;
    separated: boolean;
    entity: { id: string } | null;
    properties: readonly { property: string; before: string | null; after: string | null }[];
  }[];
}

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly Shown[];
  readonly edges: readonly { cursor: string; node: Shown }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

describe('the changes of the record', () => {
  let writing: WritingServer;
  let server: TestServer;
  let headers: Record<string, string>;

  beforeAll(async () => {
    writing = await startWritingServer();
    ({ server, headers } = writing);
  }, 240_000);

  afterAll(async () => {
    await writing.close();
  });

  async function mutate(name: string, type: string, input: Record<string, unknown>): Promise<number> {
    const { data, errors } = await server.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { change { number } } }`,
      { input: { reason: `A test of ${name}`, ...input } },
      headers,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return (data?.[name] as { change: { number: number } }).change.number;
  }

  const changes = async (args: string, selection = `nodes { ${SHOWN} } totalCount`): Promise<Connection> =>
    (await server.data(`{ changes(${args}) { ${selection} } }`))['changes'] as unknown as Connection;

  const change = async (number: number, selection = SHOWN): Promise<Shown> =>
    (await server.data(`{ change(id: "change:${String(number)}") { ${selection} } }`))[
      'change'
    ] as unknown as Shown;

  const numbers = ({ nodes }: Pick<Connection, 'nodes'>) => nodes.map(({ number }) => number);

  const institutions = async () => {
    const { values } = await server.graph.read({
      text: 'CYPHER 5 MATCH (n:Institution:Entity) RETURN n.id ORDER BY n.id LIMIT 2',
      params: {},
    });
    return values.map(([id]) => String(id)) as [string, string];
  };

  it('tells what a load created', async () => {
    const { values } = await server.graph.read({
      text: 'CYPHER 5 MATCH (c:Change) RETURN count(DISTINCT c.number)',
      params: {},
    });
    const list = await changes('first: 20, actions: [LOAD]');
    expect(list.totalCount).toBe(Number(values[0]?.[0]));
    const [first] = list.nodes;
    expect(first).toMatchObject({ action: 'LOAD', number: 1, id: 'change:1' });
    const all = await server.graph.read({
      text: 'CYPHER 5 RETURN COUNT { (:Fact) }, COUNT { (:Entity) }, COUNT { (:Passage) }',
      params: {},
    });
    const sum = (name: 'createdFacts' | 'createdEntities' | 'createdPassages') =>
      list.nodes.reduce((total, one) => total + one[name], 0);
    const sums = [sum('createdFacts'), sum('createdEntities'), sum('createdPassages')];
    expect(sums).toEqual(all.values[0]);
    expect(first?.facts.every(({ before, after }) => before === null && after === 'ACTIVE')).toBe(true);
    expect(first?.entities.every(({ created, properties }) => created && properties.length > 0)).toBe(true);
  });

  it('shows the status of a fact before and after, as of the change, to the byte, whatever comes later', async () => {
    const number = await mutate('dispute', 'FactsInput', { facts: [TIE] });
    const disputed = await change(number);
    expect(disputed).toMatchObject({
      author: 'Li Wei',
      reason: 'A test of dispute',
      createdFacts: 0,
      createdEntities: 0,
      createdPassages: 0,
      facts: [{ before: 'ACTIVE', after: 'DISPUTED', fact: { id: TIE, status: 'DISPUTED' } }],
    });
    const retracted = await change(await mutate('retract', 'FactsInput', { facts: [TIE] }));
    expect(retracted.facts).toEqual([
      { before: 'DISPUTED', after: 'RETRACTED', fact: { id: TIE, status: 'RETRACTED' } },
    ]);
    expect(JSON.stringify(await change(number))).toBe(JSON.stringify(disputed));
  });

  it('shows the properties of an entity that differ, and none that the record keeps for itself', async () => {
    const at = { now: new Date().toISOString(), author: 'test', reason: 'A census' };
    const set = (value: number) =>
      writeRecord(server.graph, at, ({ run }) =>
        run({
          text: `CYPHER 5 MATCH (n:City {id: 'city:harbin'}) ${keepState('n')} SET n.population = $value, n.digest = toString($value)`,
          params: { value: BigInt(value) },
        }),
      );
    await set(7);
    await set(8);
    const [, second] = (await changes('last: 2')).nodes;
    expect(second?.entities).toEqual([
      {
        id: 'city:harbin',
        created: false,
        mergedInto: null,
        separated: false,
        entity: { id: 'city:harbin', name: 'Harbin' },
        properties: [{ property: 'population', before: '7', after: '8' }],
      },
    ]);
    expect(numbers(await changes('of: ["city:harbin"], by: "test"', 'nodes { number }'))).toHaveLength(2);
  });

  it('tells of merges and separations, and finds them by both ids', async () => {
    const [id, into] = await institutions();
    const merged = await change(await mutate('merge', 'MergeInput', { id, into }));
    const one = (entities: Shown['entities']) => entities.find((entity) => entity.id === id);
    expect(one(merged.entities)).toMatchObject({
      created: false,
      mergedInto: into,
      separated: false,
      entity: { id: into },
    });
    const here = (given: string) => `of: ["${given}"], last: 100`;
    expect(numbers(await changes(here(id), 'nodes { number }'))).toEqual(
      numbers(await changes(here(into), 'nodes { number }')),
    );
    expect(numbers(await changes(here(id), 'nodes { number }'))).toContain(merged.number);
    const separated = await change(await mutate('unmerge', 'UnmergeInput', { id }));
    expect(one(separated.entities)).toMatchObject({ mergedInto: null, separated: true, entity: { id } });
    expect(await change(merged.number)).toEqual(merged);
    for (const given of [id, into])
      expect(numbers(await changes(here(given), 'nodes { number }'))).toEqual(
        expect.arrayContaining([merged.number, separated.number]),
      );
  });

  it('finds the changes that touched a fact, an entity in it and a document behind it', async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (f:Tie)-[:EVIDENCED_BY]->(:Passage)-[:OF]->(d) WHERE f.status = 'ACTIVE' MATCH (f)-[]->(e:Entity) RETURN f.id, d.id, e.id ORDER BY f.id LIMIT 1",
      params: {},
    });
    const [fact, document, entity] = (values[0] ?? []).map(String);
    const disputed = await mutate('dispute', 'FactsInput', { facts: [fact] });
    for (const id of [fact, document, entity])
      expect(numbers(await changes(`of: ["${String(id)}"], last: 100`, 'nodes { number }')).at(-1)).toBe(
        disputed,
      );
    const others = await changes(`of: ["topic:nothing-has-this"]`);
    expect(others).toEqual({ nodes: [], totalCount: 0 });
  });

  it('goes through pages from both ends without a gap, and cuts at since and knownAt', async () => {
    const all = numbers(await changes('first: 100', 'nodes { number }'));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    const edges = 'edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage endCursor }';
    const seen: number[] = [];
    for (let after = ''; ;) {
      const page = await changes(`first: 2${after}`, edges);
      seen.push(...page.edges.map(({ node }) => node.number));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${String(page.pageInfo.endCursor)}"`;
    }
    expect(seen).toEqual(all);
    const last = await changes('last: 2', edges);
    expect(last.edges.map(({ node }) => node.number)).toEqual(all.slice(-2));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const since = all[2] ?? 0;
    expect(numbers(await changes(`first: 100, since: ${String(since)}`, 'nodes { number }'))).toEqual(
      all.slice(3),
    );
    const known = await server.data(
      `query @knownAt(record: "${String(since)}") { changes(first: 100) { nodes { number } totalCount } change(id: "change:${String(all[3])}") { id } }`,
    );
    expect(known).toEqual({
      changes: { nodes: all.slice(0, 3).map((number) => ({ number })), totalCount: 3 },
      change: null,
    });
  });

  it('shows what a mutation did in its own answer', async () => {
    const { values } = await server.graph.read({
      text: "CYPHER 5 MATCH (f:Name) WHERE f.status = 'ACTIVE' RETURN f.id ORDER BY f.id DESC LIMIT 1",
      params: {},
    });
    const id = String(values[0]?.[0]);
    const { data } = await server.ask(
      'mutation ($facts: [ID!]!) { retract(input: {reason: "x", facts: $facts}) { change { facts { fact { id } before after } } } }',
      { facts: [id] },
      headers,
    );
    expect(data).toEqual({
      retract: { change: { facts: [{ fact: { id }, before: 'ACTIVE', after: 'RETRACTED' }] } },
    });
  });

  it('refuses arguments that are out of range', async () => {
    for (const args of ['since: -1', 'of: []', 'first: 1, last: 1', 'first: 100000']) {
      const { errors } = await server.ask(`{ changes(${args}) { totalCount } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
