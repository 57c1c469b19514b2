import { readdirSync } from 'node:fs';
import { claimHome, releaseHome, writeRecord, type ServerRecord } from './claim';
import { diagnose } from './diagnosis';
import { hasCode, errorMessage, openHome, passwordOf, type HomeFolder } from './homeFolder';
import { findJava } from './javaRuntime';
import { launchServer, type LaunchPlan } from './launch';
import { EMBEDDED_USER } from './password';
import type { ServerProcess } from './serverProcess';
import { StartupFailure } from '../graph/startupFailure';

/** What the embedded server is started with. */
export interface EmbeddedOptions {
  /** The folder of its data, logs and password. */
  home: string;
  /** The folder with the jars of Neo4j, as `scripts/prepare.mjs` fills it. */
  jars: string;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  /** A folder with jars of plugins, such as Neo4j Graph Data Science. */
  plugins?: string;
  /** Told in a line what happens, for a person who waits. */
  onProgress?: (line: string) => void;
  /** How long a start may take, recovery after a crash included. */
  startTimeoutMs?: number;
  /** Ends a start that is still under way. */
  signal?: AbortSignal;
  /** Runs once the home is held and no database is running on it, for example to empty or fill its data folder. */
  beforeLaunch?: (home: string) => void | Promise<void>;
  /** Where Java is looked for first; JAVA_HOME when left out. */
  javaHome?: string;
}

/** A Neo4j of our own on 127.0.0.1, as its users see it. */
export interface DatabaseService {
  uri: string;
  user: 'neo4j';
  password: string;
  /** True if another process runs it and goes on doing so. */
  readonly isShared?: true;
  /** Whether it answers, as far as its process tells. */
  isUp(): boolean;
  /** Ends the database and gives the home back; asking twice is asking once. */
  stop(): Promise<void>;
  /** Records the HTTP address of the service, for the message when a second one is started on this home. */
  recordAddress(url: string): void;
}

/** One run of the database: it answers until it is stopped, or ends. */
export interface EmbeddedServer extends DatabaseService {
  pid: number;
  /** Tells an end that `stop` did not ask for; the home is free again by then. */
  onExit(listener: (code: number | null) => void): void;
}

/** Starts the embedded Neo4j on a home, whatever an earlier run has left there; every failure is a StartupFailure. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const claimedHome = await claimDatabaseHome(options);
  const { serverProcess, port } = await claimedHome.launch({}).catch((error: unknown) => {
    claimedHome.release();
    throw error;
  });
  serverProcess.onEnd(() => {
    claimedHome.release();
  });
  let stopping: Promise<void> | undefined;
  return {
    ...claimedHome.access(port),
    pid: serverProcess.identity.pid,
    isUp: () => serverProcess.ending() === undefined,
    stop: () =>
      (stopping ??= serverProcess.end().finally(() => {
        claimedHome.release();
      })),
    onExit: (listener) => {
      serverProcess.onEnd(listener);
    },
    recordAddress: (url) => {
      if (serverProcess.ending() === undefined)
        claimedHome.record({ java: serverProcess.identity, port, url });
    },
  };
}

/** A home that this process holds, and what can be done on it. */
export interface ClaimedHome {
  /** Starts the database; may be done again after it has ended. Every failure is a StartupFailure. */
  launch(changes: Partial<LaunchPlan>): Promise<{ serverProcess: ServerProcess; port: number }>;
  access(port: number): Pick<DatabaseService, 'uri' | 'user' | 'password'>;
  /** Writes down who runs here now. */
  record(state: Pick<ServerRecord, 'java' | 'port' | 'url'>): void;
  release(): void;
}

/** Takes a home for this process, after proof that a database can be started at all. */
export async function claimDatabaseHome(options: EmbeddedOptions): Promise<ClaimedHome> {
  const java = findJava(options.javaHome ?? process.env['JAVA_HOME']);
  requireJars(options.jars);
  if (options.plugins !== undefined) requirePlugins(options.plugins);
  const home = openHome(options.home);
  const owner = await claimHome(home).catch((error: unknown) => {
    throw asStartupFailure(error, home);
  });
  const plan: LaunchPlan = {
    jars: options.jars,
    plugins: options.plugins,
    heapMegabytes: options.heapMegabytes,
    pageCacheMegabytes: options.pageCacheMegabytes,
    timeoutMs: options.startTimeoutMs ?? 180_000,
    signal: options.signal,
    report: options.onProgress ?? (() => undefined),
    beforeLaunch: options.beforeLaunch ?? (() => undefined),
  };
  return {
    launch: (changes) =>
      launchServer(home, owner, java, { ...plan, ...changes }).catch((error: unknown) => {
        throw asStartupFailure(error, home);
      }),
    access: (port) => ({
      uri: `bolt://127.0.0.1:${port}`,
      user: EMBEDDED_USER,
      password: passwordOf(home),
    }),
    record: (state) => {
      writeRecord(home, { home: home.path, owner, ...state });
    },
    release: () => {
      releaseHome(home, owner);
    },
  };
}

function requirePlugins(folder: string): void {
  if (hasJars(folder)) return;
  throw new StartupFailure(
    `ENTENTE_PLUGINS is ${folder}, a folder without jars: put the jars of plugins there, or leave it out.`,
  );
}

function hasJars(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith('.jar'));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

function requireJars(folder: string): void {
  if (hasJars(folder)) return;
  throw new StartupFailure(
    `The jars of the embedded Neo4j are not in ${folder}: run npm start, which downloads them, or set NEO4J_URI to your own Neo4j.`,
  );
}

function asStartupFailure(error: unknown, home: HomeFolder): StartupFailure {
  if (error instanceof StartupFailure) return error;
  const unusable = diagnose(errorMessage(error), home);
  if (unusable !== undefined) return unusable;
  return new StartupFailure(
    `The embedded Neo4j in ${home.path} failed to start (${errorMessage(error)}): see ${home.log}, fix the cause and start again.`,
    { cause: error },
  );
}
