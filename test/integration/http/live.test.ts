import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { createApiKey, revokeApiKey } from '../../../src/access/apiKeys';
import type { Graph } from '../../../src/graph/graph';
import { writeRecord } from '../../../src/record/change/writeRecord';
import { keepState } from '../../../src/record/history/keep';
import { openTestGraph, startTestServer, type TestGraph, type TestServer } from '../../support/entente';

const CHANGED =
  'subscription ($since: Int, $of: [ID!]) { changed(since: $since, of: $of) { number reason } }';
const SHOWN =
  'subscription ($since: Int) { changed(since: $since) { number facts { fact { id status } } entities { id: entityId entity { name } properties { property before after } } } }';

interface Result {
  readonly data?: { readonly changed?: { readonly number: number; readonly reason: string } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Writes changes, each a new population of a city. */
async function write(graph: Graph, count: number, id = 'city:harbin', reason = 'A count'): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const change = { now: new Date().toISOString(), author: 'test', reason };
    await writeRecord(graph, change, ({ run }) =>
      run({
        text: `CYPHER 5 MATCH (n:City {id: $id}) ${keepState('n')} SET n.population = coalesce(n.population, 0) + 1`,
        params: { id },
      }),
    );
  }
}

async function lastNumber(graph: Graph): Promise<number> {
  const { values } = await graph.read({
    text: "CYPHER 5 MATCH (c:Counter {id: 'changes'}) RETURN c.value",
    params: {},
  });
  return Number(values[0]?.[0]);
}

const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + 1 + index);

