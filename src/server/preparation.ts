import type { Logger } from 'pino';
import type { Operation } from './operation';
import type { Traffic } from './traffic';

/** How many operations have been run ahead of the clients, and of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What a preparation needs. */
export interface PreparationOptions {
  /** In the order in which they are run. */
  readonly operations: readonly Operation[];
  /** Runs an operation with its example; returns the messages of its errors. */
  readonly run: (operation: Operation, signal: AbortSignal) => Promise<readonly string[]>;
  readonly traffic: Traffic;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Runs published operations once, one at a time, whenever no request is being answered. On a database that has just started,
 * the first run of an operation waits up to 2.3 s for its plan; now no client has to. (An EXPLAIN leaves the plan in the
 * database's cache too, but a quarter of the time remains for the first execution.) Ends early, without a word, when the
 * signal aborts.
 */
export async function prepareOperations(options: PreparationOptions): Promise<void> {
  const { operations, run, traffic, signal, log, onProgress } = options;
  const began = performance.now();
  const failures: { operation: string; errors: readonly string[] }[] = [];
  for (const [done, operation] of operations.entries()) {
    onProgress({ done, of: operations.length });
    try {
      await traffic.quiet(signal);
      const errors = await run(operation, signal);
      if (errors.length > 0) failures.push({ operation: operation.name, errors });
    } catch (error) {
      failures.push({ operation: operation.name, errors: [String(error)] });
    }
    if (signal.aborted) return;
  }
  onProgress({ done: operations.length, of: operations.length });
  if (failures.length > 0) log.warn({ failures }, 'some operations could not be run ahead');
  const milliseconds = Math.round(performance.now() - began);
  log.info({ operations: operations.length, milliseconds }, 'the operations are prepared');
}
