/**
 * `node bench/gazetteer.mjs`: loads the whole gazetteer into a fresh database of our own through the command line, twice, and
 * prints places per second and the loader's memory. Options: --heap 1024, --page-cache 512.
 */
import { parseArgs } from 'node:util';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({ options: memoryOptions(1024, 512) });

await inSession(async (closers) => {
  const [heap, pageCache] = positiveNumbers(values, ['heap', 'page-cache']);
  const { openFresh } = await import('./databases.mjs');
  const { runLoader } = await import('./product.mjs');
  const server = await openFresh('gazetteer', { heap, pageCache }, closers, say);
  for (const turn of ['First', 'Second']) {
    const { seconds, peak } = await runLoader('gazetteer', server);
    say(`${turn} load: ${seconds.toFixed(1)} s with the start of the process, ${peak} MB resident at most`);
  }
});
