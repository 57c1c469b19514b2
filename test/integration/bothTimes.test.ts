/** The world as of a day, as the record knew it, over facts and entities of any type: beside a naive evaluation of the graph. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { loadText } from '../support/dossierFolder';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

const DAY = '2023-06-23';

/** A city of the seeds under another name, with a fact that no document of then states. */
const LATER = `
entities:
  cities:
    - {id: "city:later", names: {en: Later}}
facts:
  placements:
    - {what: "city:later", where: "region:heilongjiang", basis: BACKGROUND}
  ties:
    - {first: "city:later", second: "city:harbin", kind: SISTER, level: CITY, date: "2001-01-01", basis: BACKGROUND}
`;

let test: TestGraph;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestGraph();
}, 240_000);

afterAll(async () => {
  await test.clear();
  await test.loadSeeds();
  await server.stop();
  await test.close();
});

const by = { now: '2026-11-30T05:00:00.000Z', author: 'curator', reason: 'A test.' };

async function latest(): Promise<number> {
  const { values } = await test.graph.read({
    text: "CYPHER 5 MATCH (counter:Counter {id: 'changes'}) RETURN counter.value",
    params: {},
  });
  return Number(values[0]?.[0]);
}

type Properties = Readonly<Record<string, unknown>>;

/** Whether what begins may have begun by the day. */
function hasBegun({ earliest, latest: last, date }: Properties): boolean {
  const isDated = [earliest, last, date].some((value) => value !== undefined);
  return isDated && (earliest === undefined || (earliest as string) <= DAY);
}

function isThere(fact: Properties, of: { readonly labels: readonly string[]; readonly end: Properties }) {
  const { earliest, latest: last, heldFrom, date } = fact;
  const mayHold =
    (earliest === undefined || (earliest as string) <= DAY) &&
    (last === undefined || (last as string) >= DAY);
  switch (fact['type']) {
    case 'Affiliation':
    case 'Placement':
      return mayHold;
    case 'Route':
    case 'Tenure':
    case 'Tie':
      return mayHold && [earliest, last, heldFrom, date].some((value) => value !== undefined);
    case 'Occurrence':
      return hasBegun(fact);
    case 'EventRelation':
    case 'Participation':
    case 'Party':
    case 'Subject':
      return !of.labels.some((label) => ['Event', 'Agreement'].includes(label)) || hasBegun(of.end);
    default:
      return true;
  }
}

/** The ids of facts that are there on the day, for each document that states them and each entity that they are about. */
async function expectedFacts(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { values } = await test.graph.read({
    text: `CYPHER 5 MATCH (f:Fact)
OPTIONAL MATCH (f)-[to]->(end) WHERE type(to) = CASE f.type WHEN 'EventRelation' THEN 'FIRST' WHEN 'Participation' THEN 'EVENT'
  WHEN 'Party' THEN 'AGREEMENT' WHEN 'Subject' THEN 'MATTER' END
RETURN properties(f), labels(end), properties(end),
  COLLECT { MATCH (f)-[:EVIDENCED_BY]->(:Passage)-[:OF]->(d:Document) RETURN DISTINCT d.id },
  COLLECT { MATCH (f)-[]->(e:Entity) WHERE NOT e:Document RETURN DISTINCT e.id }`,
    params: {},
  });
  const facts = new Map<string, Set<string>>();
  for (const [fact, labels, end, documents, entities] of values) {
    const properties = fact as Properties;
    const of = { labels: (labels ?? []) as readonly string[], end: (end ?? {}) as Properties };
    if (!isThere(properties, of)) continue;
    for (const about of [...(documents as string[]), ...(entities as string[])])
      facts.set(about, (facts.get(about) ?? new Set()).add(String(properties['id'])));
  }
  return facts;
}

const OPERATIONS = [
  '{ documents(first: 100) { nodes { id facts(first: 100) { totalCount nodes { id } } } } }',
  '{ entities(first: 100, where: {type: {in: [CITY]}}) { nodes { id facts(first: 100) { totalCount nodes { id } } } } }',
  '{ entity(id: "city:harbin") { id facts(first: 100) { totalCount nodes { id status evidence { document { id facts(first: 2) { totalCount nodes { id } } } } } } } }',
  '{ facts(first: 100) { totalCount nodes { id status evidence { document { id facts(first: 3) { nodes { id } } } } } } }',
  '{ entities(first: 40) { nodes { id name facts(first: 3) { nodes { id evidence { document { id facts(first: 2) { totalCount } } } } } } } }',
];

interface Stated {
  readonly id: string;
  readonly facts: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

describe('a day, as the record knew it', () => {
  it('is told of facts and entities of any type, whatever was recorded later', async () => {
    const version = await latest();
    const expected = await expectedFacts();
    const asOf = (operation: string) => server.data(`query @asOf(date: "${DAY}") ${operation}`);
    const then = (operation: string) =>
      server.data(`query @knownAt(record: "${String(version)}") @asOf(date: "${DAY}") ${operation}`);
    const before = [];
    for (const operation of OPERATIONS) before.push(JSON.stringify(await asOf(operation)));

    await loadText(test.graph, 'later.yaml', LATER);
    await writeRecord(test.graph, by, async (transaction) => {
      await changeStatus(transaction, ['tie:yakutsk-heihe-sister'], 'RETRACTED', by);
      await rederive(transaction.run, ['tie:yakutsk-heihe-sister']);
    });
    const now = [];
    for (const operation of OPERATIONS) now.push(JSON.stringify(await asOf(operation)));
    expect(now).not.toEqual(before);

    for (const [index, operation] of OPERATIONS.entries()) {
      const answer = await then(operation);
      expect(JSON.stringify(answer)).toBe(before[index]);
    }
    const lists = await then(OPERATIONS[0] ?? '');
    const entity = await then(OPERATIONS[2] ?? '');
    const stated = [
      ...(lists['documents'] as unknown as { nodes: Stated[] }).nodes,
      entity['entity'] as unknown as Stated,
    ];
    expect(stated.length).toBeGreaterThan(5);
    for (const { id, facts } of stated) {
      const ids = expected.get(id) ?? new Set();
      expect({ id, count: facts.totalCount }).toEqual({ id, count: ids.size });
      expect(facts.nodes.map((node) => node.id)).toEqual([...ids].sort().slice(0, 100));
    }
  }, 240_000);
});
