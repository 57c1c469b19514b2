import { setMaxListeners } from 'node:events';

import { EntenteError } from '../errors';

/** The time by which one request is answered. */
export interface Deadline {
  readonly at: Date;
  /** Aborts with the error that the client gets: at the deadline, or when the client goes away. */
  readonly signal: AbortSignal;
  /** Gives up before the time, because nobody waits any more. */
  cancel(): void;
  /** Releases the timer once the request is answered. */
  end(): void;
}

/** Starts the clock of one request. */
export function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  // Every statement of a request listens; Node warns of more than ten.
  setMaxListeners(0, controller.signal);
  const late = () => {
    controller.abort(
      new EntenteError(
        'QUERY_TIMEOUT',
        `The request exceeded the time limit of ${String(milliseconds)} ms; request less at a time.`,
      ),
    );
  };
  const timer = setTimeout(late, milliseconds).unref();
  return {
    at: new Date(Date.now() + milliseconds),
    signal: controller.signal,
    cancel: () => {
      clearTimeout(timer);
      controller.abort(
        new EntenteError('CANCELLED', 'The client closed its connection before the answer was ready.'),
      );
    },
    end: () => {
      clearTimeout(timer);
    },
  };
}

/**
 * The outcome of a piece of work, or the signal's reason if that comes first. The work itself is not stopped: whoever
 * does it listens to the same signal. Its later failure counts as handled.
 */
export async function raceDeadline<T>(signal: AbortSignal, work: () => T | PromiseLike<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    // Inside an async function, so that work that throws at once takes the same way as work that fails later.
    void (async () => work())()
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', abort);
      });
  });
}
