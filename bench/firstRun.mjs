/**
 * `node bench/firstRun.mjs`: how long the first answer to each published operation takes on a database and a server that have just
 * started, once the server has prepared them in the background. Options: --before <folder> measures the build of another
 * checkout, --cold does not wait for the preparation, --heap 1024, --page-cache 512. Prints, and writes nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { inSession, say } from './session.mjs';

/** What the first answer may take. */
const GOAL_MS = 200;

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    cold: { type: 'boolean', default: false },
    ...memoryOptions(1024, 512),
  },
});

await inSession(async (closers) => {
  const [heap, pageCache] = positiveNumbers(values, ['heap', 'page-cache']);
  const { openHome, stateFolder } = await import('./databases.mjs');
  const { buildOf, PRODUCT, prepared, runLoader, startProduct } = await import('./product.mjs');
  const build = values.before === undefined ? PRODUCT : await buildOf(values.before);
  const home = stateFolder('first-run');
  const open = (until) => openHome(home, { heap, pageCache }, until, say);
  if (!existsSync(home)) {
    const loading = [];
    await runLoader(join(build.root, 'seeds'), await open(loading), build);
    for (const closer of loading) await closer();
  }
  const server = await startProduct(build, await open(closers), closers);
  const began = performance.now();
  if (!values.cold) {
    await prepared(server.url);
    say(`Prepared ${((performance.now() - began) / 1000).toFixed(1)} s after the server listened`);
  }
  const operations = await (await fetch(new URL('/operations.json', server.url))).json();
  const rows = [];
  for (const operation of operations) {
    rows.push({ name: operation.name, milliseconds: await firstAnswer(server.url, operation) });
  }
  report(rows);
});

/** Milliseconds until the answer to an operation with its example is complete. */
async function firstAnswer(url, { document, variables }) {
  const given = variables.filter(({ example }) => example !== undefined);
  const body = JSON.stringify({
    query: document,
    variables: Object.fromEntries(given.map(({ name, example }) => [name, example])),
  });
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { errors } = await response.json();
  if (errors) say(errors[0].message);
  return performance.now() - began;
}

function report(rows) {
  const slowestFirst = [...rows].sort((a, b) => b.milliseconds - a.milliseconds);
  for (const { name, milliseconds } of slowestFirst)
    say(`${milliseconds.toFixed(0).padStart(6)} ms  ${name}`);
  const late = rows.filter(({ milliseconds }) => milliseconds > GOAL_MS).length;
  const sum = rows.reduce((total, { milliseconds }) => total + milliseconds, 0);
  say(`${rows.length} operations in ${sum.toFixed(0)} ms, ${late} over ${GOAL_MS} ms`);
}
