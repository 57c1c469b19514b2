/**
 * `node bench/memory.mjs`: the memory of the server after 20,000 different queries and the hostile ones, compared with that
 * after a warm-up. Ends with 1 when it is more than 1.3 times as much, or more than 300 MB.
 */
import { parseArgs } from 'node:util';

import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const GROWTH = 1.3;
const MEGABYTES = 300;
const WARM_UP = 500;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    queries: { type: 'string', default: '20000' },
    ...memoryOptions(1024, 512),
    /** A database that is running: a file with its `uri` and `password`. */
    database: { type: 'string' },
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const [scale, queries, heap, pageCache] = positiveNumbers(values, [
    'scale',
    'queries',
    'heap',
    'page-cache',
  ]);
  const { PRODUCT, startProduct } = await import('./product.mjs');
  const { openDatabaseFor } = await import('./worst/search.mjs');
  const { hostile } = await import('./worst/hostile.mjs');
  const { send, closeConnections } = await import('./worst/ask.mjs');
  const ask = (query, variables) => send(server.url, query, variables);
  const { residentMegabytes } = await import('./processes.mjs');
  const database = await openDatabaseFor({ scale, heap, pageCache, file: values.database }, closers, say);
  const server = await startProduct(PRODUCT, database, closers);
  closers.unshift(async () => closeConnections());
  await different(ask, 0, WARM_UP);
  const before = residentMegabytes(server.pid);
  say(`After ${WARM_UP} queries: ${before} MB`);
  for (const { query, variables } of hostile) await ask(query, variables);
  const abused = residentMegabytes(server.pid);
  say(`After the hostile queries: ${abused} MB`);
  await different(ask, WARM_UP, queries);
  const after = residentMegabytes(server.pid);
  const peak = residentMegabytes(server.pid, 'VmHWM');
  say(
    `After ${queries} different queries: ${after} MB, ${(after / before).toFixed(2)} times as much; at most ${peak} MB`,
  );
  if (after > GROWTH * before || after > MEGABYTES) process.exitCode = 1;
});

/** Eight shapes, each with an alias of its own, a page and a name that no other query has. */
async function different(ask, from, to) {
  for (let number = from; number < to; number += 1) {
    const key = `a${number}`;
    const shapes = [
      `{ ${key}: cities(first: ${1 + (number % 9)}) { nodes { id name ${key}: population } } }`,
      `{ ${key}: city(id: "city:g${number % 1700}") { ${key}: name country { name } ties(first: 3) { nodes { id name } } } }`,
      `{ cities(where: {name: {contains: "x${number}"}}, first: 2) { ${key}: totalCount nodes { id } } }`,
      `{ events(first: 3, where: {name: {startsWith: "${key}"}}) { nodes { ${key}: id } } }`,
      `query ${key} { officials(first: 2) { nodes { ${key}: name offices(first: 2) { edges { node { id } } } } } }`,
      `{ ${key}: city(id: "city:g${number}") { events(first: 5) { totalCount nodes { id name } } } }`,
      `{ search(text: "${key}", first: 3) { nodes { ${key}: score } } }`,
      `{ ${key}: event(id: "event:g${number}") { participants { nodes { ${key}: id name } } } }`,
    ];
    await ask(shapes[number % shapes.length]);
  }
}