describe('subscriptions', () => {
  let one: TestServer;
  let other: TestServer;
  let test: TestGraph;
  const clients: Client[] = [];

  beforeAll(async () => {
    one = await startTestServer({
      ENTENTE_CREDENTIAL_CHECK_MS: '200',
      ENTENTE_SLOW_SUBSCRIBER_MS: '300',
      ENTENTE_DEADLINE_MS: '2000',
    });
    other = await startTestServer({ ENTENTE_ANONYMOUS_READERS: 'false', ENTENTE_SUBSCRIPTION_LIMIT: '3' });
    test = await openTestGraph();
  }, 180_000);

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });

  afterAll(async () => {
    await test.clear();
    await test.close();
    await one.stop();
    await other.stop();
  });

  function clientOf(server: TestServer, authorization?: string, options: object = {}): Client {
    const client = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...(authorization !== undefined && { connectionParams: { authorization } }),
      ...options,
    });
    clients.push(client);
    return client;
  }

  const follow = (server: TestServer, variables: Record<string, unknown> = {}, query = CHANGED) =>
    clientOf(server).iterate({ query, variables }) as AsyncIterableIterator<Result>;

  async function take(results: AsyncIterator<Result>, count: number): Promise<number[]> {
    const numbers: number[] = [];
    while (numbers.length < count) {
      const { value, done } = (await results.next()) as IteratorResult<Result, undefined>;
      if (done === true) throw new Error(`It ended after ${String(numbers.length)}`);
      const result = value;
      if (result.errors) throw new Error(JSON.stringify(result.errors));
      numbers.push(result.data?.changed?.number ?? -1);
    }
    return numbers;
  }

  const codeOf = async (results: AsyncIterator<Result>) => {
    try {
      const { value } = (await results.next()) as { value: Result | undefined };
      return value?.errors?.[0]?.extensions?.code;
    } catch (error) {
      const [first] = error as { extensions?: { code?: string } }[];
      return first?.extensions?.code;
    }
  };

  it('gives all later changes from the record, and then those that come, in their order', async () => {
    await write(test.graph, 3);
    const from = (await lastNumber(test.graph)) - 3;
    const results = follow(one, { since: from });
    expect(await take(results, 3)).toEqual(upTo(from, from + 3));
    await write(test.graph, 5);
    expect(await take(results, 5)).toEqual(upTo(from + 3, from + 8));
    await results.return?.();
  });

  it('begins with what comes where nothing is said', async () => {
    const results = follow(one);
    const first = take(results, 2);
    await wait(400);
    const before = await lastNumber(test.graph);
    await write(test.graph, 2);
    expect(await first).toEqual(upTo(before, before + 2));
    await results.return?.();
  });

  it('goes through thousands from the record, more than are kept at hand', async () => {
    const from = await lastNumber(test.graph);
    await write(test.graph, 450);
    const results = follow(one, { since: from });
    expect(await take(results, 450)).toEqual(upTo(from, from + 450));
    await results.return?.();
  });

  it('misses none and gets none twice over 20 reconnections to two servers while others write', async () => {
    const from = await lastNumber(test.graph);
    const key = await createApiKey(test.graph, {
      name: 'reader',
      role: 'READER',
      createdAt: '2026-11-30T12:00:00.000Z',
      expiresAt: null,
    });
    const writing = Promise.all([1, 2, 3, 4].map(() => write(test.graph, 50)));
    const seen: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const client = clientOf(turn % 2 === 0 ? one : other, `Bearer ${key}`);
      const since = seen.at(-1) ?? from;
      const results = client.iterate({
        query: CHANGED,
        variables: { since },
      }) as AsyncIterableIterator<Result>;
      seen.push(...(await take(results, 10)));
      // Half of them leave in the middle of what is on its way.
      if (turn % 4 < 2) await results.return?.();
      else client.terminate();
    }
    await writing;
    expect(seen).toEqual(upTo(from, from + 200));
  });

  it('shows the same bytes live and from the record', async () => {
    const from = await lastNumber(test.graph);
    const read = async (results: AsyncIterator<Result>) => {
      const texts: string[] = [];
      for (let index = 0; index < 3; index += 1)
        texts.push(JSON.stringify(((await results.next()) as { value: Result }).value));
      return texts;
    };
    const live = read(follow(one, { since: from }, SHOWN));
    await write(test.graph, 3);
    const first = await live;
    await write(test.graph, 2);
    expect(await read(follow(one, { since: from }, SHOWN))).toEqual(first);
    expect(first[0]).toContain('"property":"population"');
  });

  it('follows only what touched an entity, or is of a kind', async () => {
    const from = await lastNumber(test.graph);
    const results = follow(one, { since: from, of: ['city:yakutsk'] });
    await write(test.graph, 2);
    await write(test.graph, 1, 'city:yakutsk');
    await write(test.graph, 1);
    await write(test.graph, 1, 'city:yakutsk');
    expect(await take(results, 2)).toEqual([from + 3, from + 5]);
    const none = follow(
      one,
      { since: from },
      'subscription ($since: Int) { changed(since: $since, actions: [MERGE]) { number } }',
    );
    expect(await Promise.race([none.next().then(() => 'something'), wait(500, 'nothing')])).toBe('nothing');
  });

  it('refuses pages of other origins before it answers the handshake', async () => {
    const open = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        const socket = new WebSocket(one.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
        socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
          resolve(statusCode);
        });
        socket.on('open', () => {
          socket.close();
          resolve(101);
        });
        socket.on('error', reject);
      });
    expect(await open({ origin: 'https://evil.example.org' })).toBe(403);
    expect(await open({ origin: new URL(one.url).origin })).toBe(101);
    expect(await open({})).toBe(101);
    const stream = (headers: Record<string, string>) =>
      fetch(`${one.url}/stream?query=${encodeURIComponent('subscription { changed { number } }')}`, {
        headers,
        signal: AbortSignal.timeout(5_000),
      });
    expect((await stream({ origin: 'https://evil.example.org' })).status).toBe(403);
    expect((await stream({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('needs credentials where anonymous readers are off, on both transports', async () => {
    expect(await codeOf(follow(other))).toBe('UNAUTHENTICATED');
    const wrong = clientOf(other, 'Bearer entente_wrong');
    await expect(wrong.iterate({ query: CHANGED }).next()).rejects.toMatchObject({ code: 4401 });
    const response = await fetch(`${other.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CHANGED }),
    });
    expect(response.status).toBe(401);
  });

  it('takes the subscription from a key that is revoked', async () => {
    const key = await createApiKey(test.graph, {
      name: 'short',
      role: 'READER',
      createdAt: '2026-11-30T12:00:00.000Z',
      expiresAt: null,
    });
    const client = clientOf(one, `Bearer ${key}`);
    const results = client.iterate({ query: CHANGED }) as AsyncIterableIterator<Result>;
    const next = results.next();
    await wait(300);
    await revokeApiKey(test.graph, key.split('_')[1] ?? '', new Date().toISOString());
    await expect(next).rejects.toMatchObject({ code: 4401 });
  });

  it('keeps to the limits, and serves no queries or mutations', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['{ city(id: "city:harbin") { id } }', 'BAD_REQUEST'],
      ['subscription { changed { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription { changed { ', 'GRAPHQL_PARSE_FAILED'],
      ['subscription { changed(since: -1) { number } }', 'BAD_USER_INPUT'],
      ['subscription { changed(since: 99999999) { number } }', 'BAD_USER_INPUT'],
      [
        'subscription { changed { entities(first: 100) { entity { facts(first: 100) { nodes { evidence(first: 100) { passage { facts(first: 100) { nodes { id } } } } } } } } } }',
        'QUERY_TOO_COMPLEX',
      ],
      [`subscription { changed { ${'number '.repeat(2_500)} } }`, 'QUERY_TOO_COMPLEX'],
    ];
    for (const [query, code] of cases)
      expect([query.slice(0, 60), await codeOf(follow(one, {}, query))]).toEqual([query.slice(0, 60), code]);
    const socket = new WebSocket(one.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('x'.repeat(300 * 1024));
    expect((await once(socket, 'close'))[0]).toBe(1009);
  });

  it('takes no more subscribers than the settings allow', async () => {
    const key = await createApiKey(test.graph, {
      name: 'many',
      role: 'READER',
      createdAt: '2026-11-30T12:00:00.000Z',
      expiresAt: null,
    });
    const client = clientOf(other, `Bearer ${key}`);
    const open = [1, 2, 3].map(() => client.iterate({ query: CHANGED }));
    for (const results of open) void results.next().catch(() => undefined);
    await wait(500);
    expect(await codeOf(client.iterate({ query: CHANGED }) as AsyncIterator<Result>)).toBe('OVERLOADED');
    for (const results of open) await results.return?.();
    await wait(200);
    const again = client.iterate({
      query: CHANGED,
      variables: { since: 0 },
    }) as AsyncIterableIterator<Result>;
    expect(await take(again, 1)).toEqual([1]);
  });

  it('streams server-sent events beyond the deadline of a request, with and without the client of graphql-sse', async () => {
    const from = await lastNumber(test.graph);
    const client = createStreamClient({ url: `${one.url}/stream`, retryAttempts: 0 });
    const results = client.iterate({ query: CHANGED, variables: { since: from } }) as AsyncIterator<Result>;
    await write(test.graph, 2);
    expect(await take(results, 2)).toEqual(upTo(from, from + 2));
    // The deadline is 2 s, and as much again to take the answer.
    await wait(4_600);
    await write(test.graph, 1);
    expect(await take(results, 1)).toEqual([from + 3]);
    client.dispose();
    const query = encodeURIComponent(`subscription { changed(since: ${String(from)}) { number } }`);
    const response = await fetch(`${one.url}/stream?query=${query}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes(`"number":${String(from + 3)}`)) text += (await reader?.read())?.value ?? '';
    expect(text).toContain(`event: next\ndata: {"data":{"changed":{"number":${String(from + 1)}}}}\n\n`);
    await reader?.cancel();
  }, 30_000);

  it('cuts a subscriber that takes nothing, and keeps the others', async () => {
    const from = await lastNumber(test.graph);
    // More than the buffers of both ends take: 15 MB.
    await write(test.graph, 150, 'city:harbin', 'x'.repeat(100_000));
    const { port } = new URL(one.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const body = JSON.stringify({ query: CHANGED, variables: { since: from } });
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
    );
    socket.pause();
    const healthy = follow(one, { since: from });
    expect(await take(healthy, 150)).toEqual(upTo(from, from + 150));
    await wait(2_000);
    socket.resume();
    let bytes = 0;
    socket.on('data', (data) => (bytes += data.length));
    const closed = await Promise.race([once(socket, 'close').then(() => 'closed'), wait(5_000, 'open')]);
    expect([closed, bytes > 0, bytes < 15_000_000]).toEqual(['closed', true, true]);
    await healthy.return?.();
  }, 30_000);

  it('says goodbye when the server stops', async () => {
    const server = await startTestServer();
    const codes: number[] = [];
    const client = clientOf(server, undefined, {
      on: { closed: (event: { code: number }) => codes.push(event.code) },
    });
    const next = client.iterate({ query: CHANGED }).next();
    const stream = await fetch(`${server.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CHANGED }),
    });
    await wait(300);
    const stopped = server.stop();
    await expect(next).rejects.toMatchObject({ code: 1001 });
    expect(await stream.text()).toBe(':\n\n');
    await stopped;
    expect(codes).toEqual([1001]);
  });
});
