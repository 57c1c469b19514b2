/** Dates in the API: filters before and after, words, order by bounds with undated rows, limits of events, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';

import { openDriver } from '../../src/graph/connect';
import { readMigrations } from '../../src/graph/migrate';
import { satisfies } from '../../src/time/relation';
import { edtfFault, parseEdtf } from '../../src/time/edtf';
import { testDatabase } from '../support/database';
import { startTestServer, type TestServer } from '../support/entente';

let server: TestServer;
let driver: Driver;

beforeAll(async () => {
  server = await startTestServer();
  driver = openDriver(testDatabase());
}, 120_000);

afterAll(async () => {
  await driver.close();
  await server.stop();
});

interface Dated {
  readonly id: string;
  readonly date: { readonly edtf: string } | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

async function nodes<Node>(list: string, args: string, fields: string): Promise<Node[]> {
  const data = (await server.data(`{ ${list}(${args}) { nodes { ${fields} } } }`)) as unknown as Record<
    string,
    { nodes: Node[] }
  >;
  return data[list]?.nodes ?? [];
}

const OPERATORS = ['certainlyBefore', 'possiblyBefore', 'certainlyAfter', 'possiblyAfter'] as const;

describe('before and after', () => {
  it.each(['2019', '2020-06', '2023-10', '2023-11-04', '2020~', '2018/2020'])(
    '%s holds over the seeds for those of which it is true',
    async (period) => {
      const all = await nodes<Dated>('events', 'first: 100', 'id earliest latest date { edtf }');
      expect(all.length).toBeGreaterThan(20);
      for (const operator of OPERATORS) {
        const expected = all.filter(({ date, earliest, latest }) => {
          if (date === null && earliest === null && latest === null) return false;
          const possible = date === null ? null : parseEdtf(date.edtf).possible;
          return satisfies({ earliest, latest, possible }, operator, period);
        });
        const found = await nodes<Dated>(
          'events',
          `first: 100, where: {date: {${operator}: "${period}"}}`,
          'id',
        );
        expect([operator, found.map(({ id }) => id).sort()]).toEqual([
          operator,
          expected.map(({ id }) => id).sort(),
        ]);
      }
    },
  );

  it('each found event is certain or possible, and those before are the others of those on or after', async () => {
    const ids = async (condition: string) =>
      (await nodes<Dated>('events', `first: 100, where: {date: {${condition}}}`, 'id')).map(({ id }) => id);
    for (const period of ['2020-06-15', '2023-06']) {
      const before = await ids(`certainlyBefore: "${period}"`);
      const onOrAfter = await ids(`possiblyWithin: "${period}/.."`);
      const all = await ids('possiblyWithin: "0001/9999"');
      expect([...before, ...onOrAfter].sort()).toEqual(all.sort());
      expect(await ids(`possiblyBefore: "${period}"`)).toEqual(expect.arrayContaining(before));
    }
  });

  it('possible ones include the undated where asked', async () => {
    const count = async (condition: string) =>
      (await nodes('events', `first: 100, where: {${condition}}`, 'id')).length;
    const undated = await count('date: {exists: false}, earliest: {exists: false}, latest: {exists: false}');
    expect(undated).toBeGreaterThan(0);
    for (const operator of ['possiblyBefore', 'possiblyAfter']) {
      const plain = await count(`date: {${operator}: "2020"}`);
      expect(await count(`date: {${operator}: "2020", includeUndated: true}`)).toBe(plain + undated);
    }
  });

  it('hold for dates of states and links as well', async () => {
    const since = await nodes<{ since: { edtf: string } | null }>(
      'ties',
      'first: 100, where: {since: {certainlyBefore: "2015"}}',
      'since { edtf }',
    );
    expect(since.length).toBeGreaterThan(0);
    for (const tie of since)
      expect(satisfies(parseEdtf(tie.since?.edtf ?? ''), 'certainlyBefore', '2015')).toBe(true);
  });
});

describe('the words of a date', () => {
  it('come in the languages that are asked for, under the keys of the client', async () => {
    const data = await server.data(
      `query ($language: String!) { event(id: "event:kanazawa-marathon") { date { text ru: text(language: "ru") zh: text(language: "zh-CN") given: text(language: $language) edtf precision } again: date { text(language: "ru") } } }`,
      { language: 'ru' },
    );
    expect(data['event']).toEqual({
      date: {
        text: 'October, year unknown',
        ru: 'октябрь, год неизвестен',
        zh: '某年10月',
        given: 'октябрь, год неизвестен',
        edtf: 'XXXX-10',
        precision: 'UNKNOWN',
      },
      again: { text: 'октябрь, год неизвестен' },
    });
  });
});

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<string, string | boolean>>;
}

async function walk(list: string, order: string, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  const [count, from, more, next] = backward
    ? ['last', 'before', 'hasPreviousPage', 'startCursor']
    : ['first', 'after', 'hasNextPage', 'endCursor'];
  let cursor: unknown = null;
  do {
    const data = (await server.data(
      `query ($cursor: String) { ${list}(${count}: ${String(size)}, ${from}: $cursor, orderBy: [${order}]) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { cursor },
    )) as unknown as Record<string, Page>;
    const page = data[list];
    if (!page) throw new Error(`no ${list}`);
    const found = page.nodes.map(({ id }) => id);
    expect(found.length).toBeLessThanOrEqual(size);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    cursor = page.pageInfo[more] === true ? page.pageInfo[next] : undefined;
  } while (cursor !== undefined);
  return ids;
}

describe('an order by the bounds of a date', () => {
  const DIRECTIONS = ['ASC', 'DESC', 'ASC_NULLS_FIRST', 'DESC_NULLS_FIRST'] as const;

  it.each(
    (['date', 'dateEarliest', 'dateLatest', 'notBeforeLatest'] as const).flatMap((field) =>
      DIRECTIONS.map((direction) => [field, direction] as const),
    ),
  )(
    '%s %s gives pages of every size, forwards and backwards, the undated where it says',
    async (field, direction) => {
      const rows = await nodes<Dated & { notBefore: { latest: string | null } | null }>(
        'events',
        'first: 100',
        'id earliest latest date { edtf } notBefore { latest }',
      );
      const dayOf = (row: (typeof rows)[number]) =>
        ({
          date: row.date && parseEdtf(row.date.edtf).nominal.earliest,
          dateEarliest: row.earliest,
          dateLatest: row.latest,
          notBeforeLatest: row.notBefore?.latest ?? null,
        })[field];
      const sign = direction.startsWith('DESC') ? -1 : 1;
      const nullsAt = direction.endsWith('NULLS_FIRST') ? -1 : 1;
      const expected = [...rows]
        .sort((a, b) => {
          const [one, other] = [dayOf(a), dayOf(b)];
          if (one !== other) {
            if (one === null || other === null) return one === null ? nullsAt : -nullsAt;
            return one < other ? -sign : sign;
          }
          return a.id < b.id ? -1 : 1;
        })
        .map(({ id }) => id);
      expect(rows.some((row) => dayOf(row) === null)).toBe(true);
      expect(rows.some((row) => dayOf(row) !== null)).toBe(true);
      for (const size of [1, 2, 3, 5, 7, expected.length - 1, expected.length, 100]) {
        if (size === 1 && field !== 'dateLatest') continue;
        expect([size, await walk('events', `{${field}: ${direction}}`, size, false)]).toEqual([
          size,
          expected,
        ]);
        expect([size, await walk('events', `{${field}: ${direction}}`, size, true)]).toEqual([
          size,
          expected,
        ]);
      }
    },
    120_000,
  );

  it('holds for the attested dates of states and for agreements', async () => {
    for (const list of ['tenures', 'agreements', 'facts']) {
      const found = await nodes<{ id: string }>(list, 'first: 100', 'id');
      if (found.length === 100) continue;
      for (const direction of DIRECTIONS) {
        const forwards = await walk(list, `{dateLatest: ${direction}}`, 4, false);
        expect(new Set(forwards).size).toBe(found.length);
        expect(await walk(list, `{dateLatest: ${direction}}`, 3, true)).toEqual(forwards);
      }
    }
  });
});

describe('the limits of an event', () => {
  it('stand on it where it has no date, as on the occurrence that counts now', async () => {
    const events = await nodes<Record<'date' | 'notBefore' | 'notAfter' | 'occurrence', unknown>>(
      'events',
      'first: 100',
      'date { edtf } notBefore { edtf } notAfter { edtf } occurrence { notBefore { edtf } notAfter { edtf } }',
    );
    for (const { notBefore, notAfter, occurrence } of events)
      expect({ notBefore, notAfter }).toEqual(occurrence);
    expect(events.some(({ date, notBefore }) => date === null && notBefore !== null)).toBe(true);
    const filtered = await nodes('events', 'where: {notBefore: {possiblyWithin: "2000/.."}}', 'id');
    expect(filtered.length).toBe(events.filter(({ notBefore }) => notBefore !== null).length);
  });

  it('come to graphs that exist by a migration', async () => {
    const stored = `MATCH (e:Event|Agreement) RETURN e.id AS id, [e.notBefore, e.notBeforeEarliest, e.notBeforeLatest, e.notBeforeStartsFrom,
      e.notBeforeStartsTo, e.notBeforeSortDay, e.notAfter, e.notAfterEarliest, e.notAfterLatest, e.notAfterStartsFrom, e.notAfterStartsTo,
      e.notAfterSortDay] AS limits ORDER BY id`;
    const limits = async () =>
      (await driver.executeQuery(stored, {}, { routing: neo4j.routing.READ })).records.map((row) =>
        row.toObject(),
      );
    const before = await limits();
    await driver.executeQuery(
      `MATCH (e:Event|Agreement) REMOVE e.notBefore, e.notBeforeEarliest, e.notBeforeLatest, e.notBeforeStartsFrom, e.notBeforeStartsTo,
        e.notBeforeSortDay, e.notAfter, e.notAfterEarliest, e.notAfterLatest, e.notAfterStartsFrom, e.notAfterStartsTo, e.notAfterSortDay`,
    );
    expect(await limits()).not.toEqual(before);
    const migration = readMigrations().find(({ version }) => version === 10);
    for (const statement of migration?.statements ?? []) await driver.executeQuery(statement);
    expect(await limits()).toEqual(before);
  });
});

describe('a date that is none', () => {
  it.each([
    ['05.11.2023', '2023-11-05'],
    ['2023/11/05', '2023-11-05'],
    ['2023-13-01', '2023-01-13'],
    ['Nov 5 2023', '2023-11-05'],
    ['2023-11-31', '2023-11-30'],
    ['20231105', '2023-11-05'],
    ['2023-11-5', '2023-11-05'],
  ])('%s is refused with %s, in filters and asOf, as in dossiers', async (text, nearest) => {
    const queries = [
      ...OPERATORS.map((operator) => `{ events(where: {date: {${operator}: "${text}"}}) { totalCount } }`),
      `{ events(where: {date: {certainlyWithin: "${text}"}}) { totalCount } }`,
      `{ events(asOf: {date: "${text}", certainty: POSSIBLE}) { totalCount } }`,
      `{ ties(where: {asOf: {date: "${text}", certainty: POSSIBLE}}) { totalCount } }`,
      `{ encounters(period: {certainlyWithin: "${text}"}, who: {type: CITY}, whom: {type: CITY}) { totalCount } }`,
    ];
    for (const query of queries) {
      const { errors } = await server.ask(query);
      expect([query, errors?.[0]?.message]).toEqual([
        query,
        expect.stringContaining(`did you mean ${nearest}`),
      ]);
    }
    expect(edtfFault(text)).toContain(`did you mean ${nearest}`);
  });

  it.each([
    ['certainlyBefore', '../2020', 'has no first day'],
    ['possiblyAfter', '2020/..', 'has no last day'],
  ])('%s %s is refused, since it %s', async (operator, period, reason) => {
    const { errors } = await server.ask(
      `{ events(where: {date: {${operator}: "${period}"}}) { totalCount } }`,
    );
    expect(errors?.[0]?.message).toContain(reason);
  });
});
