import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';

/** Something to be closed when the process ends. */
export interface Closer {
  readonly name: string;
  close(): Promise<void>;
}

// A driver or a database that hangs must not keep the others from closing.
const timeoutMs = 10_000;

/** Closes one after the other, each within the time limit; one that fails or hangs is logged, and the next has its turn. */
export async function closeInOrder(
  closers: readonly Closer[],
  log: Logger,
  limitMs: number = timeoutMs,
): Promise<void> {
  for (const closer of closers) {
    const started = performance.now();
    try {
      await withTimeout(limitMs, closer);
      log.info({ closed: closer.name, milliseconds: Math.round(performance.now() - started) }, 'closed');
    } catch (error) {
      log.error({ err: error, closer: closer.name }, 'closing failed');
    }
  }
}

async function withTimeout(limitMs: number, closer: Closer): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${closer.name} was not closed within ${String(limitMs)} ms`));
    }, limitMs);
  });
  try {
    await Promise.race([closer.close(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The signals that mean “stop”. The last of them comes from a terminal or a parent that is gone. */
const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * npm and supervisors pass a signal on that the server has had already: a repeat within this time is the same signal.
 * Later, it means impatience.
 */
export const REPEAT_MS = 2_000;

/**
 * On SIGTERM, SIGINT, SIGHUP or a failure nobody caught: closes everything in order and ends the process, at the latest
 * when all time limits have passed. A second signal ends it at once, unless it is a repeat of the first. Returns what
 * takes these habits off again.
 */
export function closeOnSignals(
  closers: readonly Closer[],
  log: Logger,
  limitMs: number = timeoutMs,
): () => void {
  let stoppingSince: number | undefined;
  const grace = closeWithGrace(
    // It would take the second signal for impatience whenever it comes.
    { delay: (closers.length + 1) * limitMs, logger: log, skip: [...STOP_SIGNALS] },
    async ({ signal, err }) => {
      stoppingSince ??= performance.now();
      if (signal !== undefined) log.info({ signal }, 'stopping');
      if (err !== undefined) log.fatal({ err }, 'stopping after an uncaught failure');
      await closeInOrder(closers, log, limitMs);
    },
  );
  const onSignal = (signal: NodeJS.Signals) => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now();
      log.info({ signal }, 'stopping');
      grace.close();
    } else if (signal !== 'SIGHUP' && performance.now() - stoppingSince > REPEAT_MS) {
      log.error(`second ${signal}, exiting`);
      process.exit(1);
    }
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  return () => {
    grace.uninstall();
    for (const signal of STOP_SIGNALS) process.removeListener(signal, onSignal);
  };
}
