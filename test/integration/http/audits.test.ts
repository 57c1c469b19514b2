import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startSample } from './testServer';

describe('GraphQL over HTTP', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  beforeAll(async () => {
    server = await startSample();
  });
  afterAll(() => server.stop());

  // Audits send simple GET requests, which the guard against forgery takes only with this header.
  const fetchFn = (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('apollo-require-preflight', 'true');
    return fetch(url, { ...init, headers });
  };
  const audits = serverAudits({ url: () => server.graphql, fetchFn });

  it('is audited in 61 points', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('holds: %s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
