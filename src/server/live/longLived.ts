/** Requests that stay open: what bounds other requests, the deadline above all, is taken off them. */
import type { FastifyRequest } from 'fastify';

/** Where server-sent events are served. */
export const STREAM_PATH = '/graphql/stream';

const releases = new WeakMap<FastifyRequest, () => void>();

/** Says what a request holds until it is answered. */
export function releaseLater(request: FastifyRequest, held: () => void): void {
  releases.set(request, held);
}

/** Lets go of what a request holds; once more does nothing. */
export function release(request: FastifyRequest): void {
  releases.get(request)?.();
  releases.delete(request);
}

/** Whether a request asks for a connection that stays open. */
export function isLongLived({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>): boolean {
  return headers.upgrade !== undefined || url.split('?', 1)[0] === STREAM_PATH;
}
