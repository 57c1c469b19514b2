import { readdirSync } from 'node:fs';
import { claimHome, releaseHome, writeRecord, type ServerRecord } from './claim';
import { hasCode, messageOf, openHome, passwordOf, type HomeFolder } from './homeFolder';
import { findJava } from './javaRuntime';
import { launchServer } from './launch';
import { EMBEDDED_USER } from './password';
import { StartupFailure } from './startupFailure';

/** What the embedded server is started with. */
export interface EmbeddedOptions {
  /** The folder of its data, logs and password. */
  home: string;
  /** The folder with the jars of Neo4j, as `scripts/prepare.mjs` fills it. */
  jars: string;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  /** Told in a line what happens, for a person who waits. */
  onProgress?: (line: string) => void;
  /** How long a start may take, recovery after a crash included. */
  startTimeoutMs?: number;
  /** Ends a start that is still under way. */
  signal?: AbortSignal;
  /** Runs once the home is held and no database is running on it, for example to empty or fill its data folder. */
  beforeLaunch?: (home: string) => void;
  /** Where Java is looked for first; JAVA_HOME when left out. */
  javaHome?: string;
}

/** A Neo4j of our own that answers on 127.0.0.1 until it is stopped. */
export interface EmbeddedServer {
  uri: string;
  user: 'neo4j';
  password: string;
  pid: number;
  /** Ends the database and gives the home back; asking twice is asking once. */
  stop(): Promise<void>;
  /** Tells an end that `stop` did not ask for; the home is free again by then. */
  onExit(listener: (code: number | null) => void): void;
  /** Records the HTTP address of the service, for the message to whoever starts a second one on this home. */
  noteAddress(url: string): void;
}

/** Starts the embedded Neo4j on a home, whatever an earlier run has left there; every failure is a StartupFailure. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const java = findJava(options.javaHome ?? process.env['JAVA_HOME']);
  requireJars(options.jars);
  const home = openHome(options.home);
  const owner = await claimHome(home);
  try {
    const { serverProcess, port } = await launchServer(home, owner, java, {
      jars: options.jars,
      heapMegabytes: options.heapMegabytes,
      pageCacheMegabytes: options.pageCacheMegabytes,
      timeoutMs: options.startTimeoutMs ?? 180_000,
      signal: options.signal,
      say: options.onProgress ?? (() => undefined),
      beforeLaunch: options.beforeLaunch ?? (() => undefined),
    });
    serverProcess.onEnd(() => {
      releaseHome(home, owner);
    });
    const record: ServerRecord = { home: home.path, owner, java: serverProcess.identity, port };
    let stopping: Promise<void> | undefined;
    return {
      uri: `bolt://127.0.0.1:${port}`,
      user: EMBEDDED_USER,
      password: passwordOf(home),
      pid: serverProcess.identity.pid,
      stop: () =>
        (stopping ??= serverProcess.end().finally(() => {
          releaseHome(home, owner);
        })),
      onExit: (listener) => {
        serverProcess.onEnd(listener);
      },
      noteAddress: (url) => {
        if (serverProcess.ending() === undefined) writeRecord(home, { ...record, url });
      },
    };
  } catch (error) {
    releaseHome(home, owner);
    throw asStartupFailure(error, home);
  }
}

function requireJars(folder: string): void {
  try {
    if (readdirSync(folder).some((name) => name.endsWith('.jar'))) return;
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
  throw new StartupFailure(
    `The jars of the embedded Neo4j are not in ${folder}: run npm start, which fetches them, or set NEO4J_URI to a Neo4j of your own.`,
  );
}

function asStartupFailure(error: unknown, home: HomeFolder): StartupFailure {
  if (error instanceof StartupFailure) return error;
  return new StartupFailure(
    `The embedded Neo4j on ${home.path} could not be started (${messageOf(error)}): see ${home.log}, correct the cause and start again.`,
    { cause: error },
  );
}
