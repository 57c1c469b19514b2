/** Whatever is asked, the record as it stands after its last change is the record. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
});

/** Bodies of operations of the shapes that `bench/questions/` asks. */
const QUESTIONS: readonly [string, string][] = [
  [
    'a list with lists below nodes of an interface, which are looked up apart',
    '{ events(first: 50) { nodes { id participants(first: 50) { nodes { id name events(first: 10) { nodes { id name place { id name } } } } } } } }',
  ],
  [
    'the same, deeper',
    '{ events(first: 10) { nodes { id participants(first: 10) { nodes { id events(first: 5) { nodes { id participants(first: 10) { nodes { id name } } } } } } } } }',
  ],
  [
    'encounters',
    '{ encounters(first: 100, who: {type: INSTITUTION, of: "city:krasnodar"}, whom: {type: CITY, of: "country:china"}) { nodes { who { id name } whom { id name } meetings { event { id name } } } } }',
  ],
  [
    'groups',
    '{ events(where: {tookPlace: {eq: true}}) { groups(by: [YEAR], orderBy: KEY, first: 100) { keys count } } }',
  ],
  [
    'paths',
    '{ paths(from: "city:krasnodar", to: "city:harbin", over: MEETINGS, first: 10) { nodes { id name } } }',
  ],
  [
    'a look-up with lists below lists',
    '{ city(id: "city:harbin") { id events(first: 20) { nodes { id participants(first: 50) { nodes { id name ... on Official { offices(first: 5) { nodes { id name } } } } } } } } }',
  ],
];

it.each(QUESTIONS)('gives the same for %s', async (_what, body) => {
  const { extensions, errors } = await server.ask(body);
  expect(errors).toBeUndefined();
  const { version } = (extensions as { dataset: { version: number } }).dataset;
  const plain = await server.data(body);
  const latest = await server.data(`query @knownAt(record: "${String(version)}") ${body}`);
  expect(JSON.stringify(latest)).toBe(JSON.stringify(plain));
});
