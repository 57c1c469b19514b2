import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

import { isLongLived } from './live/longLived';

/** The requests that a server is answering, for work in the background that makes way for them. */
export interface Traffic {
  /** Waits for a moment without requests; rejects when the signal aborts. */
  quiet(signal: AbortSignal): Promise<void>;
}

// A client that sends one request after the other leaves gaps, which are no invitation to work.
const gapMs = 50;

/** Counts the requests of an app that has no routes yet. */
export function countTraffic(app: FastifyInstance): Traffic {
  const ends = new EventEmitter();
  let open = 0;
  let seen = 0;
  app.addHook('onRequest', async (request, reply) => {
    // A subscription stays open for hours and asks for nothing meanwhile.
    if (isLongLived(request)) return;
    open += 1;
    seen += 1;
    reply.raw.once('close', () => {
      open -= 1;
      if (open === 0) ends.emit('quiet');
    });
  });
  return {
    quiet: async (signal) => {
      for (;;) {
        if (open > 0) await once(ends, 'quiet', { signal });
        const before = seen;
        await wait(gapMs, undefined, { signal, ref: false });
        if (open === 0 && seen === before) return;
      }
    },
  };
}
