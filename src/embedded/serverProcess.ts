import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { rotateLog, type HomeFolder } from './homeFolder';
import type { JavaRuntime } from './javaRuntime';
import { stopServer, ownershipFlags, signalServer } from './orphans';
import { identifyProcess, type ProcessIdentity } from './processTable';
import { watchOver } from './watchdog';
import { StartupFailure } from '../graph/startupFailure';

/** A full stop took 0.4 s empty; a last checkpoint of a large page cache may take long, and is worth waiting for. */
const STOP_TIMEOUT_MS = 30_000;

/** The running Java process of one home. */
export interface ServerProcess {
  identity: ProcessIdentity;
  /** How it ended, or undefined while it runs. */
  ending(): { code: number | null } | undefined;
  /** Ends it, by force when it takes longer than the patience; returns when it is gone. */
  end(patienceMs?: number): Promise<void>;
  onEnd(listener: (code: number | null) => void): void;
}

/** The command line of the server. */
export function serverArguments(
  home: HomeFolder,
  {
    jars,
    plugins,
    heapMegabytes,
  }: { readonly jars: string; readonly plugins?: string | undefined; readonly heapMegabytes: number },
  owner: ProcessIdentity,
  java: JavaRuntime,
): string[] {
  return [
    `-Xmx${heapMegabytes}m`,
    // A database out of memory that limps on loses more than one that ends and is started again.
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    // Java 24 and later warn of native access on every start.
    ...(java.major >= 24
      ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow']
      : []),
    ...ownershipFlags(home.path, owner),
    '-cp',
    // Absolute, since the server runs in its home. Plugins come last: Neo4j's own versions of packages are the ones to load.
    [jars, ...(plugins === undefined ? [] : [plugins])]
      .map((folder) => join(resolve(folder), '*'))
      .join(delimiter),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home.path}`,
    `--config-dir=${join(home.path, 'conf')}`,
    '--console-mode',
  ];
}

/** Starts the server on a home whose conf is written; its output goes to the console log of the home. */
export function spawnServer(home: HomeFolder, java: JavaRuntime, serverArgs: string[]): ServerProcess {
  rotateLog(home);
  const log = openSync(home.log, 'w', 0o600);
  // In a process group of its own, so that Ctrl-C in the terminal does not end it before the service has drained.
  const child = spawn(java.command, serverArgs, {
    cwd: home.path,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ending: { code: number | null } | undefined;
  let isAsked = false;
  const listeners: ((code: number | null) => void)[] = [];
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  const endWithUs = (): void => {
    if (identity !== undefined && ending === undefined) signalServer(home.path, identity, 'SIGTERM');
  };
  const callOffWatchdog = identity === undefined ? () => undefined : watchOver(home.path, identity.pid);
  const settle = (code: number | null): void => {
    if (ending !== undefined) return;
    ending = { code };
    callOffWatchdog();
    process.removeListener('exit', endWithUs);
    if (!isAsked) for (const listener of listeners) listener(code);
  };
  child.once('error', () => {
    settle(null);
  });
  child.once('exit', settle);
  // A process that ends without stop() takes the database along; for a killed one, the watchdog does.
  process.once('exit', endWithUs);
  child.unref();
  if (identity === undefined) {
    process.removeListener('exit', endWithUs);
    throw new StartupFailure(
      `The embedded Neo4j could not be started with ${java.command}: see ${home.log}, fix the cause and start again.`,
    );
  }
  return {
    identity: { pid: identity.pid, startTime: identity.startTime },
    ending: () => ending,
    end: async (patienceMs = STOP_TIMEOUT_MS) => {
      isAsked = true;
      await stopServer(home.path, identity, patienceMs);
      settle(null);
    },
    onEnd: (listener) => {
      listeners.push(listener);
    },
  };
}
