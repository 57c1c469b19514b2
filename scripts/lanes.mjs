/**
 * All tests in two runs of jest side by side, each with a database of its own. Either waits for its database most of the time, so
 * two cores finish both in not much more time than one of them takes.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The projects of each lane; the two take about as long as each other. */
const LANES = [['integration'], ['unit', 'thorough', 'canary', 'isolated', 'browser']];

/** Options that choose how results are shown, not which tests run. */
const SHOWS = /^--(ci|json|verbose|silent|colors|no-colors|outputFile=.+)$/;

/** True when the arguments leave out no test, so that the lanes together run what one jest would. */
export function isWholeRun(args) {
  return args.every((arg) => SHOWS.test(arg));
}

/** Runs the lanes; returns the exit code. A report of all results goes where `--outputFile=` says. */
export async function runLanes(jest, args, onChild) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tests-'));
  try {
    const shown = args.filter((arg) => !/^--(json|outputFile=.+)$/.test(arg));
    const lanes = await Promise.all(
      LANES.map(async (projects, at) => {
        const file = join(folder, `${at}.json`);
        const laneArgs = [jest, ...shown, '--json', `--outputFile=${file}`, '--selectProjects', ...projects];
        const code = await runLane(laneArgs, at === 0, onChild);
        return { code, report: readReport(file, projects, code) };
      }),
    );
    const report = merged(lanes.map((lane) => lane.report));
    const target = args.find((arg) => arg.startsWith('--outputFile='))?.slice('--outputFile='.length);
    if (target) writeFileSync(target, JSON.stringify(report));
    console.log(summary(report));
    return lanes.find(({ code }) => code !== 0)?.code ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One jest. The first lane prints as it goes; what the second prints follows in one piece, so that the two do not mix. */
function runLane(args, live, onChild) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    onChild(child);
    const printed = [];
    for (const stream of live ? [] : [child.stdout, child.stderr])
      stream.on('data', (chunk) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/** What jest wrote of a lane. A jest that ended without a report counts as one failed test. */
function readReport(file, projects, code) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`The tests of ${projects.join(', ')} ended with ${code} and no report: ${error.message}`);
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, testResults: [] };
  }
}

function merged(reports) {
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
  return {
    numPassedTests: sum('numPassedTests'),
    numFailedTests: sum('numFailedTests'),
    numPendingTests: sum('numPendingTests'),
    success: reports.every(({ success }) => success === true),
    testResults: reports.flatMap(({ testResults }) => testResults),
  };
}

function summary({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => `FAILED: ${name}`);
  return [
    ...failed,
    `All projects: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
  ].join('\n');
}
