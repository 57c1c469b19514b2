/**
 * `npm run bench`: the ten questions asked of the product, of hand-written Cypher and of `@neo4j/graphql`, all over HTTP,
 * interleaved in one run; with `--before`, of another build of the product too. README.md has the options.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepFigures, measuredScales, writeResults } from './keep.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '3' },
    ...memoryOptions(1024, 512),
    only: { type: 'string' },
    before: { type: 'string' },
    apart: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});

await inSession(async (closers) => {
  await preparePackages();
  const { buildOf } = await import('./product.mjs');
  const [scale, rounds, seconds, heap, pageCache] = positiveNumbers(values, [
    'scale',
    'rounds',
    'seconds',
    'heap',
    'page-cache',
  ]);
  const before = values.before === undefined ? undefined : await buildOf(values.before);
  const { apart, fresh, only } = values;
  await measure({ scale, rounds, seconds, heap, pageCache, before, apart, fresh, only }, closers);
});

async function measure(options, closers) {
  // Only now: these need what has just been made ready.
  const { closeConnections } = await import('./client.mjs');
  const { openDatabases } = await import('./databases.mjs');
  const { figuresOf } = await import('./figures.mjs');
  const { measureQuestions } = await import('./measureQuestions.mjs');
  const { questions } = await import('./questions.mjs');
  const { resultsPage } = await import('./results/page.mjs');
  const { startServers } = await import('./servers.mjs');
  const { countGraph, findSubjects } = await import('./subjects.mjs');

  const databases = await openDatabases(options, closers, say);
  const graph = await countGraph(databases.product.server);
  const subjects = await findSubjects(databases.plain.server);
  const servers = await startServers(databases, options.before, closers);
  closers.unshift(async () => closeConnections());
  const chosen = questions.filter(({ name }) => options.only === undefined || name.startsWith(options.only));
  const rows = await measureQuestions(servers, chosen, subjects, options, say);
  const figures = figuresOf(options, databases, graph, servers, rows);
  if (options.only === undefined) await keep(figures);
  say(resultsPage([figures]));
}

/** Keeps the figures of this scale, and writes the page and the plot from those of all scales. */
async function keep(figures) {
  const { growthPlot } = await import('./plot.mjs');
  const { growthPoints } = await import('./results/growth.mjs');
  await keepFigures(`scale-${figures.scale}.json`, figures);
  const runs = measuredScales();
  if (runs.length > 1) writeFileSync(join(BENCH, 'growth.svg'), await growthPlot(growthPoints(runs)));
  await writeResults();
}
