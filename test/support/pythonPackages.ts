/** A Python with the packages that read what is exported, in an environment of its own, which the first run makes from PyPI. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HOME = join(__dirname, '..', '..', '.entente', 'python');
const PACKAGES = ['networkx==3.4.2', 'followthemoney==4.11.2', 'frictionless==5.21.0', 'rdflib==7.6.0'];
const IMPORTS = 'import networkx, followthemoney, frictionless, rdflib';
const PATIENCE_MS = 300_000;

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

/** Runs a script that prints JSON, and returns what it printed. Throws with what it said otherwise. */
export function runPython(python: string, script: string, ...args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...args], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
