import {
  identifyProcess,
  isAlive,
  listProcesses,
  type ProcessIdentity,
  type RunningProcess,
} from './processTable';
import { delay } from './delay';
import { StartupFailure } from '../graph/startupFailure';

/** A database server found running on a home, and the Entente that started it. */
export interface RunningServer extends ProcessIdentity {
  owner: ProcessIdentity | undefined;
}

const MAIN_CLASS = 'org.neo4j.server.CommunityEntryPoint';

/** The Java flag that names the home of a server. */
export function homeFlag(home: string): string {
  // Encoded, because `ps` separates words by spaces and a path or a start time may hold some.
  return `-Dentente.home=${encodeURI(home)}`;
}

/** The Java flags by which a later start recognises a server of this home, and whose it is. */
export function ownershipFlags(home: string, owner: ProcessIdentity): string[] {
  return [homeFlag(home), `-Dentente.owner=${owner.pid}@${encodeURIComponent(owner.startTime)}`];
}

/** The servers of exactly this home among all processes. */
export function serversOf(home: string, processes: readonly RunningProcess[]): RunningServer[] {
  return processes
    .filter(({ command }) => command.includes(homeFlag(home)) && command.includes(MAIN_CLASS))
    .map(({ pid, startTime, command }) => ({ pid, startTime, owner: ownerFromCommand(command) }));
}

/** What to do about the servers of a home: ours and living owners' stay, those of dead owners end. */
export function findOrphans(
  servers: readonly RunningServer[],
  isOwnerAlive: (owner: ProcessIdentity) => boolean,
): { owner: ProcessIdentity | undefined; toEnd: ProcessIdentity[] } {
  const owner = servers.map((server) => server.owner).find((one) => one !== undefined && isOwnerAlive(one));
  return {
    owner,
    toEnd: owner === undefined ? servers.map(({ pid, startTime }) => ({ pid, startTime })) : [],
  };
}

/** Finds the servers of a home now. */
export function findServers(home: string): RunningServer[] {
  return serversOf(home, listProcesses());
}

/**
 * Ends a server of this home: asks, waits, then insists. Before each signal it is proved again that the process is
 * still the same one and still serves this home.
 */
export async function stopServer(home: string, server: ProcessIdentity, patienceMs: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGTERM', patienceMs],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!signalServer(home, server, signal)) return;
    const until = Date.now() + waitMs;
    while (Date.now() < until) {
      if (!isAlive(server)) return;
      await delay(50);
    }
  }
  throw new StartupFailure(
    `The database process ${server.pid} in ${home} survives SIGKILL: stop it by hand, then start again.`,
  );
}

/** Sends one signal to a server of this home, and to nothing else; false when the server is gone. */
export function signalServer(home: string, server: ProcessIdentity, signal: 'SIGTERM' | 'SIGKILL'): boolean {
  const isOurs = serversOf(home, isStillRunning(server)).length === 1;
  if (!isOurs) return false;
  try {
    return process.kill(server.pid, signal);
  } catch (error) {
    if (!isAlive(server)) return false;
    throw new StartupFailure(
      `The database process ${server.pid} in ${home} belongs to another user: stop it as that user, or choose another home.`,
      { cause: error },
    );
  }
}

function isStillRunning(server: ProcessIdentity): RunningProcess[] {
  const process = identifyProcess(server.pid);
  return process !== undefined && process.startTime === server.startTime ? [process] : [];
}

function ownerFromCommand(command: readonly string[]): ProcessIdentity | undefined {
  const owner = command
    .map((word) => /^-Dentente\.owner=(\d+)@(.+)$/.exec(word))
    .find((match) => match !== null);
  if (owner?.[1] === undefined || owner[2] === undefined) return undefined;
  return { pid: Number(owner[1]), startTime: decodeURIComponent(owner[2]) };
}
