import type { FastifyInstance } from 'fastify';

const preflightLifetimeSeconds = 600;

/** Lets pages of the configured origins call the server; with none configured, browsers keep all others out. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    void reply.header('vary', 'Origin');
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return undefined;
    void reply.header('access-control-allow-origin', origin);
    void reply.header('access-control-expose-headers', 'x-request-id, retry-after');
    if (request.method !== 'OPTIONS') return undefined;
    return reply
      .header('access-control-allow-methods', 'GET, POST')
      .header(
        'access-control-allow-headers',
        'content-type, authorization, apollo-require-preflight, x-apollo-operation-name, x-request-id',
      )
      .header('access-control-max-age', String(preflightLifetimeSeconds))
      .code(204)
      .send();
  });
}
