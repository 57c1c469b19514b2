import { setTimeout as wait } from 'node:timers/promises';
import { claimDatabaseHome, type DatabaseService, type EmbeddedOptions } from './embeddedServer';
import { errorMessage } from './homeFolder';
import type { ServerProcess } from './serverProcess';

/** The pauses before the first, second, … attempt to start a database again; the last one stays. */
const RESTART_DELAYS_S = [1, 2, 4, 8, 16, 32, 60];

/** A database that has run for so long is well, and its next end is no part of the trouble before. */
const HEALTHY_AFTER_MS = 5 * 60_000;

/** Seconds to wait before the next attempt, after so many in a row. */
export function restartDelay(attempts: number): number {
  return RESTART_DELAYS_S[Math.min(attempts, RESTART_DELAYS_S.length - 1)] ?? 60;
}

/**
 * Starts the embedded Neo4j and starts it again whenever it ends unasked, on the same port and data. The home is held
 * throughout, so that nobody else takes it in a pause. `report` is called at each turn with a sentence.
 */
export async function superviseEmbedded(
  options: EmbeddedOptions,
  report: (sentence: string) => void,
): Promise<DatabaseService> {
  const claimedHome = await claimDatabaseHome(options);
  const first = await claimedHome.launch({}).catch((error: unknown) => {
    claimedHome.release();
    throw error;
  });
  const { port } = first;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let url: string | undefined;
  let running: ServerProcess | undefined = first.serverProcess;

  const note = () => {
    claimedHome.record({
      port,
      ...(running && { java: running.identity }),
      ...(url !== undefined && { url }),
    });
  };

  /** The database running again, or undefined once it is to be stopped. */
  const startAgain = async (pauseSeconds: number): Promise<ServerProcess | undefined> => {
    try {
      await wait(pauseSeconds * 1000, undefined, { signal: stopping.signal });
      const { serverProcess } = await claimedHome.launch({
        port,
        url,
        signal: stopping.signal,
        report: report,
        // It may have emptied or filled the data folder, once.
        beforeLaunch: () => undefined,
      });
      return serverProcess;
    } catch (error) {
      if (!isStopping()) report(`Restarting Neo4j failed: ${errorMessage(error)}`);
      return undefined;
    }
  };

  const watch = async (): Promise<void> => {
    let attempts = 0;
    while (running !== undefined) {
      const began = Date.now();
      const code = await whenEnded(running);
      running = undefined;
      if (isStopping()) return;
      note();
      if (Date.now() - began > HEALTHY_AFTER_MS) attempts = 0;
      report(`Neo4j exited unexpectedly (${code === null ? 'killed' : `exit code ${code}`}).`);
      while (running === undefined) {
        const pauseSeconds = restartDelay(attempts++);
        report(`Restarting Neo4j in ${pauseSeconds} s.`);
        running = await startAgain(pauseSeconds);
        if (isStopping()) return;
      }
      note();
    }
  };

  const watching = watch();
  const end = async (): Promise<void> => {
    stopping.abort();
    // A database under way is ended here; one that has come up in this very moment is in `running`.
    if (running === undefined) await watching;
    await running?.end();
    claimedHome.release();
  };
  let stopped: Promise<void> | undefined;
  return {
    ...claimedHome.access(port),
    isUp: () => running !== undefined && running.ending() === undefined,
    stop: () => (stopped ??= end()),
    recordAddress: (address) => {
      url = address;
      if (!isStopping()) note();
    },
  };
}

function whenEnded(serverProcess: ServerProcess): Promise<number | null> {
  return new Promise((resolve) => {
    serverProcess.onEnd(resolve);
    const ending = serverProcess.ending();
    if (ending !== undefined) resolve(ending.code);
  });
}
