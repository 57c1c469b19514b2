/** What a signal does to a command. */
import type { Logger } from 'pino';

import { closeInOrder, REPEAT_MS, type Closer } from '../server/shutdown';
import { EXIT } from './exitCodes';

const CODES = { SIGINT: EXIT.INTERRUPTED, SIGTERM: EXIT.TERMINATED } as const;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

let interruptedAt: number | undefined;

/** Whether a signal is ending the process: what fails from then on fails because of that. */
export function isInterrupted(): boolean {
  return interruptedAt !== undefined;
}

/**
 * Ends the process on SIGINT and SIGTERM with the code that shells expect, also where signals do nothing by themselves (the first
 * process of a container). A verb that has something to put in order listens for itself, and then it decides.
 */
export function endOnSignals(): void {
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(CODES[signal]);
    });
}

/**
 * Closes what was opened on a signal, and then ends the process; a second signal ends it at once, unless it is a repeat of the
 * first. Returns what calls this off, as long as no signal has come.
 */
export function closeOnInterrupt(closers: readonly Closer[], log: Logger): () => void {
  const listeners = SIGNALS.map((signal) => {
    const close = () => {
      if (interruptedAt !== undefined) {
        if (performance.now() - interruptedAt > REPEAT_MS) process.exit(CODES[signal]);
        return;
      }
      interruptedAt = performance.now();
      process.exitCode = CODES[signal];
      void closeInOrder(closers, log).finally(() => process.exit(CODES[signal]));
    };
    process.on(signal, close);
    return { signal, close };
  });
  return () => {
    if (interruptedAt === undefined) for (const { signal, close } of listeners) process.off(signal, close);
  };
}
