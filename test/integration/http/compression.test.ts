import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSample } from './testServer';

/** Unlike `fetch`, leaves the body as it was sent. */
function post(url: string, encoding: string | undefined, text: string) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(encoding && { 'accept-encoding': encoding }) };
    request(url, { method: 'POST', headers, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .once('error', reject)
      .end(JSON.stringify({ query: 'query($t: String!) { echo(text: $t) }', variables: { t: text } }));
  });
}

describe('an answer', () => {
  let server: Awaited<ReturnType<typeof startSample>>;
  beforeAll(async () => {
    server = await startSample();
  });
  afterAll(() => server.stop());

  const long = 'Харбин 哈尔滨 Harbin. '.repeat(2_000);
  const expected = { data: { echo: long } };

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.5, gzip;q=1', 'gzip', gunzipSync],
  ])('of many bytes is compressed for a client that takes %s', async (accepted, used, unpack) => {
    const { headers, body } = await post(server.graphql, accepted, long);
    expect([headers['content-encoding'], headers.vary]).toEqual([used, 'accept-encoding']);
    expect(body.length).toBeLessThan(long.length / 20);
    expect(JSON.parse(unpack(body).toString())).toEqual(expected);
  });

  it.each([undefined, 'identity', 'deflate', 'gzip;q=0'])(
    'is sent as it is to others: %s',
    async (accepted) => {
      const { headers, body } = await post(server.graphql, accepted, long);
      expect(headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(body.toString())).toEqual(expected);
    },
  );

  it('that fits into the first packets is sent as it is to all', async () => {
    const { headers } = await post(server.graphql, 'gzip, br', 'x'.repeat(15_000));
    expect(headers['content-encoding']).toBeUndefined();
    expect(Number(headers['content-length'])).toBeGreaterThan(15_000);
  });
});
