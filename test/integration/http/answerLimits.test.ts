/** What keeps a stranger from hurting the server: limits on answers, and headers, statuses and bodies that keep their word. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntenteError } from '../../../src/errors';
import { ask, send, startSample, type Answer } from './testServer';

const graphqlJson = { accept: 'application/graphql-response+json' };
const codeOf = ({ body }: Answer) => body.errors?.[0]?.extensions['code'];

/** Sends bytes, and tells what came back and when the connection was closed. */
function raw(url: string, text: string): Promise<{ answer: string; milliseconds: number }> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('close', () => {
      resolve({ answer, milliseconds: performance.now() - began });
    });
    socket.on('end', () => socket.end());
    socket.on('error', reject);
    socket.write(text);
  });
}

describe('a server with small limits', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  beforeAll(async () => {
    server = await startSample({
      ENTENTE_ANSWER_LIMIT_KB: '1024',
      ENTENTE_BODY_LIMIT_KB: '4096',
      ENTENTE_DEADLINE_MS: '400',
      ENTENTE_INTROSPECTION: 'false',
    });
  });
  afterAll(() => server.stop());

  it.each([{}, graphqlJson])(
    'refuses an answer that is too large with RESULT_TOO_LARGE and 422 (%j)',
    async (headers) => {
      const query = 'query ($text: String!) { echo(text: $text) }';
      const fits = await ask(server.graphql, query, { text: 'x'.repeat(900_000) }, headers);
      expect(fits.status).toBe(200);
      expect(fits.body.data?.['echo']).toHaveLength(900_000);
      const answer = await ask(server.graphql, query, { text: 'я'.repeat(600_000) }, headers);
      expect([answer.status, codeOf(answer)]).toEqual([422, 'RESULT_TOO_LARGE']);
      expect(answer.body).not.toHaveProperty('data');
    },
  );

  it.each([{}, graphqlJson])('answers 504 when the deadline has passed (%j)', async (headers) => {
    const answer = await ask(server.graphql, '{ hang }', undefined, headers);
    expect([answer.status, codeOf(answer)]).toEqual([504, 'QUERY_TIMEOUT']);
  });

  it('closes a request that is sent by half when its time is up', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"';
    for (const text of [head, 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-']) {
      const { answer, milliseconds } = await raw(server.url, text);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('REQUEST_TIMEOUT');
      expect(milliseconds).toBeLessThan(3_000);
    }
  });

  it('lets go of a client that does not take its answer', async () => {
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({
      query: `{ ${Array.from({ length: 20 }, (_, index) => `a${String(index)}: echo(text: "${'x'.repeat(40_000)}")`).join(' ')} }`,
    });
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    socket.pause();
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`;
    for (let count = 0; count < 20; count += 1) socket.write(request);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    socket.resume();
    // One that took its answers would be kept for further requests.
    await closed;
  }, 15_000);

  it.each(['{ helo }', '{ cities(where: {nam: "x"}) { id } }', '{ city { idd } }'])(
    'suggests no name where introspection is off: %s',
    async (query) => {
      const { text } = await ask(server.graphql, query);
      expect(text).toContain('errors');
      expect(text).not.toContain('Did you mean');
    },
  );

  it('suggests none for a wrong variable either', async () => {
    const query = 'query ($where: Filter) { cities(where: $where) { id } }';
    const { text } = await ask(server.graphql, query, { where: { nam: 'x' } });
    expect(text).toContain('nam');
    expect(text).not.toContain('Did you mean');
  });
});

describe('a server', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  let failure: EntenteError | undefined;
  beforeAll(async () => {
    server = await startSample(
      {},
      {
        createContext: (request, { signal }) => {
          if (failure && request.headers['x-user'] === 'unlucky') throw failure;
          return { user: 'somebody', signal } as never;
        },
      },
    );
  });
  afterAll(() => server.stop());

  it.each([{}, graphqlJson])(
    'answers 503 with Retry-After when the database is away (%j)',
    async (headers) => {
      failure = new EntenteError('DATABASE_UNAVAILABLE', 'The database is away.');
      const answer = await ask(server.graphql, '{ hello }', undefined, { ...headers, 'x-user': 'unlucky' });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(codeOf(answer)).toBe('DATABASE_UNAVAILABLE');
    },
  );

  it('gives every answer nosniff and no-store', async () => {
    const answers = [
      await ask(server.graphql, '{ hello }'),
      await ask(server.graphql, '{ nothing }'),
      await send(server.graphql, { method: 'PUT' }),
      await send(`${server.url}/nowhere`),
      await send(`${server.url}/livez`),
    ];
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['application/json; charset=iso-8859-1', 415],
    ['application/json; charset="utf-16"', 415],
    ['application/json;charset=UTF8', 200],
    ['application/json; charset="utf-8"', 200],
    ['application/json; profile=x; charset=utf-8', 200],
  ])('takes %s with %d', async (type, status) => {
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ query: '{ hello }' }),
    });
    expect(answer.status).toBe(status);
    if (status === 415) expect(codeOf(answer)).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuses a body that is not UTF-8', async () => {
    const body = Buffer.from('{"query":"{ echo(text: \\"Düna\\") }"}', 'latin1');
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('logs a request with wrong variables in one line', async () => {
    const before = server.lines.length;
    const query = 'query ($where: Filter) { cities(where: $where) { id } }';
    await ask(server.graphql, query, { where: { nam: 'x', name: 5 } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.lines.slice(before)).toMatchObject([{ msg: 'request', codes: ['BAD_USER_INPUT'] }]);
  });
});
