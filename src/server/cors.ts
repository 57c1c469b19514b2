import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const preflightLifetimeSeconds = 600;

/** Lets pages of the configured origins call the server; with none configured, browsers keep all others out. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(fastifyCors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'x-request-id',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: preflightLifetimeSeconds,
    // An OPTIONS request that is no preflight is answered like one, not with a refusal in a format of its own.
    strictPreflight: false,
  });
}
