import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { scopeOf, type ApolloContext } from './scope';

// Clients choose the name; the log keeps as much as identifies it.
const longestName = 100;

/** Notes for the log what a request asked for, and with which errors it was answered. */
export const operationRecorder: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName, operation, contextValue }) => {
      contextValue.record.operation =
        operationName?.slice(0, longestName) ?? `anonymous ${operation?.operation ?? 'operation'}`;
    },
    willSendResponse: async ({ response, contextValue: { record } }) => {
      if (response.body.kind !== 'single') return;
      const extensions = response.body.singleResult.errors?.map((error) => error.extensions ?? {}) ?? [];
      record.codes = [...new Set(extensions.map(({ code }) => String(code)))];
      record.errorIds = extensions.map(({ id }) => id).filter((id) => typeof id === 'string');
    },
  }),
};

/** Writes one line per request when it is answered: operation, duration, status, codes of errors. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const scope = scopeOf(request);
    if (scope === undefined) return;
    const { operation, codes, errorIds } = scope.record;
    const line = {
      requestId: request.id,
      operation,
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, longestName),
      status: reply.statusCode,
      milliseconds: Math.round(performance.now() - scope.startedAt),
      ...(codes.length > 0 && { codes }),
      ...(errorIds.length > 0 && { errorIds }),
    };
    // Probes come every few seconds and say nothing when all is well.
    if (operation === undefined && reply.statusCode < 400) log.debug(line, 'request');
    else log.info(line, 'request');
  });
}
