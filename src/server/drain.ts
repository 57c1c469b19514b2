import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** The end of a server's life: still answering, no longer ready. */
export interface Drain {
  readonly draining: boolean;
  /** Waits until clients have left by themselves, and stops listening. */
  begin(): Promise<void>;
}

// Time for connections that came in last to send their request.
const lastRequestsMs = 200;

// Time to find a moment in which nothing arrives.
const idleDelayMs = 1000;

/**
 * Prepares a server to be stopped without loss: while draining, each answer closes its connection, so that no client
 * sends its next request into a connection that is about to go.
 */
export function prepareDrain(app: FastifyInstance, waitMs: number): Drain {
  let draining = false;
  let events = 0;
  app.server.on('connection', () => (events += 1));
  app.addHook('onRequest', async () => void (events += 1));
  app.addHook('onSend', async (_request, reply) => {
    events += 1;
    if (draining) void reply.header('connection', 'close');
  });
  // Connections that the kernel has taken and this process has not are reset with the listener: it must close right
  // after a turn of the event loop that found none. An answer counts too, since its client may connect again at once.
  const quietMoment = async () => {
    const latest = performance.now() + idleDelayMs;
    let before: number;
    do {
      before = events;
      await nextTurn();
    } while (events !== before && performance.now() < latest);
  };
  return {
    get draining() {
      return draining;
    },
    begin: async () => {
      draining = true;
      await wait(waitMs);
      await quietMoment();
      // An HTTP server's own close would also reset connections whose first request is still on its way.
      Server.prototype.close.call(app.server);
      await wait(Math.min(waitMs, lastRequestsMs));
    },
  };
}
