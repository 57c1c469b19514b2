/** A Python with the packages that read what is exported and run the examples, in an environment of its own, which the first run makes from PyPI. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HOME = join(__dirname, '..', '..', '.entente', 'python');
const PACKAGES = [
  'networkx==3.4.2',
  'followthemoney==4.11.2',
  'frictionless==5.21.0',
  'rdflib==7.6.0',
  'pandas==3.1.1',
  'requests==2.34.2',
  'gql[requests]==4.4.0',
  // They run the notebook.
  'nbclient==0.11.0',
  'ipykernel==7.4.0',
];
const IMPORTS =
  'import networkx, followthemoney, frictionless, rdflib, pandas, requests, gql.transport.requests, nbclient, ipykernel';
const PATIENCE_MS = 300_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The command of such a Python; undefined where there is no Python, or PyPI does not answer. */
export function pythonWithPackages(): string | undefined {
  const own = join(HOME, 'bin', 'python3');
  if (existsSync(own) && works(own, ['-c', IMPORTS])) return own;
  if (!existsSync(own) && !works('python3', ['-m', 'venv', HOME])) return undefined;
  return works(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
    ? own
    : undefined;
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { timeout: PATIENCE_MS }).status === 0;
}

const run = promisify(execFile);

/**
 * Runs a script that prints JSON, and returns what it printed. Throws with what it said otherwise. The process is not held up:
 * the script may ask a server in it.
 */
export async function runPython(
  python: string,
  script: string,
  ...args: readonly string[]
): Promise<unknown> {
  const { stdout } = await run(python, ['-c', script, ...args], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(stdout);
}
