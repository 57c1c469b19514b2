/**
 * The projects `unit` and `thorough` run in a runtime of our own (test/support/shared), which knows jest's internals. These tests
 * run in jest's own, and say what to do when those internals change.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PACKAGES = join(ROOT, 'node_modules');

const ADVICE = `The shared runtime (test/support/shared) does not fit this version of jest. Either adapt it:
- runtime.cjs answers every call that jest-runner and jest-circus make, as the class of jest-runtime does;
- circus.cjs evaluates jest-circus anew for each file, and drops what it keeps in global state;
- environment.cjs and typescript.cjs stand for jest-environment-node and jest's loading of TypeScript.
Or go without it: delete "testEnvironment" and "runtime" from "shared" in jest.config.js, and test/support/shared and test/canary.
The tests then run in jest's own runtime: unit takes about 14 s instead of 3 s.`;

/** Fails with what is wrong and what to do. */
function report(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\n\n${ADVICE}`);
}

/** What jest calls only under settings that this repository does not use. */
const NOT_CALLED = [
  // resetModules, clearMocks, resetMocks, restoreMocks
  'resetModules',
  'clearAllMocks',
  'resetAllMocks',
  'restoreAllMocks',
  // coverageProvider: 'v8'
  'collectV8Coverage',
  'stopCollectingV8Coverage',
  'getAllV8CoverageInfoCopy',
  // ES modules
  'unstable_importModule',
];

function sourcesOf(name: string): string {
  const build = join(PACKAGES, name, 'build');
  const files = readdirSync(build).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(build, file), 'utf8')).join('\n');
}

const RUNNER = sourcesOf('jest-runner');
const CIRCUS = sourcesOf('jest-circus');

test('jest calls no method that the shared runtime lacks', () => {
  const runtime = readFileSync(join(ROOT, 'test', 'support', 'shared', 'runtime.cjs'), 'utf8');
  const offered = [...runtime.matchAll(/^ {2}(\w+)\(.*\{/gm)].map(([, name]) => name);
  const called = new Set(
    [...`${RUNNER}\n${CIRCUS}`.matchAll(/\bruntime\.(\w+)/g)].map(([, name = '']) => name),
  );
  expect(called).toContain('setGlobalsForRuntime');
  report(
    [...called]
      .filter((name) => !offered.includes(name) && !NOT_CALLED.includes(name))
      .map((name) => `jest calls runtime.${name}(), which the shared runtime does not have.`),
  );
});

test('jest-circus keeps its state where the shared runtime drops it', () => {
  const places = {
    "Symbol.for('EVENT_HANDLERS')": 'its event handlers',
    'require("node:async_hooks")': 'the store of the test that runs',
    AsyncLocalStorage: 'the store of the test that runs',
  };
  report(
    Object.entries(places)
      .filter(([text]) => !CIRCUS.includes(text))
      .map(([text, what]) => `jest-circus no longer keeps ${what} by ${text}.`),
  );
});

interface Outcome {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the fixtures in the shared runtime, in a jest of their own. */
function runFixtures(): Outcome {
  const { projects } = jest.requireActual<{ projects: { displayName: string }[] }>('../../jest.config.js');
  const shared = projects.find(({ displayName }) => displayName === 'unit');
  const config = { ...shared, rootDir: ROOT, testMatch: ['<rootDir>/test/canary/fixtures/*.fixture.ts'] };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(PACKAGES, 'jest', 'bin', 'jest.js'), '--config', JSON.stringify(config), '--json', '--runInBand'],
    { cwd: ROOT, encoding: 'utf8', timeout: 110_000 },
  );
  try {
    return JSON.parse(stdout) as Outcome;
  } catch {
    throw new Error(`jest gave no report: ${stderr}\n\n${ADVICE}`);
  }
}

test('tests in the shared runtime pass, fail and report their lines as in jest’s own', () => {
  const { testResults } = runFixtures();
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const problems = testResults
    .filter(({ assertionResults }) => assertionResults.length !== 3)
    .map(({ message }) => `A file of three tests ran others: ${message}`);
  for (const name of ['first', 'second']) {
    const own = results.filter(({ title }) => title.startsWith(`${name}:`));
    for (const { title, status, failureMessages } of own) {
      const isFailure = title.endsWith('a failure');
      if (status !== (isFailure ? 'failed' : 'passed')) {
        problems.push(`“${title}” ${status}: ${failureMessages.join('\n')}`);
      } else if (isFailure && !failureMessages.join('\n').includes(`${name}.fixture.ts:${lineOf(name)}:`)) {
        problems.push(`A failure does not name its line: ${failureMessages.join('\n')}`);
      }
    }
    if (own.length !== 3) problems.push(`${own.length} tests of ${name}.fixture.ts ran, not 3.`);
  }
  report(problems);
}, 120_000);

/** The line of a fixture that fails. */
function lineOf(name: string): number {
  const text = readFileSync(join(__dirname, 'fixtures', `${name}.fixture.ts`), 'utf8');
  return text.split('\n').findIndex((line) => line.includes('the line that is reported')) + 1;
}
