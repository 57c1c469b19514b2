/** `npm run histories -- --histories 500 --steps 40 --seed 1`: random histories of the record, and what it says of each afterwards. */
import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { startEmbedded } from '../../src/embedded/embeddedServer';
import { STATEMENT_TIMEOUT_MS } from '../differential/service';
import { openTestGraph } from '../support/entente';
import { endLeftoversOfTests, jarsFolder, removeTestPath, TEST_FOLDER } from '../support/testHomes';
import { runHistories } from './run';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '100' },
    steps: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    operations: { type: 'string', default: '24' },
    questions: { type: 'string', default: '6' },
    minutes: { type: 'string' },
    path: { type: 'string' },
  },
});

/** Starts a database of its own, unless the environment names one of the tests. */
async function startDatabase(): Promise<() => Promise<void>> {
  if (process.env['ENTENTE_TEST_URI'] !== undefined) return async () => undefined;
  await endLeftoversOfTests();
  const server = await startEmbedded({
    home: join(TEST_FOLDER, 'neo4j-histories'),
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
    const began = performance.now();
    const sums = { histories: 0, steps: 0, refused: 0, changes: 0, answers: 0 };
    const difference = await runHistories(opened, {
      histories: Number(values.histories),
      steps: Number(values.steps),
      seed: Number(values.seed),
      operations: Number(values.operations),
      questions: Number(values.questions),
      path: values.path,
      ...(values.minutes !== undefined && { timeLimitMs: 60_000 * Number(values.minutes) }),
      onHistory: ({ steps, refused, changes, answers }) => {
        sums.histories++;
        sums.steps += steps;
        sums.refused += refused;
        sums.changes += changes;
        sums.answers += answers;
        if (sums.histories % 10 === 0) process.stderr.write(`${JSON.stringify(sums)}\n`);
      },
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${JSON.stringify(sums)} in ${seconds} s\n${difference ?? 'No difference.'}\n`);
    process.exitCode = difference === undefined ? 0 : 1;
  } finally {
    await opened.close();
    await stop();
  }
}

void main();
