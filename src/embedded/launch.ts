import { existsSync, renameSync, rmSync } from 'node:fs';
import { choosePort, confText, portIn } from './conf';
import { writeRecord } from './claim';
import {
  diagnose,
  hasGivenUp,
  isTransient,
  requireDiskSpace,
  followLogs,
  DamagedData,
  UnusableData,
} from './diagnosis';
import { lastLogLines, readIfExists, replaceFile, type HomeFolder } from './homeFolder';
import type { JavaRuntime } from './javaRuntime';
import { stopServer, findServers, findOrphans } from './orphans';
import { enterDatabase } from './password';
import { delay } from './delay';
import { isAlive, type ProcessIdentity } from './processTable';
import { serverArguments, spawnServer, type ServerProcess } from './serverProcess';
import { HomeInUse } from './homeInUse';
import { StartupFailure } from '../graph/startupFailure';

/** What a launch needs beside the home. */
export interface LaunchPlan {
  jars: string;
  /** A folder with jars of plugins, if any. */
  plugins: string | undefined;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  report: (line: string) => void;
  beforeLaunch: (home: string) => void | Promise<void>;
  /** The one port to listen on, since others know it; any when left out, by preference the one of the run before. */
  port?: number;
  /** The HTTP address of the service, when it is known already. */
  url?: string | undefined;
}

/** Neo4j writes on until the disk is full, and then neither goes on nor ends: a start with less is not begun. */
export const MIN_FREE_BYTES = 64 * 1024 * 1024;

/** A database that is still starting has acknowledged nothing that a kill could lose. */
const INTERRUPT_TIMEOUT_MS = 4_000;

/** Starts the server on a claimed home and returns when it answers; ends leftovers first. */
export async function launchServer(
  home: HomeFolder,
  owner: ProcessIdentity,
  java: JavaRuntime,
  plan: LaunchPlan,
): Promise<{ serverProcess: ServerProcess; port: number }> {
  const began = Date.now();
  for (let attempt = 1; ; attempt++) {
    await stopOrphans(home, plan.report);
    if (attempt === 1) await plan.beforeLaunch(home.path);
    requireDiskSpace(home, MIN_FREE_BYTES);
    const isLeftOver = existsSync(home.data);
    if (!isLeftOver) replaceFile(home.unanswered, '');
    const port = await choosePort(plan.port ?? portIn(readIfExists(home.conf)));
    if (plan.port !== undefined && port !== plan.port)
      throw new StartupFailure(
        `Port ${plan.port} is used by another program: stop it, or start Entente again.`,
      );
    replaceFile(home.conf, confText(port, plan.pageCacheMegabytes, plan.plugins));
    plan.report(`Starting Neo4j on port ${port}`);
    const logs = followLogs(home);
    const serverProcess = spawnServer(home, java, serverArguments(home, plan, owner, java));
    try {
      writeRecord(home, {
        home: home.path,
        owner,
        java: serverProcess.identity,
        port,
        ...(plan.url !== undefined && { url: plan.url }),
      });
      await waitUntilReady(home, serverProcess, logs, port, began, plan);
      rmSync(home.unanswered, { force: true });
      plan.report(`Neo4j is ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
      return { serverProcess, port };
    } catch (error) {
      const hasEnded = serverProcess.ending() !== undefined;
      await serverProcess.end(INTERRUPT_TIMEOUT_MS);
      if (attempt === 3) throw error;
      if (!(error instanceof UnusableData) && isTransient(readIfExists(home.log) ?? '')) {
        plan.report('Another process held the port or the store; trying again');
      } else if (isHalfMade(home, isLeftOver, error, hasEnded)) {
        plan.report('A first start was killed before the database answered; starting with empty data');
        setAside(home);
      } else {
        throw error;
      }
    }
  }
}

/**
 * Whether a start failed over data that an earlier first start has left half made. What Neo4j says of such data depends on
 * the moment of the kill (missing logs, a file that ends early), so no message is looked for: until a database has answered
 * once, nobody can have written to it, and data that it cannot start on is worth nothing.
 */
function isHalfMade(home: HomeFolder, isLeftOver: boolean, error: unknown, hasEnded: boolean): boolean {
  if (!isLeftOver || !existsSync(home.unanswered)) return false;
  return error instanceof UnusableData ? error instanceof DamagedData : hasEnded;
}

/** Moves away data that a killed first start has left half made. Moved and not deleted, should a person have put data there since. */
function setAside(home: HomeFolder): void {
  rmSync(home.incomplete, { recursive: true, force: true });
  renameSync(home.data, home.incomplete);
}

async function stopOrphans(home: HomeFolder, say: (line: string) => void): Promise<void> {
  const { owner, toEnd } = findOrphans(findServers(home.path), isAlive);
  if (owner !== undefined) throw new HomeInUse(home.path, owner.pid, undefined);
  for (const server of toEnd) {
    say(`Stopping database process ${server.pid}, left behind by an Entente that was killed`);
    await stopServer(home.path, server, 30_000);
  }
}

async function waitUntilReady(
  home: HomeFolder,
  serverProcess: ServerProcess,
  logs: () => string,
  port: number,
  began: number,
  plan: LaunchPlan,
): Promise<void> {
  // Our own server says so in its log when the port is its own; before, the password could go to a stranger there.
  const listening = new RegExp(`Bolt enabled on \\S*:${port}\\.`);
  let lastReport = began;
  while (Date.now() - began < plan.timeoutMs) {
    const log = readIfExists(home.log) ?? '';
    const ending = serverProcess.ending();
    if (ending !== undefined || hasGivenUp(logs())) {
      // The cause stands below the line that names the failure, and may be written a moment later.
      await delay(200);
      const unusable = diagnose(logs(), home);
      if (unusable !== undefined) throw unusable;
    }
    if (ending !== undefined) {
      throw new StartupFailure(
        `Neo4j exited during startup (exit code ${String(ending.code)}; ${lastLogLines(home)}): see ${home.log}, fix the cause and start again.`,
      );
    }
    if (plan.signal?.aborted === true) {
      throw new StartupFailure(`The start of Neo4j in ${home.path} was interrupted. You can start again.`);
    }
    if (listening.test(log) && (await enterDatabase(`bolt://127.0.0.1:${port}`, home)) === 'ready') return;
    if (Date.now() - lastReport > 5_000) {
      lastReport = Date.now();
      plan.report(`Neo4j is starting (${Math.round((lastReport - began) / 1000)} s)`);
    }
    await delay(50);
  }
  throw new StartupFailure(
    `Neo4j did not respond within ${Math.round(plan.timeoutMs / 1000)} s (${lastLogLines(home)}): see ${home.log}, and allow more time if it is recovering a large database.`,
  );
}
