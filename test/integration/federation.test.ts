/** The server as a subgraph: what a gateway asks of it, and one that joins it with another over HTTP. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, type GraphQLSchema } from 'graphql';

import { merge } from '../../src/record/identity/merge';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';
import { startWeather, temperatureOf, weatherTypes, type WeatherServer } from '../support/weatherSubgraph';

const DOCS = join(__dirname, '..', '..', 'docs');

const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations)';

interface Refused {
  readonly message: string;
  readonly path: string[];
  readonly extensions: { readonly code: string; readonly issues?: unknown };
}

let server: TestServer;
let opened: TestGraph;

beforeAll(async () => {
  server = await startTestServer({ ENTENTE_FEDERATION: 'true' });
  opened = await openTestGraph();
}, 240_000);

afterAll(async () => {
  await opened.clear();
  await opened.loadSeeds();
  await opened.close();
  await server.stop();
});

const city = (id: string) => ({ __typename: 'City', id });

async function entities(
  representations: readonly unknown[],
  selection = '{ __typename ... on City { id name } ... on Official { id name } }',
  headers: Record<string, string> = {},
): Promise<unknown> {
  const { data, errors } = await server.ask(`${ENTITIES} ${selection} }`, { representations }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['_entities'];
}

async function refused(
  representations: unknown,
  settings: { query?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; error: Refused }> {
  const query = settings.query ?? `${ENTITIES} { __typename } }`;
  const { status, errors } = await server.ask(query, { representations }, settings.headers);
  expect(errors).toHaveLength(1);
  return { status, error: errors?.[0] as unknown as Refused };
}

describe('_entities', () => {
  it('answers in the order of the representations, with null for what is not there', async () => {
    expect(
      await entities([
        city('city:krasnodar'),
        { __typename: 'Official', id: 'official:sun-zhe' },
        city('city:nowhere'),
        city('city:harbin'),
        city('official:sun-zhe'),
        city('city:krasnodar'),
      ]),
    ).toEqual([
      { __typename: 'City', id: 'city:krasnodar', name: 'Krasnodar' },
      { __typename: 'Official', id: 'official:sun-zhe', name: 'Sun Zhe' },
      null,
      { __typename: 'City', id: 'city:harbin', name: 'Harbin' },
      null,
      { __typename: 'City', id: 'city:krasnodar', name: 'Krasnodar' },
    ]);
    expect(await entities([])).toEqual([]);
  });

  it('says what is wrong with ids that are not there, as look-ups by id do', async () => {
    const { extensions } = await server.ask(`${ENTITIES} { ... on City { id } } }`, {
      representations: [city('city:krasnodarr'), city('official:sun-zhe')],
    });
    expect(extensions).toMatchObject({
      warnings: expect.arrayContaining([
        expect.objectContaining({
          code: 'UNKNOWN_ID',
          path: ['_entities'],
          argument: ['representations'],
          nearest: ['city:krasnodar'],
        }),
        expect.objectContaining({ code: 'ID_OF_ANOTHER_TYPE', id: 'official:sun-zhe', expected: 'City' }),
      ]),
    });
  });

  it('looks up facts, passages, and by the keyed interfaces', async () => {
    const selection =
      '{ __typename ... on Entity { name } ... on Tie { kind } ... on Fact { documentCount } ... on Passage { gloss } }';
    expect(
      await entities(
        [
          { __typename: 'Tie', id: 'tie:krasnodar-harbin' },
          { __typename: 'Entity', id: 'city:harbin' },
          { __typename: 'Fact', id: 'tie:krasnodar-harbin' },
          { __typename: 'Passage', id: 'doc:003#1014-1082' },
          { __typename: 'Entity', id: 'tie:krasnodar-harbin' },
        ],
        selection,
      ),
    ).toEqual([
      { __typename: 'Tie', kind: 'SISTER', documentCount: 1 },
      { __typename: 'City', name: 'Harbin' },
      { __typename: 'Tie', kind: 'SISTER', documentCount: 1 },
      { __typename: 'Passage', gloss: 'The treaty that set up sister-city ties was signed in 2015' },
      null,
    ]);
  });

  it('takes one statement for each type, however many representations there are', async () => {
    const { cities, officials } = (await server.data(
      '{ cities(first: 60) { nodes { id } } officials(first: 60) { nodes { id } } }',
    )) as unknown as Record<string, { nodes: { id: string }[] }>;
    const [ofCities, ofOfficials] = [cities, officials].map((list) => list?.nodes.map(({ id }) => id) ?? []);
    const all = [
      ...(ofCities ?? []).map(city),
      ...(ofOfficials ?? []).map((id) => ({ __typename: 'Official', id })),
    ];
    expect(all.length).toBeGreaterThan(40);
    const selection =
      '{ ... on City { name country { name } ties(first: 3) { nodes { name } } } ... on Official { name } }';
    let answer: unknown;
    const statements = await server.statementsOf(async () => {
      answer = await entities(all, selection);
    });
    expect(statements).toHaveLength(2);
    expect(answer).toHaveLength(all.length);
    expect(answer).not.toContain(null);
    const one = await server.statementsOf(() => entities(all.slice(0, 1), selection));
    expect(one).toHaveLength(1);
  });

  it.each([
    [{ id: 'city:harbin' }, '__typename', 'must be the name of a type, such as City'],
    [{ __typename: 'Mayor', id: 'x' }, '__typename', 'must be a type with a key, such as City, got “Mayor”'],
    [
      { __typename: 'PageInfo', id: 'x' },
      '__typename',
      'must be a type with a key, such as City, got “PageInfo”',
    ],
    [{ __typename: 'City', iata: 'HRB' }, 'id', 'must be given: City has the key id and no other'],
  ])('refuses %j with its place', async (wrong, at, message) => {
    const { error } = await refused([city('city:harbin'), wrong]);
    expect(error).toMatchObject({
      path: ['_entities'],
      message: `_entities: representations.1.${at} ${message}`,
      extensions: { code: 'BAD_USER_INPUT', issues: [{ path: ['representations', '1', at], message }] },
    });
  });

  it('refuses what is no list of objects, and more than it allows', async () => {
    expect((await refused('city:harbin')).error.message).toContain('must be an object');
    expect((await refused(null)).error.message).toContain('$representations');
    const many = Array.from({ length: 1_001 }, (_, index) => city(`city:${String(index)}`));
    const { error } = await refused(many, {
      query: `${ENTITIES} { ... on City { id } } }`,
    });
    expect(error.message).toBe('_entities: representations must have at most 1,000 elements, has 1,001');
    const sent = await server.ask(`${ENTITIES} { ... on City { id } } }`, {
      representations: many.slice(1),
    });
    expect(sent.errors).toBeUndefined();
    expect(sent.data?.['_entities']).toHaveLength(1_000);
  }, 60_000);

  it('costs as much as it may return, and is refused beyond the limit', async () => {
    const cost = async (count: number) => {
      const { extensions } = await server.ask(`${ENTITIES} { ... on City { name } } }`, {
        representations: Array<unknown>(count).fill(city('city:harbin')),
      });
      return (extensions as { cost: { requested: number } }).cost.requested;
    };
    expect(await cost(500)).toBe(50 * (await cost(10)));
    const { status, error } = await refused(
      Array.from({ length: 1_000 }, (_, index) => city(`city:${String(index)}`)),
      {
        query: `${ENTITIES} { ... on City { events(first: 100) { nodes { name participants(first: 100) { nodes { name } } } } } } }`,
      },
    );
    expect(status).toBe(400);
    expect(error.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('reads as of a day and of a state of the record: by header, and by directive, which comes first', async () => {
    const ties = '{ ... on City { ties { totalCount } } }';
    const counted = async (headers: Record<string, string> = {}, directive = '') => {
      const query = `query ($representations: [_Any!]!) ${directive} { _entities(representations: $representations) ${ties} }`;
      const { data, errors, extensions } = await server.ask(
        query,
        { representations: [city('city:yakutsk')] },
        headers,
      );
      expect(errors).toBeUndefined();
      const [found] = data?.['_entities'] as ({ ties: { totalCount: number } } | null)[];
      return [found?.ties.totalCount, (extensions as { dataset: { asOf: unknown } }).dataset.asOf] as const;
    };
    const [now] = await counted();
    // Of the ties of Yakutsk, one is dated 2008 and one 2015.
    const [by2010, asOf] = await counted({ 'x-entente-as-of': '2010-12-31' });
    expect(by2010).toBe((await counted({}, '@asOf(date: "2010-12-31")'))[0]);
    expect(by2010).toBeLessThan(now ?? 0);
    expect(asOf).toMatchObject({ date: '2010-12-31', certainty: 'POSSIBLE' });
    const [by2016] = await counted({ 'x-entente-as-of': '2016-12-31' });
    expect(by2016).toBeGreaterThan(by2010 ?? 0);
    expect((await counted({ 'x-entente-as-of': '2010-12-31' }, '@asOf(date: "2016-12-31")'))[0]).toBe(by2016);
    // The same document, the one header after the other: nothing of one view is kept for another.
    expect((await counted({ 'x-entente-as-of': '2010-12-31' }))[0]).toBe(by2010);
    expect((await counted())[0]).toBe(now);
  });

  it('lets headers hold for lists too, and refuses faulty ones', async () => {
    const list = '{ ties(of: "city:yakutsk") { totalCount } }';
    const total = async (headers: Record<string, string>) =>
      ((await server.ask(list, {}, headers)).data?.['ties'] as { totalCount: number }).totalCount;
    const then = await total({ 'x-entente-as-of': '2010-12-31' });
    expect(then).toBeLessThan(await total({}));
    expect(await total({ 'x-entente-as-of': '2010-12-31' })).toBe(then);
    expect(await total({ 'x-entente-known-at': '1' })).toBeGreaterThanOrEqual(0);
    const day = await refused([], { headers: { 'x-entente-as-of': '2010-02-31' } });
    expect(day.status).toBe(400);
    expect(day.error.message).toContain('The header x-entente-as-of');
    const change = await refused([city('city:harbin')], { headers: { 'x-entente-known-at': '999999' } });
    expect(change.error.message).toContain('The header x-entente-known-at: there is no change 999999 yet');
  });
});

describe('_service', () => {
  it('gives the schema to compose with, unless the schema may not be introspected', async () => {
    const { _service: service } = (await server.data('{ _service { sdl } }')) as unknown as {
      _service: { sdl: string };
    };
    expect(service.sdl).toMatch(/^extend schema @link\(/);
    const closed = await startTestServer({ ENTENTE_FEDERATION: 'true', ENTENTE_INTROSPECTION: 'false' });
    const { data, errors } = await closed.ask('{ _service { sdl } }');
    await closed.stop();
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  }, 60_000);

  it('is not there without the setting, nor are headers heeded', async () => {
    const plain = await startTestServer();
    const { errors } = await plain.ask('{ _service { sdl } }');
    const list = '{ ties(of: "city:yakutsk") { totalCount } }';
    const [all, asked] = await Promise.all([
      plain.ask(list),
      plain.ask(list, {}, { 'x-entente-as-of': '1990-01-01' }),
    ]);
    await plain.stop();
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(asked.data).toEqual(all.data);
  }, 60_000);
});

describe('a gateway', () => {
  let weather: WeatherServer;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    weather = await startWeather(['city:harbin', 'city:krasnodar', 'city:heihe', 'city:nowhere']);
    const { _service: service } = (await server.data('{ _service { sdl } }')) as unknown as {
      _service: { sdl: string };
    };
    const { errors, supergraphSdl } = composeServices([
      { name: 'entente', typeDefs: parse(service.sdl), url: server.url },
      { name: 'weather', typeDefs: weatherTypes, url: weather.url },
    ]);
    if (!supergraphSdl) throw new Error(JSON.stringify(errors));
    schema = getStitchedSchemaFromSupergraphSdl({ supergraphSdl, batch: true });
  }, 60_000);

  afterAll(async () => {
    await weather.stop();
  });

  const ask = async (query: string) => {
    const { data, errors } = await execute({ schema, document: parse(query), contextValue: {} });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  };

  it('adds a field of the other subgraph to our cities', async () => {
    const asked = weather.asked.length;
    expect(
      await ask('{ ties(of: "city:irkutsk") { nodes { first { name ... on City { temperature } } } } }'),
    ).toEqual({
      ties: { nodes: [{ first: { name: 'Irkutsk', temperature: temperatureOf('city:irkutsk') } }] },
    });
    expect(weather.asked.slice(asked)).toEqual([[{ __typename: 'City', id: 'city:irkutsk' }]]);
  });

  it('asks us once for all cities that the other subgraph names', async () => {
    let answer: unknown;
    const statements = await server.statementsOf(async () => {
      answer = await ask('{ warmest(first: 3) { temperature name country { name } } }');
    });
    expect(answer).toEqual({
      warmest: [
        { temperature: temperatureOf('city:harbin'), name: 'Harbin', country: { name: 'China' } },
        { temperature: temperatureOf('city:krasnodar'), name: 'Krasnodar', country: { name: 'Russia' } },
        { temperature: temperatureOf('city:heihe'), name: 'Heihe', country: { name: 'China' } },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  it('runs the example, which prints what the documentation shows', async () => {
    const example = join(DOCS, 'clients', 'gateway.mjs');
    const env = { ...process.env, ENTENTE_URL: server.url };
    const { stdout } = await promisify(execFile)(process.execPath, [example], { env, timeout: 60_000 });
    expect(stdout).toContain('Harbin: 135000 visitors');
    expect(readFileSync(join(DOCS, 'federation.md'), 'utf8')).toContain(`\`\`\`\n${stdout}\`\`\``);
  }, 90_000);

  it('keeps what the other subgraph says of a city that we do not have', async () => {
    expect(await ask('{ warmest(first: 4) { id temperature country { name } } }')).toMatchObject({
      warmest: [
        {},
        {},
        {},
        { id: 'city:nowhere', temperature: temperatureOf('city:nowhere'), country: null },
      ],
    });
  });
});

describe('an id that was merged', () => {
  it('leads to the entity that it was merged into', async () => {
    const change = { now: '2026-11-30T12:00:00.000Z', author: 'curator', reason: 'A test.' };
    await merge(
      opened.graph,
      { id: 'city:nottingham', into: 'city:nancy', evidence: [], confidence: null },
      change,
    );
    expect(await entities([city('city:nottingham'), city('city:harbin'), city('city:nancy')])).toEqual([
      { __typename: 'City', id: 'city:nancy', name: 'Nancy' },
      { __typename: 'City', id: 'city:harbin', name: 'Harbin' },
      { __typename: 'City', id: 'city:nancy', name: 'Nancy' },
    ]);
  });

  it('is told to subscribers, whatever day their request is about', async () => {
    const answer = await fetch(`${server.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-entente-as-of': '1990-01-01' },
      body: JSON.stringify({ query: 'subscription { changed(since: 0) { number } }' }),
      signal: AbortSignal.timeout(30_000),
    });
    let text = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (/^data: .+$/m.test(text)) break;
    }
    expect(text).toMatch(/^data: \{"data":\{"changed":\{"number":\d+\}\}/m);
  }, 60_000);
});
