/** `npm run differential -- --comparisons 20000 --seed 1 --minutes 30`: many comparisons, over the seeds or a generated graph. */
import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { startEmbedded } from '../../src/embedded/embeddedServer';
import { openTestGraph } from '../support/entente';
import { endLeftoversOfTests, jarsFolder, removeTestPath, TEST_FOLDER } from '../support/testHomes';
import { compare } from './compare';
import { FORMS } from './forms/all';
import { loadGenerated } from './graph/generated';
import { mergeSome } from './graph/merged';
import { serve, STATEMENT_TIMEOUT_MS } from './service';

const { values } = parseArgs({
  options: {
    comparisons: { type: 'string', default: '2000' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    graph: { type: 'string', default: 'seeds' },
    form: { type: 'string', default: '' },
  },
});

/** Starts a database of its own, unless the environment names one of the tests. */
async function startDatabase(): Promise<() => Promise<void>> {
  if (process.env['ENTENTE_TEST_URI'] !== undefined) return async () => undefined;
  await endLeftoversOfTests();
  const server = await startEmbedded({
    // A run over each graph at the same time.
    home: join(TEST_FOLDER, `neo4j-differential-${values.graph}`),
    jars: jarsFolder(),
    heapMegabytes: 512,
    pageCacheMegabytes: 128,
    beforeLaunch: (home) => {
      removeTestPath(join(home, 'data'));
    },
  });
  process.env['ENTENTE_TEST_URI'] = server.uri;
  process.env['ENTENTE_TEST_USER'] = server.user;
  process.env['ENTENTE_TEST_PASSWORD'] = server.password;
  return () => server.stop();
}

async function main(): Promise<void> {
  const stop = await startDatabase();
  const opened = await openTestGraph(STATEMENT_TIMEOUT_MS);
  try {
    await opened.clear();
    if (values.graph === 'generated') await loadGenerated(opened.graph, Number(values.seed));
    else {
      await opened.loadSeeds();
      await mergeSome(opened.graph);
    }
    const counts = new Map<string, number>();
    const began = performance.now();
    const difference = await compare(serve(opened.graph), {
      forms: FORMS.filter(({ name }) => name.includes(values.form)),
      comparisons: Number(values.comparisons),
      seed: Number(values.seed),
      timeLimitMs: 60_000 * Number(values.minutes),
      onComparison: (form, compared) => counts.set(form, (counts.get(form) ?? 0) + compared),
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    for (const [form, count] of [...counts].sort())
      process.stdout.write(`${String(count).padStart(6)}  ${form}\n`);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const agreed = `${String(all)} comparisons in ${seconds} s, no difference.`;
    process.stdout.write(`${difference ?? agreed}\n`);
    process.exitCode = difference === undefined ? 0 : 1;
  } finally {
    await opened.close();
    await stop();
  }
}

void main();
