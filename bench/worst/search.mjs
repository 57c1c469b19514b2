/** The search: random queries, of which the worst are changed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { loadBuilt } from '../built.mjs';
import { connect, openProduct } from '../databases.mjs';
import { PRODUCT, prepared, startProduct } from '../product.mjs';
import { randomFrom } from '../random.mjs';
import { ask, closeConnections } from './ask.mjs';
import { hostile } from './hostile.mjs';
import { printQuery, Queries } from './queries.mjs';

/** How many of the worst are changed further. */
const KEPT = 12;

const LOOP = fileURLToPath(new URL('./loop.cjs', import.meta.url));

/** The database of a scale, or one that runs already. */
export async function openDatabaseFor({ file, ...options }, closers, say) {
  if (file !== undefined) return JSON.parse(readFileSync(file, 'utf8'));
  return (await openProduct(options, closers, say)).server;
}

/** Asks the hostile queries and then so many others. @returns what each did */
export async function search({ database, queries, seed }, closers, say) {
  const server = await openServer(database, closers);
  const asked = [];
  const measure = async (query, variables, name) => {
    const answer = await ask(server, query, variables);
    asked.push({ query, variables, name, ...answer });
    return answer;
  };
  for (const { name, query, variables } of hostile) {
    const answer = await measure(query, variables, name);
    say(`${name}: ${answer.status} ${answer.code ?? ''} ${answer.milliseconds} ms, ${answer.bytes} bytes`);
  }
  const { buildSchema } = loadBuilt('schema/build');
  const maker = new Queries(buildSchema(), randomFrom(seed), await hubs(database));
  const kept = [];
  for (let count = 0; count < queries; count += 1) {
    const isNew = kept.length < KEPT || count % 3 === 0;
    let tree = isNew ? maker.make() : maker.change(maker.pick(kept).tree);
    let answer = await measure(printQuery(tree));
    for (let tries = 0; tries < 4 && answer.code === 'QUERY_TOO_COMPLEX'; tries += 1) {
      tree = maker.shrink(tree);
      answer = await measure(printQuery(tree));
    }
    if (isAccepted(answer.code)) {
      kept.push({
        tree,
        score: scoreOf(answer),
      });
      kept.sort((a, b) => b.score - a.score).splice(KEPT);
    }
    if (count % 50 === 49)
      say(`${count + 1}: worst ${kept[0]?.score.toFixed(2)} of its limit, ${answer.megabytes} MB`);
  }
  return asked;
}

async function openServer(database, closers) {
  const server = await startProduct(PRODUCT, database, closers, {}, ['--require', LOOP]);
  await prepared(server.url);
  closers.unshift(async () => closeConnections());
  return { ...server, databasePid: database.pid };
}

/** How often each is asked again. */
const REPEATED = 3;

/**
 * Asks the worst of some queries again, each as if for the first time: the database forgets its plans before. @returns the least
 * of each measure
 */
export async function repeat({ database, asked, most }, closers, say) {
  const server = await openServer(database, closers);
  const driver = connect(database);
  closers.unshift(() => driver.close());
  const worst = asked
    .filter(({ code }) => isAccepted(code))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, most);
  const again = [];
  for (const { query, variables, name } of worst) {
    let best;
    for (let count = 0; count < REPEATED; count += 1) {
      await driver.executeQuery('CALL db.clearQueryCaches()');
      const answer = await ask(server, query, variables);
      best ??= { query, variables, name, ...answer };
      for (const measure of ['milliseconds', 'workedMs', 'stoodStillMs'])
        best[measure] = Math.min(best[measure], answer[measure]);
    }
    again.push(best);
    say(
      `${best.workedMs} of ${best.milliseconds} ms, stood still ${best.stoodStillMs} ms: ${name ?? query.slice(0, 100)}`,
    );
  }
  return again;
}

/** Whether a query was accepted, by the code of its answer. */
export function isAccepted(code) {
  return code === undefined || code === 'RESULT_TOO_LARGE';
}

/** How far a query is beyond the nearest limit; 1 is the limit. */
function scoreOf({ workedMs, stoodStillMs, bytes }) {
  return Math.max(
    ...Object.entries(LIMITS).map(([measure, limit]) => ({ workedMs, stoodStillMs, bytes })[measure] / limit),
  );
}

/** What no accepted query may take. */
export const LIMITS = { workedMs: 2_000, bytes: 20_000_000, stoodStillMs: 100 };

/** Ids of nodes with many links. */
async function hubs(database) {
  const driver = connect(database);
  try {
    const { records } = await driver.executeQuery(
      `CYPHER 5 UNWIND ['City', 'Event', 'Official', 'Document', 'Topic', 'Institution'] AS type
       CALL (type) { MATCH (n:Entity {type: type}) WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC LIMIT 2 RETURN n.id AS id }
       RETURN id`,
    );
    return records.map((record) => record.get('id'));
  } finally {
    await driver.close();
  }
}
