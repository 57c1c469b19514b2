import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, relative, resolve, isAbsolute } from 'node:path';
import { stopServer, findServers, findOrphans } from '../../src/embedded/orphans';
import { isAlive, listProcesses } from '../../src/embedded/processTable';

const ROOT = resolve(__dirname, '..', '..');

/** Everything that tests may create and delete on disk lies below this folder. */
export const TEST_FOLDER = join(ROOT, '.entente', 'test');

/** Whether a path lies below the folder of the tests, links resolved. */
export function isTestPath(path: string): boolean {
  if (!existsSync(TEST_FOLDER) || !existsSync(path)) return false;
  const way = relative(realpathSync(TEST_FOLDER), realpathSync(path));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** Deletes a folder of the tests, and refuses any other. */
export function removeTestPath(path: string): void {
  if (!existsSync(path)) return;
  if (!isTestPath(path)) throw new Error(`${path} is not below ${TEST_FOLDER} and stays.`);
  rmSync(path, { recursive: true, force: true });
}

/** The folder of Neo4j's jars as scripts/test.mjs has prepared it. */
export function jarsFolder(): string {
  const versions = join(ROOT, '.entente', 'jars');
  const version = existsSync(versions)
    ? readdirSync(versions).find((name) => existsSync(join(versions, name, 'stamp')))
    : undefined;
  if (version === undefined)
    throw new Error('The jars of Neo4j are missing: run npm test, which fetches them.');
  return join(versions, version, 'lib');
}

/** Ends the databases that killed test runs have left on any home of the tests, also where the folder is gone. */
export async function endLeftoversOfTests(): Promise<void> {
  if (!existsSync(TEST_FOLDER)) return;
  const flag = `-Dentente.home=${encodeURI(realpathSync(TEST_FOLDER))}/`;
  const words = listProcesses().flatMap(({ command }) => command.filter((word) => word.startsWith(flag)));
  for (const home of words.map((word) => decodeURI(word.slice('-Dentente.home='.length)))) {
    for (const server of findOrphans(findServers(home), isAlive).toEnd)
      await stopServer(home, server, 10_000);
  }
}
