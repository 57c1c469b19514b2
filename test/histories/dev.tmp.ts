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
const [n, steps, seed, q, pool] = process.argv.slice(2).map(Number) as [
  number,
  number,
  number,
  number,
  number,
];
const plannedOnce = (graph: any) =>
  Object.assign(Object.create(graph), {
    read: (s: any, o: any) =>
      graph.read({ ...s, text: s.text.replace(/^CYPHER 5 /, 'CYPHER 5 replan=skip ') }, o),
  });
async function main() {
  const t0 = Date.now();
  const opened = await openTestGraph(STATEMENT_TIMEOUT_MS);
  console.log('started', Date.now() - t0);
  try {
    const questions = new Questions(serve(plannedOnce(opened.graph)), { seed, size: pool });
    const drawings = fc.sample(
      fc.record({
        history: histories(steps),
        asked: fc.uniqueArray(fc.nat(questions.count - 1), { minLength: 1, maxLength: q, size: 'max' }),
        again: fc.nat(100),
      }),
      { seed, numRuns: n },
    );
    for (const [i, d] of drawings.entries()) {
      const t = Date.now();
      try {
        console.log(i, JSON.stringify(await checkHistory(opened, questions, d)), Date.now() - t);
      } catch (e) {
        console.log(
          i,
          'FAILED',
          d.history.steps.length,
          Date.now() - t,
          (e as Error).message.slice(0, 1500),
          (e as Error).message.includes('Broken') ? '' : (e as Error).stack?.split('\n').slice(-6).join('\n'),
        );
      }
    }
  } finally {
    await opened.close();
  }
}
void main();
