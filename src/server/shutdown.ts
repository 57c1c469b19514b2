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

/**
 * On SIGTERM, SIGINT or a failure nobody caught: closes everything in order and ends the process, at the latest when
 * all time limits have passed. A second signal ends it at once. Returns what takes these habits off again.
 */
export function closeOnSignals(
  closers: readonly Closer[],
  log: Logger,
  limitMs: number = timeoutMs,
): () => void {
  const grace = closeWithGrace(
    { delay: (closers.length + 1) * limitMs, logger: log },
    async ({ signal, err }) => {
      if (err === undefined) log.info({ signal }, 'stopping');
      else log.fatal({ err }, 'stopping after an uncaught failure');
      await closeInOrder(closers, log, limitMs);
    },
  );
  return () => {
    grace.uninstall();
  };
}
