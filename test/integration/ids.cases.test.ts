import { writeFileSync } from 'node:fs';
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 120_000);
afterAll(async () => {
  await server.stop();
});

const QUERIES: [string, Record<string, unknown>?][] = [
  ['{ cities(first: 1) { nodes { id ties { groups(byLink: [KIND]) { keys count } } } } }'],
  ['{ city(id: "city:khabarovsk") { facts(first: 100) { groups(by: [TYPE]) { keys count } nodes { id } } } }'],
  ['{ city(id: "city:khabarovsk") { g: facts(first: 0) { groups(by: [TYPE]) { keys count } } facts(first: 100) { nodes { id } } } }'],
  ['{ official(id: "official:grigoryev") { documents { nodes { id } } } }'],
  ['{ documents(where: { entities: { some: { node: { id: { eq: "official:grigoryev" } } } } }) { nodes { id } } }'],
  ['{ city(id: "city:harbin") { officials { totalCount nodeCount } } }'],
  ['{ cities(where: { officials: { count: { gt: 1 } } }) { nodes { id officials { totalCount } } } }'],
  ['{ cities(where: { officials: { single: {} } }) { nodes { id officials { totalCount } } } }'],
  ['{ ties(where: { not: { since: { certainlyWithin: "2015" } } }) { totalCount } }'],
  ['{ city(id: "city:harbin") { name events(first: 1000) { nodes { id } } } }'],
  ['{ city(id: "city:harbin") { events(first: 1000) { totalCount } } }'],
  ['{ agreements { groups(by: [STATUS]) { count } } }'],
  ['{ events(where: { kind: { eq: "VISIT" } }) { totalCount } }'],
  ['{ a: search(text: "geonames:2037013") { nodes { entity { id } } } b: search(text: "2037013") { nodes { entity { id } } } }'],
  ['query ($x: ID) { cities(where: {id: {eq: $x}}) { totalCount } }', { x: null }],
  ['query ($xs: [ID!]) { cities(where: {id: {in: $xs}}) { totalCount } }', { xs: null }],
  ['query ($x: ID) { cities(where: {not: {id: {eq: $x}}}) { totalCount } }', { x: null }],
  ['{ cities(where: {ties: {none: null}}) { totalCount } }'],
  ['{ city(id: "city:harbin") { within { edges { basis node { id } evidence { document { id } start end } } } } }'],
  ['{ paths(from: "city:khabarovsk", to: "city:irkutsk") { length } }'],
  ['{ entities(where: { id: { in: ["inst:yakutsk-city-duma", "district:gubinsky"] } }) { nodes { id ... on Institution { city { id } } ... on District { city { id } } } } }'],
  ['{ entity(id: "topic:legislature-cooperation") { ... on Topic { agreements { totalCount } } ... on City { agreements { totalCount } } } }'],
  ['{ institutions(where: { country: { id: { eq: "country:russia" } } }) { totalCount groups(by: [KIND]) { keys count } } }'],
  ['{ events(where: { name: { matches: "round table" } }) { totalCount groups(by: [KIND]) { keys count } } }'],
  ['{ events(where: { date: { possiblyWithin: "2023-06" }, id: { eq: "event:kanazawa-marathon" } }) { nodes { id date { edtf } } } }'],
  ['{ city(id: "city:heihe") { officials(link: { rank: { eq: DEPUTY_HEAD }, asOf: { date: "2023-06-15", certainty: CERTAIN } }) { nodes { id } } } }'],
  ['{ ties(first: 100, orderBy: [{ date: ASC }]) { totalCount pageInfo { hasNextPage } nodes { id } } }'],
  ['{ cities(where: { ties: { count: { of: null, gt: 1 } } }) { totalCount } }'],
  ['{ paths(from: "city:harbin", to: "city:krasnodar") { nodes { ... on City { ties { groups(byLink: [KIND]) { count } } } } } }'],
  ['{ cities { groups(by: [COUNTRY]) { node { ... on Country { cities { groups(by: [REGION]) { count } } } } } } }'],
  ['subscription { __typename }'],
  ['{ documents(first: 5) { nodes { facts(first: 100) { nodes { evidence(first: 1) { document { facts(first: 95) { nodes { ' + Array.from({ length: 190 }, (_, i) => `a${String(i)}: id`).join(' ') + ' } } } } } } } } }'],
  ['query ($w: CityWhere) { cities(where: $w, first: 1) { totalCount } }', { w: { or: Array.from({ length: 5000 }, () => ({ name: { contains: 'x0' } })) } }],
  ['{ entities { groups(by: [TYPE]) { keys count } } facts { groups(by: [TYPE], first: 3) { keys } } encounters(who: {of: "city:harbin"}, whom: {}, first: 0) { groups(by: [WHO_TYPE, WHOM_TYPE]) { keys count } } }'],
  ['{ entities(first: 2, orderBy: [{type: DESC}]) { nodes { type __typename } pageInfo { endCursor } } }'],
  ['{ claims(of: "city:irkutsk") { totalCount nodes { id subject { id } } } }'],
  ['{ paths(from: "city:daugavpils", to: "city:krasnodar", maxHops: 1, between: [OFFICIAL]) { length } }'],
];

it('answers', async () => {
  const out = [];
  for (const [query, variables] of QUERIES) {
    const started = Date.now();
    const answer = await server.ask(query, variables);
    out.push(`${query.slice(0, 160)}\n   ${String(Date.now() - started)} ms ${JSON.stringify({ d: answer.data, e: answer.errors?.map(({ message, path, extensions }) => [message.slice(0, 300), path, extensions.code]), w: (answer.extensions as { warnings?: unknown } | undefined)?.warnings }).slice(0, 700)}`);
  }
  writeFileSync('/tmp/api/cases.out', out.join('\n'));
  expect(out.length).toBeGreaterThan(0);
}, 300_000);
