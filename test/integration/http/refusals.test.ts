import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, send, startSample, type Answer } from './testServer';

const graphqlJson = { accept: 'application/graphql-response+json' };

function codesOf({ body }: Answer): unknown[] {
  return body.errors?.map(({ extensions }) => extensions['code']) ?? [];
}

describe('the server refuses', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  beforeAll(async () => {
    server = await startSample();
  });
  afterAll(() => server.stop());

  it('a body over the limit, announced or not, with 413', async () => {
    const body = JSON.stringify({ query: '{ hello }', variables: { text: 'x'.repeat(300 * 1024) } });
    const headers = { 'content-type': 'application/json' };
    const announced = await send(server.graphql, { method: 'POST', headers, body });
    const stream = new Blob([body]).stream();
    const streamed = await send(server.graphql, {
      method: 'POST',
      headers,
      body: stream,
      duplex: 'half',
    });
    for (const answer of [announced, streamed]) {
      expect(answer.status).toBe(413);
      expect(codesOf(answer)).toEqual(['REQUEST_TOO_LARGE']);
    }
    expect(
      (await ask(server.graphql, 'query($t: String!) { echo(text: $t) }', { t: 'x'.repeat(200 * 1024) }))
        .status,
    ).toBe(200);
  });

  it('a compressed body with 415, before it unpacks anything', async () => {
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ query: '{ hello }' })),
    });
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('a body of type %s with 415', async (type) => {
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"query":"{ hello }"}',
    });
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each([
    ['broken JSON', '{"query": '],
    ['JSON that is no object', '"{ hello }"'],
    ['null', 'null'],
    ['a batch', '[{"query":"{ hello }"},{"query":"{ hello }"}]'],
    ['a prototype', '{"query":"{ hello }","variables":{"__proto__":{"a":1}}}'],
    ['no query', '{"variables":{}}'],
    ['variables of a wrong kind', '{"query":"{ hello }","variables":"{}"}'],
    ['an empty body', ''],
  ])('%s with 400 and BAD_REQUEST', async (_name, body) => {
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it.each([
    ['marked by the browser as from another site', { 'sec-fetch-site': 'cross-site' }],
    ['marked as from another port or subdomain', { 'sec-fetch-site': 'same-site' }],
    ['with an origin that is not configured', { origin: 'https://a.example' }],
  ])('a GET %s, unless it has a header that needs leave', async (_name, headers) => {
    const url = `${server.graphql}?query={hello}`;
    const bare = await send(url, { headers });
    expect(bare.status).toBe(400);
    expect(codesOf(bare)).toEqual(['BAD_REQUEST']);
    const marked = await send(url, { headers: { ...headers, 'apollo-require-preflight': '1' } });
    expect(marked.body).toEqual({ data: { hello: 'world' } });
  });

  it('no link that a reader follows from another site', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    // fetch sets these headers itself.
    const statusOf = (sent: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        get(`${server.graphql}?query={hello}`, { headers: sent, timeout: 10_000 }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).on('error', reject);
      });
    expect(await statusOf(headers)).toBe(200);
    expect(await statusOf({ ...headers, 'sec-fetch-dest': 'iframe' })).toBe(400);
    expect(await statusOf({ ...headers, 'sec-fetch-mode': 'no-cors' })).toBe(400);
  });

  it('a mutation by GET with 405', async () => {
    const url = `${server.graphql}?query=${encodeURIComponent('mutation { rename(name: "x") }')}`;
    for (const headers of [{}, { 'apollo-require-preflight': '1' }]) {
      expect((await send(url, { headers })).status).toBe(405);
    }
  });

  it('a subscription, where the schema has none, as what does not fit it', async () => {
    const answer = await ask(server.graphql, 'subscription { __typename }');
    expect(answer.body.data).toBeUndefined();
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('other methods with 405 and other addresses with 404', async () => {
    const put = await send(server.graphql, { method: 'PUT' });
    expect([put.status, put.headers.get('allow'), codesOf(put)]).toEqual([
      405,
      'GET, POST',
      ['METHOD_NOT_ALLOWED'],
    ]);
    const elsewhere = await send(`${server.url}/graphql/x`);
    expect([elsewhere.status, codesOf(elsewhere)]).toEqual([404, ['NOT_FOUND']]);
    const malformed = await send(`${server.url}/%zz`);
    expect([malformed.status, codesOf(malformed)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it.each([
    ['a Host header that is none', 'GET /graphql HTTP/1.1\r\nHost: [::bad\r\nConnection: close\r\n\r\n'],
    ['what is not HTTP', 'hello\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`],
  ])('%s with 400, in a GraphQL error', async (_name, request) => {
    const { port, hostname } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(request));
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('close', () => {
        resolve(text);
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  it.each([
    ['too many tokens', `{ ${'hello '.repeat(2100)} }`],
    ['too deep a query', `{ city ${'{ sisters '.repeat(12)}{ id }${' }'.repeat(12)} }`],
    ['too many fields', `{ city { ${'id '.repeat(501)} } }`],
    [
      'too many aliases at the root',
      `{ ${Array.from({ length: 21 }, (_, n) => `a${String(n)}: hello`).join(' ')} }`,
    ],
  ])('%s with 400 under both media types', async (_name, query) => {
    for (const headers of [{}, graphqlJson]) {
      const answer = await ask(server.graphql, query, undefined, headers);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX']);
      expect(answer.body).not.toHaveProperty('data');
    }
  });

  it('variables that nest too deep with 400', async () => {
    const where = `${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}`;
    const answer = await send(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query($where: Filter) { cities(where: $where) { id } }","variables":{"where":${where}}}`,
    });
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ hello', undefined],
    ['GRAPHQL_VALIDATION_FAILED', '{ nothing }', undefined],
    ['BAD_USER_INPUT', 'query($t: String!) { echo(text: $t) }', { t: 1 }],
    ['BAD_USER_INPUT', 'query($t: String!) { echo(text: $t) }', {}],
    ['BAD_USER_INPUT', 'query($w: Filter) { cities(where: $w) { id } }', { w: { and: Array(100).fill(1) } }],
    ['OPERATION_RESOLUTION_FAILURE', 'query a { hello } query b { hello }', undefined],
  ])('%s with 200 in JSON and 400 in GraphQL JSON', async (code, query, variables) => {
    const inJson = await ask(server.graphql, query, variables);
    const inGraphqlJson = await ask(server.graphql, query, variables, graphqlJson);
    expect([inJson.status, inGraphqlJson.status]).toEqual([200, 400]);
    expect([inJson.type, inGraphqlJson.type]).toEqual([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]);
    for (const answer of [inJson, inGraphqlJson]) {
      expect(new Set(codesOf(answer))).toEqual(new Set([code]));
      expect(answer.body).not.toHaveProperty('data');
      expect(answer.body.errors?.[0]?.extensions).toHaveProperty('retryable', false);
    }
  });

  it('an argument that turns out null in execution with BAD_USER_INPUT, not with a fault of its own', async () => {
    const answer = await ask(server.graphql, 'query($n: Int = 1) { count(least: $n) }', { n: null });
    expect([answer.status, ...codesOf(answer)]).toEqual([200, 'BAD_USER_INPUT']);
  });
});

describe('introspection that is switched off', () => {
  it('is refused, and names of the schema are not suggested', async () => {
    const server = await startSample({ ENTENTE_INTROSPECTION: 'false' });
    const asked = await ask(server.graphql, '{ __schema { types { name } } }');
    expect(codesOf(asked)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await ask(server.graphql, '{ helo }')).text).not.toContain('hello');
    await server.stop();
  });
});

describe('pages of other origins', () => {
  it('get no leave by default', async () => {
    const server = await startSample();
    const answer = await ask(server.graphql, '{ hello }', undefined, { origin: 'https://a.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await send(server.graphql, {
      method: 'OPTIONS',
      headers: { origin: 'https://a.example' },
    });
    expect(preflight.status).toBe(405);
    await server.stop();
  });

  it('get leave when their origin is configured, others not', async () => {
    const server = await startSample({ ENTENTE_CORS_ORIGINS: 'https://a.example,https://b.example' });
    const preflight = (origin: string) =>
      send(server.graphql, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    const allowed = await preflight('https://b.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://b.example',
    ]);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    const other = await preflight('https://c.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const asked = await ask(server.graphql, '{ hello }', undefined, { origin: 'https://c.example' });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('vary')).toMatch(/origin/i);
    // A refusal can be read as well.
    const refused = await send(`${server.url}/nothing`, { headers: { origin: 'https://a.example' } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      404,
      'https://a.example',
    ]);
    const got = await send(`${server.graphql}?query={hello}`, {
      headers: { origin: 'https://a.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(got.body).toEqual({ data: { hello: 'world' } });
    await server.stop();
  });

  it('get leave from everywhere with *', async () => {
    const server = await startSample({ ENTENTE_CORS_ORIGINS: '*' });
    const asked = await ask(server.graphql, '{ hello }', undefined, { origin: 'https://c.example' });
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    await server.stop();
  });
});
