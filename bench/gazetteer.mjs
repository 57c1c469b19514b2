/**
 * `node bench/gazetteer.mjs`: loads the whole gazetteer into a fresh database of our own through the command line, twice, and
 * prints places per second and the loader's memory. Options: --heap 1024, --page-cache 512.
 */
import { parseArgs } from 'node:util';
import { Refusal } from '../scripts/run.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    heap: { type: 'string', default: '1024' },
    'page-cache': { type: 'string', default: '512' },
  },
});

await inSession(async (closers) => {
  const [heap, pageCache] = [values.heap, values['page-cache']].map(Number);
  if (![heap, pageCache].every((value) => value > 0 && value < 1e6))
    throw new Refusal('Every option takes a number above 0.');
  const { openFresh, runLoader } = await import('./servers.mjs');
  const server = await openFresh('gazetteer', { heap, pageCache }, closers, say);
  for (const turn of ['First', 'Second']) {
    const { seconds, peak } = await runLoader('gazetteer', server);
    say(`${turn} load: ${seconds.toFixed(1)} s with the start of the process, ${peak} MB resident at most`);
  }
});
