/**
 * `node bench/gazetteer.mjs`: loads the whole gazetteer into a fresh database of our own through the command line, twice, and
 * prints places per second and the loader's memory. Options: --heap 1024, --page-cache 512.
 */
import { parseArgs } from 'node:util';
import { requireJava } from '../scripts/java.mjs';
import { prepareJars } from '../scripts/jars.mjs';
import { ROOT, prepareBuild, prepareDependencies, requireNode } from '../scripts/prepare.mjs';
import { fail, Refusal } from '../scripts/run.mjs';

const { values } = parseArgs({
  options: {
    heap: { type: 'string', default: '1024' },
    'page-cache': { type: 'string', default: '512' },
  },
});

const say = (line) => console.log(line);
const closers = [];

async function close() {
  for (const closer of closers.splice(0)) await closer().catch((error) => console.error(String(error)));
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void close().finally(() => process.exit(1)));
}

try {
  requireNode();
  await requireJava();
  await prepareDependencies();
  await prepareBuild();
  await prepareJars(ROOT);
  const [heap, pageCache] = [values.heap, values['page-cache']].map(Number);
  if (![heap, pageCache].every((value) => value > 0 && value < 1e6))
    throw new Refusal('Every option takes a number above 0.');
  const { openFresh, runLoader } = await import('./servers.mjs');
  const server = await openFresh('gazetteer', { heap, pageCache }, closers, say);
  for (const turn of ['First', 'Second']) {
    const { seconds, peak } = await runLoader('gazetteer', server);
    say(`${turn} load: ${seconds.toFixed(1)} s with the start of the process, ${peak} MB resident at most`);
  }
} catch (error) {
  fail(error);
} finally {
  await close();
}
