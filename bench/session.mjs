/** What every measurement with databases of its own needs: what it runs on made ready, and everything closed in the end. */
import { requireJava } from '../scripts/java.mjs';
import { prepareJars } from '../scripts/jars.mjs';
import { ROOT, prepareBuild, prepareDependencies, requireNode } from '../scripts/prepare.mjs';
import { fail } from '../scripts/run.mjs';

export const say = (line) => console.log(line);

/** Makes Node, Java, packages, build and jars ready, measures, and closes what was opened, also on a signal. */
export async function inSession(measure) {
  const closers = [];
  const close = async () => {
    for (const closer of closers.splice(0)) await closer().catch((error) => console.error(String(error)));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  try {
    requireNode();
    await requireJava();
    await prepareDependencies();
    await prepareBuild();
    await prepareJars(ROOT);
    await measure(closers);
  } catch (error) {
    fail(error);
  } finally {
    await close();
  }
}
