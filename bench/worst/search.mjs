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
  const server = await startProduct(PRODUCT, database, closers, {}, ['--require', LOOP]);
  await prepared(server.url);
  closers.unshift(async () => closeConnections());
  const graphql = { ...server };
  const asked = [];
  const measure = async (query, variables, name) => {
    const answer = await ask(graphql, query, variables);
    asked.push({ query, name, ...answer });
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
    if (answer.code === undefined || answer.code === 'RESULT_TOO_LARGE') {
      kept.push({
        tree,
        score: Math.max(answer.milliseconds / 2_000, answer.stoodStillMs / 100, answer.bytes / 2e7),
      });
      kept.sort((a, b) => b.score - a.score).splice(KEPT);
    }
    if (count % 50 === 49)
      say(`${count + 1}: worst ${kept[0]?.score.toFixed(2)} of its limit, ${answer.megabytes} MB`);
  }
  return asked;
}

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
