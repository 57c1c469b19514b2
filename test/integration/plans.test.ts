/** Plans: a question that names an id begins at the index of ids, however it is put. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Driver } from 'neo4j-driver';

import { openDriver } from '../../src/graph/connect';
import { MAX_ALTERNATIVES } from '../../src/query/alternatives';
import { testDatabase } from '../support/database';
import { startTestServer, type TestServer } from '../support/entente';

const CITY_OF = (country: string) => `{some: {node: {onCity: {country: {id: {eq: "${country}"}}}}}}`;

const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    'a node and what hangs on it',
    '{ city(id: "city:harbin") { country { id } events(first: 5) { totalCount nodes { id } } } }',
  ],
  ['a node of any type', '{ node(id: "city:harbin") { id ... on City { population } } }'],
  ['a list by id', '{ cities(where: {id: {in: ["city:harbin", "city:yakutsk"]}}) { nodes { id } } }'],
  [
    'a list by the id of a neighbour',
    '{ officials(where: {offices: {some: {node: {id: {eq: "city:harbin"}}}}}) { nodes { id } } }',
  ],
  [
    'a list by the id of a country, with a topic and a period',
    `{ events(where: {date: {certainlyWithin: "2010/2024"}, heldIn: ${CITY_OF('country:russia')}, topics: {some: {node: {id: {eq: "topic:tourism"}}}}}) { totalCount nodes { id } } }`,
  ],
  [
    'groups of what two countries share',
    `{ events(where: {tookPlace: {eq: true}, and: [{participants: ${CITY_OF('country:china')}}, {participants: ${CITY_OF('country:russia')}}]}) { groups(by: [YEAR]) { keys count } } }`,
  ],
  [
    'encounters',
    '{ encounters(who: {type: INSTITUTION, of: "city:harbin"}, whom: {type: CITY, of: "country:latvia"}) { nodes { who { id } } } }',
  ],
  [
    'a dyad',
    '{ dyad(a: "city:harbin", b: "city:yakutsk") { ties(first: 10) { id kind } agreements(first: 10) { id } eventCount events(first: 10) { id } lastContact { id } visits { count } topics(first: 10) { topic { id } } people(first: 5) { official { id } } } }',
  ],
  [
    'paths',
    '{ paths(from: "city:heihe", to: "city:yakutsk", shortest: 1) { length nodes { id } hops { facts { id } } } }',
  ],
  ['a neighbourhood', '{ neighbourhood(id: "city:harbin", first: 10) { nodes { node { id } } } }'],
];

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

function operators({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*/, ''), ...children.flatMap(operators)];
}

/** As many nodes as let the planner prefer an index to reading the few that the seeds have. */
const MADE = `UNWIND ['City', 'Country', 'Event', 'Official', 'Institution', 'Topic'] AS label UNWIND range(1, 5000) AS n
  CREATE (:Entity:Made:$(label) {id: label + ':made-' + toString(n), type: label, name: 'Made', sortDay: ''})`;

/** As many facts. */
const MADE_FACTS = `UNWIND ['Tie', 'Tenure', 'Participation', 'Occurrence', 'Placement'] AS label UNWIND range(1, 5000) AS n
  CREATE (:Fact:Made:$(label) {id: 'fact:' + label + ':made-' + toString(n), type: label, status: 'ACTIVE'})`;

let server: TestServer;
let driver: Driver;

beforeAll(async () => {
  server = await startTestServer();
  driver = openDriver(testDatabase());
  await driver.executeQuery(MADE);
  await driver.executeQuery(MADE_FACTS);
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
}, 120_000);

afterAll(async () => {
  await driver.executeQuery('MATCH (n:Made) DETACH DELETE n');
  await driver.close();
  await server.stop();
});

describe('a question that names an id', () => {
  it.each(QUESTIONS)('begins at the index: %s', async (_what, query) => {
    const answers: unknown[] = [];
    const statements = await server.statementsOf(async () => {
      answers.push(await server.ask(query));
    });
    expect(answers).toEqual([expect.not.objectContaining({ errors: expect.anything() as unknown })]);
    const nearest = JSON.stringify(answers).includes('NOTHING_MATCHES');
    // Where nothing is found, whether an id was merged into another is asked as well; of an empty list also what came nearest.
    expect(statements.length).toBeLessThanOrEqual(2 + (nearest ? MAX_ALTERNATIVES : 0));
    for (const { text, params } of statements) {
      const { summary } = await driver.executeQuery(
        text.replace(/^CYPHER 5\s/, 'CYPHER 5 EXPLAIN '),
        params,
        {
          database: 'neo4j',
        },
      );
      const plan = operators(summary.plan as unknown as Plan);
      expect(plan.filter((operator) => /Scan/.test(operator))).toEqual([]);
      expect(plan.some((operator) => /UniqueIndexSeek/.test(operator))).toBe(true);
    }
  });
});
