import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { hasCode } from './homeFolder';
import { StartupFailure } from '../graph/startupFailure';

/** One process beyond mistake: a pid is used again, a pid with its start time is not. */
export interface ProcessIdentity {
  pid: number;
  startTime: string;
}

/** A living process and the words it was started with. */
export interface RunningProcess extends ProcessIdentity {
  command: string[];
}

/** A living process by its pid, or undefined when there is none (a zombie counts as none). */
export function identifyProcess(pid: number): RunningProcess | undefined {
  return readProcess(pid);
}

/** Whether exactly this process is alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startTime === identity.startTime;
}

/** Every living process, with its command line. */
export function listProcesses(): RunningProcess[] {
  if (process.platform !== 'linux') return parsePs(runPs(['-ax']));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((processes) => processes !== undefined);
}

/** State and start time (field 22) in a line of `/proc/<pid>/stat`; the name before them may hold spaces and brackets. */
export function parseStat(stat: string): { state: string; startTime: string } | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  return state === undefined || startTime === undefined ? undefined : { state, startTime };
}

/** The processes in the output of `ps -o pid=,stat=,lstart=,command=`; words come apart at every space there. */
export function parsePs(output: string): RunningProcess[] {
  const processes: RunningProcess[] = [];
  for (const line of output.split('\n')) {
    const [pid, state, ...rest] = line.trim().split(/\s+/);
    if (pid === undefined || state === undefined || state.startsWith('Z')) continue;
    processes.push({ pid: Number(pid), startTime: rest.slice(0, 5).join(' '), command: rest.slice(5) });
  }
  return processes;
}

function readProcess(pid: number): RunningProcess | undefined {
  if (process.platform !== 'linux') return parsePs(runPs(['-p', String(pid)]))[0];
  try {
    const stat = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (stat === undefined || stat.state === 'Z' || stat.state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return { pid, startTime: stat.startTime, command };
  } catch (error) {
    // ESRCH: it ended between opening and reading; EACCES: another user's, in a hardened /proc.
    if (hasCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}

function runPs(selection: string[]): string {
  const columns = ['-ww', '-o', 'pid=,stat=,lstart=,command='];
  try {
    const environment = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', [...selection, ...columns], {
      encoding: 'utf8',
      env: environment,
      timeout: 10_000,
    });
  } catch (error) {
    // `ps -p` answers with status 1 and nothing else when there is no such process.
    if (typeof error === 'object' && error !== null && 'status' in error && error.status === 1) return '';
    throw new StartupFailure(
      'The embedded Neo4j finds its processes with the command ps, which cannot run here: use Linux, macOS or WSL, or set NEO4J_URI to your own Neo4j.',
      { cause: error },
    );
  }
}
