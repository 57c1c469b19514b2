/** What partial dates mean to filters: days that a date without a year can have, and states attested for a period. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fillBounds } from '../../src/record/fillBounds';
import { hasDayWithin } from '../../src/query/cypher/possibleDays';
import { isEdtf, parseEdtf } from '../../src/time/edtf';
import { eventBounds } from '../../src/time/eventBounds';
import { dateWithin } from '../../src/time/relation';
import { graphDigest } from '../../src/graph/digest';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../support/entente';

const PATTERNS = [
  'XXXX-10',
  'XXXX-12~',
  'XXXX-02-29',
  'XXXX-XX-29',
  'XXXX-24',
  '201X-10',
  '20XX-02-29',
  '2X1X-XX-05',
  '2023-XX-05',
  '2023-XX-31~',
  '2024-0X-3X',
  '201X-22?',
];
const LIMITS: readonly (readonly [string | null, string | null])[] = [
  [null, null],
  ['2015-11', null],
  [null, '2022-06'],
  ['2012', '2024-02-29'],
];

/** As they are stored of an event. */
const DATES = PATTERNS.filter(isEdtf).flatMap((edtf) =>
  LIMITS.flatMap(([notBefore, notAfter]) => {
    const { possible } = parseEdtf(edtf);
    try {
      const bounds = eventBounds(edtf, notBefore, notAfter);
      return [
        { ...bounds, possible, possibleDays: possible?.days ?? null, possibleYears: possible?.years ?? null },
      ];
    } catch {
      return [];
    }
  }),
);

describe('a day that a date can mean', () => {
  let opened: TestGraph;

  beforeAll(async () => {
    opened = await openTestGraph();
  }, 120_000);

  afterAll(async () => {
    await opened.close();
  });

  it('lies in a period for the database whenever it does for us', async () => {
    const day = fc.date({ min: new Date('2009-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });
    const windows = fc
      .sample(fc.tuple(day, fc.oneof(fc.nat(3), fc.nat(60), fc.nat(3_000))), { seed: 7, numRuns: 300 })
      .map(([from, days]) => [from, new Date(from.getTime() + days * 86_400_000)])
      .map((pair) => pair.map((date) => date.toISOString().slice(0, 10)));
    const stored = {
      earliest: 'n.earliest',
      latest: 'n.latest',
      possibleDays: 'n.possibleDays',
      possibleYears: 'n.possibleYears',
    };
    const bounded = 'coalesce(n.earliest <= w[1], true) AND coalesce(n.latest >= w[0], true)';
    const { values } = await opened.graph.read({
      text: `CYPHER 5 UNWIND $windows AS w RETURN [n IN $dates | ${bounded} AND ${hasDayWithin(stored, 'w[0]', 'w[1]')}]`,
      params: { windows, dates: DATES.map(({ possible: _possible, ...rest }) => rest) },
    });
    expect(DATES.length).toBeGreaterThan(30);
    const expected = windows.map(([from = '', to = '']) =>
      DATES.map((date) => dateWithin(date, [from, to]) !== 'NO'),
    );
    expect(values.map(([row]) => row)).toEqual(expected);
    for (const open of [
      [null, "'2015-06-30'"],
      ["'2030-01-01'", null],
    ] as const) {
      const [from, to] = open;
      const { values: rows } = await opened.graph.read({
        text: `CYPHER 5 RETURN [n IN $dates | ${hasDayWithin(stored, from, to)}]`,
        params: {
          dates: DATES.map(({ possible: _possible, ...rest }) => ({ ...rest, earliest: null, latest: null })),
        },
      });
      const period = `${from?.slice(1, -1) ?? '..'}/${to?.slice(1, -1) ?? '..'}`;
      expect(rows[0]?.[0]).toEqual(
        DATES.map(({ possible }) => dateWithin({ earliest: null, latest: null, possible }, period) !== 'NO'),
      );
    }
  });
});

describe('over the seeds', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  it.each([
    ['2023-06', false],
    ['2023-09-30', false],
    ['2023-10', true],
    ['2023-06/2023-10-01', true],
    ['2023-11/2024-09', false],
    ['../2019', true],
  ])('an October without a year possibly lies in %s: %s', async (period, lies) => {
    const data = await server.data(
      `{ events(where: { date: { possiblyWithin: "${period}" }, id: { eq: "event:kanazawa-marathon" } }) { totalCount } }`,
    );
    expect(data['events']).toEqual({ totalCount: lies ? 1 : 0 });
  });

  it.each([
    ['2023-05-31', 0],
    ['2023-06-01', 1],
    ['2023-06-15', 1],
    ['2023-06-30', 1],
    ['2023-07-01', 0],
  ])('an office attested for June 2023 holds for certain on %s: %s', async (day, count) => {
    const data = await server.data(
      `{ city(id: "city:heihe") { officials(link: { rank: { eq: DEPUTY_HEAD }, asOf: { date: "${day}", certainty: CERTAIN } }) { totalCount } } }`,
    );
    expect(data['city']).toEqual({ officials: { totalCount: count } });
  });

  it('a state is listed, filtered and grouped by the date for which it is attested', async () => {
    const data = (await server.data(
      `{ tenures(first: 100, orderBy: [{date: ASC}], where: { date: { exists: true } }) { nodes { date { edtf } } groups(by: [YEAR]) { keys } }
         june: tenures(where: { date: { certainlyWithin: "2023-06" } }) { totalCount nodes { date { edtf } } } }`,
    )) as unknown as Record<
      'tenures' | 'june',
      { nodes: { date: { edtf: string } }[]; groups: { keys: string[] }[]; totalCount: number }
    >;
    const days = data.tenures.nodes.map(({ date }) => parseEdtf(date.edtf).nominal.earliest);
    expect(days).toEqual([...days].sort());
    expect(new Set(days).size).toBeGreaterThan(3);
    expect(data.tenures.groups.map(({ keys }) => keys[0])).toContain('2023');
    expect(data.june.totalCount).toBeGreaterThan(1);
    for (const { date } of data.june.nodes) expect(date.edtf).toMatch(/^2023-06/);
  });
});

describe('bounds written by older rules', () => {
  let opened: TestGraph;

  beforeAll(async () => {
    opened = await openTestGraph();
    await opened.clear();
    await opened.loadSeeds();
  }, 120_000);

  afterAll(async () => {
    await opened.clear();
    await opened.close();
  });

  it('are computed anew, with what is derived from them, once', async () => {
    const before = await graphDigest(opened.graph);
    await opened.graph.write((run) =>
      run({
        text: `CYPHER 5 MATCH (f:Fact) REMOVE f.dateEarliest, f.possibleDays, f.heldFrom, f.heldTo
          WITH count(*) AS facts MATCH ()-[l:HOLDS_OFFICE]->() REMOVE l.heldFrom, l.heldTo
          WITH count(*) AS links MATCH (e:Event) REMOVE e.possibleDays, e.possibleYears`,
        params: {},
      }),
    );
    await expect(graphDigest(opened.graph)).resolves.not.toBe(before);
    await expect(fillBounds(opened.graph)).resolves.toBeGreaterThan(10);
    await opened.graph.write((run) =>
      run({ text: "CYPHER 5 MATCH (done:Counter {id: 'bounds'}) DELETE done", params: {} }),
    );
    await expect(graphDigest(opened.graph)).resolves.toBe(before);
    await expect(fillBounds(opened.graph)).resolves.toBe(0);
  });
});
