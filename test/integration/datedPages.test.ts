/** Lists of all events by date: pages read from the index, whatever the day on which they begin. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';

import type { Statement } from '../../src/graph/graph';
import { openDriver } from '../../src/graph/connect';
import { testDatabase } from '../support/database';
import { startTestServer, type TestServer } from '../support/entente';

/** Events of their own beside those of the seeds: 2,000 on 8 days, every tenth without a date. */
const MADE = `UNWIND range(0, 1999) AS n
  WITH n, CASE WHEN n % 10 = 0 THEN '' ELSE '2031-01-0' + toString(1 + n % 8) END AS day
  CREATE (:Entity:Event:Made {id: 'event:made-' + toString(n), type: 'Event', name: 'Made', kind: 'MEETING',
    tookPlace: true, modality: 'HELD', sortDay: day, date: CASE day WHEN '' THEN null ELSE day END})`;

let server: TestServer;
let driver: Driver;

beforeAll(async () => {
  server = await startTestServer();
  driver = openDriver(testDatabase());
  await driver.executeQuery(MADE);
  // Plans follow the statistics of indexes, which are renewed in the background.
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
}, 120_000);

afterAll(async () => {
  await driver.executeQuery('MATCH (n:Made) DETACH DELETE n');
  await driver.close();
  await server.stop();
});

interface Plan {
  readonly dbHits?: number;
  readonly children?: readonly Plan[];
}

function hits(plan: Plan | false): number {
  if (plan === false) return 0;
  return (plan.dbHits ?? 0) + (plan.children ?? []).reduce((sum, child) => sum + hits(child), 0);
}

async function hitsOf({ text, params }: Statement): Promise<number> {
  const profiled = /^CYPHER 5\s/.test(text)
    ? text.replace('CYPHER 5', 'CYPHER 5 PROFILE')
    : `PROFILE ${text}`;
  const { summary } = await driver.executeQuery(profiled, params, {
    database: 'neo4j',
    routing: neo4j.routing.READ,
  });
  return hits(summary.profile);
}

interface Connection {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<string, string | boolean>>;
}

async function page(args: string, after?: unknown, list = 'events'): Promise<Connection> {
  const data = await server.data(
    `query ($cursor: String) { ${list}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    after === undefined ? {} : { cursor: after },
  );
  return data[list] as unknown as Connection;
}

async function walk(order: string, backward: boolean, list = 'events'): Promise<string[]> {
  const ids: string[] = [];
  const [count, from, more, next] = backward
    ? ['last', 'before', 'hasPreviousPage', 'startCursor']
    : ['first', 'after', 'hasNextPage', 'endCursor'];
  let cursor: unknown;
  do {
    const { nodes, pageInfo } = await page(
      `${count}: 97, ${from}: $cursor, orderBy: [{date: ${order}}]`,
      cursor ?? null,
      list,
    );
    const found = nodes.map(({ id }) => id);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    cursor = pageInfo[more] === true ? pageInfo[next] : undefined;
  } while (cursor !== undefined);
  return ids;
}

describe('events by date', () => {
  it.each([
    ['DESC', "n.sortDay = '', n.sortDay DESC, n.id"],
    ['ASC', "n.sortDay = '', n.sortDay, n.id"],
    ['DESC_NULLS_FIRST', "n.sortDay <> '', n.sortDay DESC, n.id"],
    ['ASC_NULLS_FIRST', "n.sortDay <> '', n.sortDay, n.id"],
  ])('%s come page by page in that order, each once, forwards and backwards', async (order, cypher) => {
    const { records } = await driver.executeQuery(`MATCH (n:Event) RETURN n.id AS id ORDER BY ${cypher}`);
    const expected = records.map((record) => String(record.get('id')));
    expect(expected.length).toBeGreaterThan(2_000);
    expect(await walk(order, false)).toEqual(expected);
    expect(await walk(order, true)).toEqual(expected);
  });

  it('cost less than ten times what reading a page from the index costs, also far down', async () => {
    const least = await hitsOf({
      text: `CYPHER 5 MATCH (n:Event) WHERE n.sortDay IS NOT NULL AND n.id IS NOT NULL
        WITH n ORDER BY n.sortDay DESC, n.id DESC LIMIT 100 RETURN n.id, n.name`,
      params: {},
    });
    for (const order of ['DESC', 'ASC']) {
      const ask = (cursor?: unknown) =>
        page(`first: 100, after: $cursor, orderBy: [{date: ${order}}]`, cursor ?? null);
      let cursor: unknown;
      for (let n = 0; n < 15; n++) cursor = (await ask(cursor)).pageInfo['endCursor'];
      const [first] = await server.statementsOf(() => ask());
      const [far] = await server.statementsOf(() => ask(cursor));
      if (!first || !far) throw new Error('no statement was sent');
      expect(await hitsOf(first)).toBeLessThan(10 * least);
      expect(await hitsOf(far)).toBeLessThan(10 * least);
    }
  });
});

describe('facts by date', () => {
  it.each(['ASC', 'DESC', 'ASC_NULLS_FIRST', 'DESC_NULLS_FIRST'])(
    '%s come with those that have no date, forwards and backwards',
    async (order) => {
      for (const list of ['ties', 'tenures', 'occurrences']) {
        const { totalCount } = (await server.data(`{ ${list} { totalCount } }`))[list] as unknown as {
          totalCount: number;
        };
        const forwards = await walk(order, false, list);
        expect([list, new Set(forwards).size]).toEqual([list, totalCount]);
        expect(await walk(order, true, list)).toEqual(forwards);
      }
    },
  );
});
