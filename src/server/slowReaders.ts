import type { ServerResponse } from 'node:http';

/**
 * Closes the connection of a client that has not taken its answer some time after the deadline: what it leaves is memory that
 * all answers share.
 */
export function letGoOfSlowReaders(
  response: ServerResponse,
  deadline: AbortSignal,
  patienceMs: number,
): { end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const late = () => {
    timer = setTimeout(() => response.destroy(), patienceMs).unref();
  };
  deadline.addEventListener('abort', late, { once: true });
  return {
    end: () => {
      deadline.removeEventListener('abort', late);
      clearTimeout(timer);
    },
  };
}
