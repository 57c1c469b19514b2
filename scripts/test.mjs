/** `npm test`: makes ready what is missing, then runs jest; every argument is jest's. All tests together run in two lanes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareJars } from './jars.mjs';
import { requireJava } from './java.mjs';
import { isWholeRun, runLanes } from './lanes.mjs';
import { ROOT, prepareDependencies, prepareWeb, requireNode } from './prepare.mjs';
import { fail } from './run.mjs';

try {
  requireNode();
  const args = process.argv.slice(2);
  const needsDatabase = !args
    .join(' ')
    .match(/--selectProjects[ =](unit|thorough|canary)( (unit|thorough|canary))*( -|$)/);
  if (needsDatabase) await requireJava();
  await prepareDependencies();
  if (needsDatabase) {
    await prepareWeb();
    await prepareJars(ROOT);
  }
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  process.chdir(ROOT);
  if (isWholeRun(args)) {
    process.exitCode = await runLanes(jest, args, passSignals);
  } else {
    const child = spawn(process.execPath, [jest, ...args], { stdio: 'inherit' });
    passSignals(child);
    child.once('error', fail);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  }
} catch (error) {
  fail(error);
}

/** The terminal sends Ctrl-C to jest as well; a signal to this process alone is passed on, and jest's end is ours. */
function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
}
