import type { FastifyRequest } from 'fastify';

/** Whether a client takes nothing that was kept: then the version of the record is read for its answer. */
export function wantsFresh({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /\bno-(?:cache|store)\b/i.test(headers['cache-control'] ?? '');
}
