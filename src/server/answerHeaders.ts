import type { FastifyInstance } from 'fastify';

/** Seconds after which a client may try again what was refused for want of a moment's capacity. */
export const retryAfterSeconds = 1;

/** Headers of every answer: what browsers must not do with it, and when to come back after a 503. */
export function addAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    // Pages say for themselves how long they may be kept.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', String(retryAfterSeconds));
  });
}
