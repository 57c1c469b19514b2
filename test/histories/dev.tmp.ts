import 'reflect-metadata';
import fc from 'fast-check';
import { join } from 'node:path';
import { startEmbedded } from '../../src/embedded/embeddedServer';
import { serve, STATEMENT_TIMEOUT_MS } from '../differential/service';
import { openTestGraph } from '../support/entente';
import { endLeftoversOfTests, jarsFolder, removeTestPath, TEST_FOLDER } from '../support/testHomes';
import { checkHistory } from './check';
import { Questions } from './questions';
import { histories } from './steps';
const [n, steps, seed, q] = process.argv.slice(2).map(Number) as [number, number, number, number];
async function main() {
  const t0 = Date.now();
  await endLeftoversOfTests();
  const server = await startEmbedded({ home: join(TEST_FOLDER, 'neo4j-histories'), jars: jarsFolder(), heapMegabytes: 512, pageCacheMegabytes: 128, beforeLaunch: (home) => removeTestPath(join(home, 'data')) });
  process.env['ENTENTE_TEST_URI'] = server.uri; process.env['ENTENTE_TEST_USER'] = server.user; process.env['ENTENTE_TEST_PASSWORD'] = server.password;
  const opened = await openTestGraph(STATEMENT_TIMEOUT_MS);
  process.on('SIGTERM', () => void server.stop().finally(() => process.exit(1)));
  console.log('started', Date.now() - t0);
  try {
    const questions = new Questions(serve(opened.graph));
    const drawings = fc.sample(fc.record({ history: histories(steps), asked: fc.uniqueArray(fc.record({ operation: fc.nat(questions.count - 1), view: fc.constantFrom(0, 0, 0, 1, 2, 3) }), { minLength: 1, maxLength: q, size: 'max', selector: ({ operation }) => operation }), again: fc.nat(100) }), { seed, numRuns: n });
    for (const [i, d] of drawings.entries()) {
      const t = Date.now();
      try { console.log(i, JSON.stringify(await checkHistory(opened, questions, d)), Date.now() - t); }
      catch (e) { console.log(i, 'FAILED', d.history.steps.length, Date.now() - t, (e as Error).message.slice(0, 1500), (e as Error).message.includes('Broken') ? '' : (e as Error).stack?.split('\n').slice(-6).join('\n')); }
    }
  } finally { await opened.close(); await server.stop(); }
}
void main();
