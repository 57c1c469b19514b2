import type { IncomingMessage, ServerResponse } from 'node:http';

import { refuseMalformed } from './refusals';

/** What a client sends and takes. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Closes the connection of a client that has not sent its request by the deadline (Node looks only at the head), or has not
 * taken its answer some time after: what it leaves is memory that all answers share.
 */
export function letGoOfSlowClients(
  { request, response }: Exchange,
  deadline: AbortSignal,
  patienceMs: number,
): { end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const late = () => {
    if (!request.complete && !response.headersSent)
      refuseMalformed({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.socket);
    else timer = setTimeout(() => response.destroy(), patienceMs).unref();
  };
  deadline.addEventListener('abort', late, { once: true });
  return {
    end: () => {
      deadline.removeEventListener('abort', late);
      clearTimeout(timer);
    },
  };
}
