/** Builds of the product: the one of this checkout, and one of another checkout to compare it with. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest, readStamp } from '../scripts/digest.mjs';
import { ROOT } from '../scripts/prepare.mjs';
import { Refusal, run } from '../scripts/run.mjs';
import { access, runCommand, startServer } from './processes.mjs';

/** The build of this checkout, which `inSession` has made. */
export const PRODUCT = buildIn(ROOT);

function buildIn(root) {
  return { root, main: join(root, 'build', 'cli', 'main.js') };
}

/** The build of another checkout; refused when it is missing or older than its sources. */
export async function buildOf(folder) {
  const build = buildIn(resolve(folder));
  const want = digest(build.root, ['src', 'tsconfig.json', 'package-lock.json']);
  if (!existsSync(build.main) || readStamp(join(build.root, 'build', '.stamp')) !== want)
    throw new Refusal(`${folder} is not built from its sources: run npm start there once, and stop it.`);
  const { code, output } = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: build.root });
  return { ...build, version: want, name: code === 0 ? `commit ${output.trim()}` : 'another folder' };
}

/** Whether two builds bring a database to the same schema, so that both can read the data of one. */
export function haveSameSchema(one, other) {
  const [a, b] = [one, other].map(({ root }) => digest(root, ['cypher/migrations']));
  return a === b;
}

/** `entente load`, as anyone would call it. */
export function runLoader(path, server, build = PRODUCT) {
  return runCommand([build.main, 'load', path], access(server), build.root);
}

/**
 * `entente serve` over a database, with options for Node itself. It works in the background until it has `prepared` its published operations.
 */
export async function startProduct(build, database, closers, settings = {}, nodeOptions = []) {
  return startServer(
    [...nodeOptions, build.main, 'serve'],
    // Builds before 0.2 say “answers at”.
    /(?:listening|answers) at (\S+)/,
    closers,
    { ...access(database), ENTENTE_SEEDS: '', ENTENTE_PORT: '0', LOG_LEVEL: 'warn', ...settings },
    build.root,
  );
}

/** Waits until a server has run its published operations once; a build that does not do so says nothing of it. */
export async function prepared(url) {
  for (;;) {
    const response = await fetch(new URL('/readyz', url));
    const { prepared: progress } = await response.json();
    if (progress === undefined || progress.done === progress.of) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
