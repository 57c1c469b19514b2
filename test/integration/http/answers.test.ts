import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EntenteError } from '../../../src/errors';
import { ask, send, startSample } from './testServer';

describe('an answer', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  beforeAll(async () => {
    server = await startSample({ ENTENTE_DEADLINE_MS: '200' });
  });
  afterEach(() => {
    server.lines.length = 0;
  });
  afterAll(() => server.stop());

  it('comes from resolvers that see the very context that was made', async () => {
    const answer = await ask(server.graphql, '{ whoami }', undefined, { 'x-user': 'Zhou' });
    expect(answer.body).toEqual({ data: { whoami: 'Zhou' } });
  });

  it('keeps what succeeded beside what failed, and hides what failed inside', async () => {
    const answer = await ask(server.graphql, 'query Both { hello crash refused }');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ hello: 'world', crash: null, refused: null });
    const [crash, refused] = answer.body.errors ?? [];
    expect(crash).toMatchObject({ path: ['crash'], extensions: { code: 'INTERNAL', retryable: false } });
    expect(refused).toMatchObject({ message: 'Harbin is already there.', extensions: { code: 'CONFLICT' } });
    expect(answer.text).not.toMatch(/MATCH|10\.0\.0\.7|secret|stack/);
    const id = crash?.extensions['id'];
    expect(server.lines.find((line) => line['errorId'] === id)).toMatchObject({
      err: { message: expect.stringContaining('10.0.0.7') },
    });
  });

  it('leaves one line in the log, with operation, time, status, codes and the ids of masked errors', async () => {
    const answer = await ask(server.graphql, 'query Both { hello crash }', undefined, {
      'x-request-id': 'r-1',
    });
    expect(answer.headers.get('x-request-id')).toBe('r-1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lines = server.lines.filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      requestId: 'r-1',
      operation: 'Both',
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
      codes: ['INTERNAL'],
      errorIds: [answer.body.errors?.[0]?.extensions['id']],
    });
  });

  it('comes by the deadline even if a resolver hangs, and the server answers on', async () => {
    const started = performance.now();
    const answer = await ask(server.graphql, '{ hello hang }');
    expect(performance.now() - started).toBeLessThan(600);
    expect(answer.status).toBe(504);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TIMEOUT', retryable: true });
    expect((await ask(server.graphql, '{ hello late }')).body.data).toEqual({ hello: 'world', late: 1 });
  });

  it('is taken from graphql-js with a default resolver of ours', async () => {
    const own = await startSample(
      {},
      { fieldResolver: (_source, _args, _context, info) => `own ${info.fieldName}` },
    );
    expect((await ask(own.graphql, '{ city { name country { name } } }')).body.data).toEqual({
      city: { name: 'own name', country: { name: 'own name' } },
    });
    await own.stop();
  });
});

describe('the making of a context', () => {
  it('may refuse, with the status of its code', async () => {
    const server = await startSample(
      {},
      { createContext: () => Promise.reject(new EntenteError('UNAUTHENTICATED', 'Send a token.')) },
    );
    const answer = await ask(server.graphql, '{ hello }');
    expect(answer.status).toBe(401);
    expect(answer.body.errors).toEqual([
      { message: 'Send a token.', extensions: { code: 'UNAUTHENTICATED', retryable: false } },
    ]);
    await server.stop();
  });

  it('may fail or hang: the answer is masked and in time', async () => {
    const failing = await startSample({}, { createContext: () => Promise.reject(new Error('at 10.0.0.7')) });
    const failed = await ask(failing.graphql, '{ hello }');
    expect([failed.status, failed.body.errors?.[0]?.extensions['code']]).toEqual([500, 'INTERNAL']);
    expect(failed.text).not.toContain('10.0.0.7');
    await failing.stop();
    const hanging = await startSample(
      { ENTENTE_DEADLINE_MS: '100' },
      { createContext: () => new Promise(() => undefined) },
    );
    const late = await ask(hanging.graphql, '{ hello }');
    expect([late.status, late.body.errors?.[0]?.extensions['code']]).toEqual([504, 'QUERY_TIMEOUT']);
    await hanging.stop();
  });

  it('gets a signal that aborts when the client goes away', async () => {
    let signal: AbortSignal | undefined;
    const server = await startSample(
      {},
      { createContext: (_request, facts) => ((signal = facts.signal), new Promise(() => undefined)) },
    );
    const client = new AbortController();
    const asked = fetch(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ hello }"}',
      signal: client.signal,
    });
    const aborted = new Promise<unknown>((resolve) => {
      const wait = setInterval(() => {
        if (signal === undefined) return;
        clearInterval(wait);
        signal.addEventListener('abort', () => {
          resolve(signal?.reason);
        });
        client.abort();
      }, 5);
    });
    await expect(asked).rejects.toThrow();
    expect(await aborted).toMatchObject({ code: 'CANCELLED' });
    await server.stop();
  });
});

describe('health', () => {
  it('tells life from readiness, and hides why a check failed', async () => {
    let state: () => Promise<{ ready: boolean; reason?: string }> = async () => ({ ready: true });
    const server = await startSample({}, { readiness: () => state() });
    const probe = async (path: string) => {
      const { status, body } = await send(`${server.url}${path}`);
      return [status, body];
    };
    expect(await probe('/livez')).toEqual([200, { live: true }]);
    expect(await probe('/readyz')).toEqual([200, { ready: true }]);
    state = async () => ({ ready: false, reason: 'the database does not respond' });
    expect(await probe('/readyz')).toEqual([503, { ready: false, reason: 'the database does not respond' }]);
    state = async () => Promise.reject(new Error('10.0.0.7'));
    expect(await probe('/readyz')).toEqual([503, { ready: false, reason: 'the check failed' }]);
    expect(await probe('/livez')).toEqual([200, { live: true }]);
    await server.stop();
  });

  it('leaves the first page to whoever brings pages, and points to /graphql until then', async () => {
    const plain = await startSample();
    expect((await send(plain.url)).text).toContain('/graphql');
    await plain.stop();
    const paged = await startSample({}, { pages: (app) => void app.get('/', async () => 'a page') });
    expect((await send(paged.url)).text).toBe('a page');
    await paged.stop();
  });
});
