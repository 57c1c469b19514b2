import type { FastifyRequest } from 'fastify';

/** Where a browser says that a request comes from: the same origin, or a person at the address bar. */
const ownSites = new Set<unknown>([undefined, 'same-origin', 'none']);

/**
 * Whether a request is a GET that no page of a stranger can have sent. Reading by GET needs no more: Apollo refuses
 * mutations by GET, and a page cannot read an answer that CORS keeps from it. What it could still do is to make the
 * browser of somebody else ask and to measure how long that takes; browsers mark such requests. A link that a reader follows
 * opens a page of its own, which the page with the link can neither read nor time.
 */
export function isHarmlessGet(request: FastifyRequest, origins: readonly string[]): boolean {
  if (request.method !== 'GET') return false;
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = request.headers;
  if (origin !== undefined) return origins.includes(origin) || origins.includes('*');
  return ownSites.has(site) || (mode === 'navigate' && dest === 'document');
}

/** Takes Apollo's guard against forged requests away from GETs that need none, so that clients send them as they are. */
export function vouchForHarmlessGets(origins: readonly string[]) {
  return async (request: FastifyRequest): Promise<void> => {
    if (isHarmlessGet(request, origins)) request.headers['apollo-require-preflight'] = 'true';
  };
}
