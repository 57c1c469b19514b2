import { Server, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** The end of a server's life: still answering, no longer ready. */
export interface Drain {
  readonly draining: boolean;
  /** Waits until clients have left by themselves, stops listening and closes connections that nobody uses. */
  begin(): Promise<void>;
}

// Time for clients with kept connections to send one more request, whose answer closes the connection.
const farewellMs = 1000;

// Time to find a moment in which nothing arrives.
const idleDelayMs = 1000;

/**
 * Prepares a server to be stopped without loss. Clients keep their connections until nobody can open a new one: were
 * they sent away before, they would all come back, and the kernel resets every connection that it has taken and this
 * process has not when the listener closes.
 */
export function prepareDrain(app: FastifyInstance, waitMs: number): Drain {
  let draining = false;
  let leaving = false;
  let events = 0;
  const connections = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    events += 1;
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  app.addHook('onRequest', async () => void (events += 1));
  app.addHook('onSend', async (_request, reply) => {
    events += 1;
    if (leaving) void reply.header('connection', 'close');
  });
  // A turn of the event loop that found nothing new. An answer counts too, since its client may go on at once.
  const quietMoment = async () => {
    const latest = performance.now() + idleDelayMs;
    let before: number;
    do {
      before = events;
      await nextTurn();
    } while (events !== before && performance.now() < latest);
  };
  const allGone = async (limitMs: number) => {
    const latest = performance.now() + limitMs;
    while (connections.size > 0 && performance.now() < latest) await wait(10);
  };
  return {
    get draining() {
      return draining;
    },
    begin: async () => {
      draining = true;
      await wait(waitMs);
      await quietMoment();
      // An HTTP server's own close would also end connections whose next request is still on its way.
      Server.prototype.close.call(app.server);
      leaving = true;
      await allGone(Math.min(waitMs, farewellMs));
      await quietMoment();
      app.server.closeIdleConnections();
      // Node counts a connection as busy before its first request; a browser opens such ones in advance.
      for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
    },
  };
}
