/** `npm start`: makes ready what is missing, then serves, in this very process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareJars } from './jars.mjs';
import { requireJava } from './java.mjs';
import { ROOT, prepareBuild, prepareDependencies, prepareWeb, requireNode } from './prepare.mjs';
import { fail } from './run.mjs';

// Whoever kills npm itself means the service: without a parent it ends as if asked to.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    // The signal of a terminal that has gone: a server that is stopping already takes it for no second wish.
    process.kill(process.pid, 'SIGHUP');
  }, 500).unref();
}

try {
  requireNode();
  if (!process.env.NEO4J_URI) await requireJava();
  await prepareDependencies();
  await prepareBuild();
  await prepareWeb();
  if (!process.env.NEO4J_URI) await prepareJars(ROOT);
  // One process for npm and the service: a signal to it meets the service, and nothing has to be passed on.
  const main = join(ROOT, 'build', 'cli', 'main.js');
  process.argv = [process.argv[0], main, 'serve', ...process.argv.slice(2)];
  await import(pathToFileURL(main).href);
} catch (error) {
  fail(error);
}
