/** Lists that are empty say which single condition would have to go. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { MAX_ALTERNATIVES } from '../../src/query/alternatives';
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
  readonly without: readonly { leftOut: string; argument: string[]; instead?: string; count: number }[];
}

async function asked(query: string) {
  let answer: Awaited<ReturnType<TestServer['ask']>> | undefined;
  const statements = await server.statementsOf(async () => {
    answer = await server.ask(query);
  });
  const { warnings = [] } = (answer?.extensions ?? {}) as { warnings?: Warning[] };
  return { warnings, data: answer?.data, statements: statements.length };
}

/** How many the list holds under other conditions. */
const total = async (list: string) =>
  ((await server.data(`{ list: ${list} { totalCount } }`))['list'] as unknown as { totalCount: number })
    .totalCount;

describe('an empty list', () => {
  it('says how many there would be without each of its conditions', async () => {
    const { warnings, statements } = await asked(
      '{ events(where: {modality: {eq: HELD}, kind: {eq: FORUM}, date: {certainlyWithin: "1950"}}) { nodes { id } } }',
    );
    expect(warnings).toMatchObject([{ code: 'NOTHING_MATCHES', path: ['events'] }]);
    // No two of them can be met in 1950, so that nothing helps alone.
    expect(warnings[0]?.without).toEqual([]);
    // The list, at most so many alternatives, and the number of events, which is kept for a minute.
    expect(statements).toBeLessThanOrEqual(1 + MAX_ALTERNATIVES + 1);
  });

  it.each([
    [
      'MODALITY',
      'modality',
      'events(where: {modality: {eq: CANCELLED}, date: {possiblyWithin: "2020"}})',
      'events(where: {date: {possiblyWithin: "2020"}})',
    ],
    [
      'DATE',
      'date',
      'events(where: {kind: {eq: FORUM}, date: {possiblyWithin: "1950"}})',
      'events(where: {kind: {eq: FORUM}})',
    ],
    [
      'KIND',
      'kind',
      'ties(of: "city:krasnodar", where: {kind: {eq: COOPERATION}})',
      'ties(of: "city:krasnodar")',
    ],
  ])('names %s', async (leftOut, name, list, other) => {
    const { warnings, data } = await asked(`{ list: ${list} { totalCount } }`);
    expect(data).toEqual({ list: { totalCount: 0 } });
    const count = await total(other);
    expect(count).toBeGreaterThan(0);
    expect(warnings[0]?.without).toContainEqual({ leftOut, argument: ['where', name], count });
    expect(warnings[0]?.message).toContain(`without where.${name} there would be ${String(count)}`);
  });

  it('says what is possible where nothing is certain, by filter, by argument and by directive', async () => {
    const filter = await asked(
      '{ events(where: {id: {eq: "event:kanazawa-marathon"}, date: {certainlyWithin: "2019"}}) { totalCount } }',
    );
    expect(filter.warnings[0]?.without).toEqual([
      { leftOut: 'CERTAINTY', argument: ['where', 'date'], instead: 'possiblyWithin', count: 1 },
      { leftOut: 'DATE', argument: ['where', 'date'], count: 1 },
    ]);
    const list = 'events(where: {id: {eq: "event:days-of-krasnodar-2020"}})';
    const argument = await asked(
      `{ ${list.replace(')', ', asOf: {date: "2020-06-01", certainty: CERTAIN})')} { nodes { id } } }`,
    );
    expect(argument.warnings[0]?.without).toEqual([
      { leftOut: 'CERTAINTY', argument: ['asOf', 'certainty'], instead: 'POSSIBLE', count: 1 },
      { leftOut: 'AS_OF', argument: ['asOf'], count: 1 },
    ]);
    const directive = await asked(`query @asOf(date: "2019-06-01") { ${list} { nodes { id } } }`);
    expect(directive.warnings[0]?.without).toEqual([{ leftOut: 'AS_OF', argument: ['@asOf'], count: 1 }]);
  });

  it('says what there is without a date', async () => {
    const { warnings } = await asked(
      '{ ties(of: "city:krasnodar", asOf: {date: "2020-06-23"}) { nodes { id } } }',
    );
    const count = await total('ties(of: "city:krasnodar")');
    expect(warnings[0]?.without).toEqual([
      { leftOut: 'UNDATED', argument: ['asOf', 'includeUndated'], instead: 'true', count },
      { leftOut: 'AS_OF', argument: ['asOf'], count },
    ]);
    expect(warnings[0]?.message).toContain(
      `with true in asOf.includeUndated there would be ${String(count)}`,
    );
  });

  it('costs nothing where something is listed, where there is no condition, and on later pages', async () => {
    for (const query of [
      '{ events(where: {kind: {eq: FORUM}}) { totalCount nodes { id } } }',
      '{ events(where: {kind: {eq: FORUM}}, first: 0) { nodes { id } } }',
      '{ events { nodes { id } } }',
    ]) {
      expect(await asked(query)).toMatchObject({ warnings: [], statements: 1 });
    }
    const data = await server.data(
      '{ events(where: {kind: {eq: FORUM}}, first: 100) { pageInfo { endCursor } } }',
    );
    const { endCursor } = (data['events'] as unknown as { pageInfo: { endCursor: string } }).pageInfo;
    expect(
      await asked(
        `{ events(where: {kind: {eq: FORUM}}, after: ${JSON.stringify(endCursor)}) { nodes { id } } }`,
      ),
    ).toMatchObject({ warnings: [], statements: 1, data: { events: { nodes: [] } } });
  });

  it('is not explained twice: an unknown id explains it', async () => {
    const { warnings } = await asked(
      '{ ties(of: "city:nowhere", where: {kind: {eq: SISTER}}) { totalCount } }',
    );
    expect(warnings.map(({ code }) => code)).toEqual(['UNKNOWN_ID']);
  });
});
