/**
 * `npm run test:gds`: the measures of networks by graphology beside those by Neo4j Graph Data Science, which it downloads for
 * that from Maven Central. No part of `npm test`; every argument is jest's.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareGds, prepareJars } from './jars.mjs';
import { requireJava } from './java.mjs';
import { prepareDependencies, requireNode, ROOT } from './prepare.mjs';
import { fail } from './run.mjs';

try {
  requireNode();
  await requireJava();
  await prepareDependencies();
  await prepareJars(ROOT);
  const plugins = await prepareGds(ROOT);
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, '--config', join(ROOT, 'jest.gds.config.js'), ...process.argv.slice(2)];
  const env = { ...process.env, ENTENTE_TEST_PLUGINS: plugins };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  fail(error);
}
