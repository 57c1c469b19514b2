import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fastify, type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';

import { readOperationFolder } from '../../../src/server/operationFolder';
import { createPages } from '../../../src/server/pages';

const schema = buildSchema('type Query { hello: String }');

/** Unlike `fetch`, sends a path as it is, dots and all. */
function fetchRaw(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ statusCode: number | undefined; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers, timeout: 10_000 }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.once('end', () => {
          resolve({ statusCode: response.statusCode, headers: response.headers, body });
        });
      })
        .once('error', reject)
        .end();
    },
  );
}

describe('the web pages', () => {
  let folder: string;
  let app: FastifyInstance;

  const get = (path: string, headers?: Record<string, string>) =>
    fetchRaw((app.server.address() as AddressInfo).port, path, headers);
  const start = async () => {
    app = fastify();
    const published = readOperationFolder(join(folder, 'operations'), schema);
    await createPages(published, join(folder, 'web'))(app);
    await app.listen({ host: '127.0.0.1', port: 0 });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
    mkdirSync(join(folder, 'operations'));
    writeFileSync(join(folder, 'operations', 'hello.graphql'), '# Hello?\nquery hello { hello }');
    writeFileSync(join(folder, 'operations', 'faulty.graphql'), 'query faulty { nothing }');
    writeFileSync(join(folder, 'secret.js'), 'secret');
  });

  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const build = () => {
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
    mkdirSync(join(folder, 'web', 'graphiql'));
    writeFileSync(join(folder, 'web', 'index.html'), '<title>home</title>');
    writeFileSync(join(folder, 'web', '.stamp'), 'stamp');
    writeFileSync(join(folder, 'web', 'graphiql', 'index.html'), '<title>graphiql</title>');
    writeFileSync(join(folder, 'web', 'assets', 'home-abc.js'), 'script');
  };

  it('are served under a policy that knows this server only', async () => {
    build();
    await start();
    for (const [url, text] of [
      ['/', 'home'],
      ['/questions', 'home'],
      ['/questions/sisterCities?city=city%3Akrasnodar', 'home'],
      ['/graph', 'home'],
      ['/paths', 'home'],
      ['/map', 'home'],
      ['/timeline', 'home'],
      ['/workbench', 'home'],
      ['/city:harbin', 'home'],
      ['/city%3Aharbin?lang=ru', 'home'],
      ['/graphiql', 'graphiql'],
      ['/graphiql/', 'graphiql'],
    ] as const) {
      const { statusCode, headers, body } = await get(url);
      expect([url, statusCode, headers['content-type']]).toEqual([url, 200, 'text/html; charset=utf-8']);
      expect(body).toContain(text);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['content-security-policy']).not.toMatch(/https?:|\*/);
      expect(headers['cache-control']).toBe('public, max-age=0');
    }
  });

  it('keep their hashed files in caches for a year', async () => {
    build();
    await start();
    const { statusCode, headers } = await get('/assets/home-abc.js');
    expect([
      statusCode,
      headers['content-type'],
      headers['cache-control'],
      headers['x-content-type-options'],
    ]).toEqual([
      200,
      expect.stringContaining('/javascript; charset=utf-8'),
      'public, max-age=31536000, immutable',
      'nosniff',
    ]);
  });

  it('send the copy that the build has compressed to those who take it', async () => {
    build();
    writeFileSync(join(folder, 'web', 'assets', 'home-abc.js.br'), 'brotli');
    writeFileSync(join(folder, 'web', 'assets', 'home-abc.js.gz'), 'gzip');
    writeFileSync(join(folder, 'web', 'index.html.gz'), 'gzipped page');
    await start();
    const sent = async (path: string, encoding: string) => {
      const { headers, body } = await get(path, { 'accept-encoding': encoding });
      return [headers['content-encoding'], headers['vary'], body];
    };
    const script = '/assets/home-abc.js';
    expect(await sent(script, 'gzip, deflate, br')).toEqual(['br', 'accept-encoding', 'brotli']);
    expect(await sent(script, 'gzip')).toEqual(['gzip', 'accept-encoding', 'gzip']);
    expect(await sent(script, 'identity')).toEqual([undefined, 'accept-encoding', 'script']);
    expect(await sent('/', 'gzip')).toEqual(['gzip', 'accept-encoding', 'gzipped page']);
    const { headers } = await get(script, { 'accept-encoding': 'br' });
    expect(headers['content-type']).toContain('/javascript; charset=utf-8');
  });

  it('are not sent again to those who have them', async () => {
    build();
    await start();
    for (const path of ['/', '/graphiql', '/assets/home-abc.js', '/operations.json']) {
      const { etag = '' } = (await get(path)).headers;
      const again = await get(path, { 'if-none-match': `"other", ${etag}` });
      expect([path, again.statusCode, again.body, again.headers.etag]).toEqual([path, 304, '', etag]);
      expect((await get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    }
  });

  it.each([
    '/assets/../index.html',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets//etc/passwd',
    '/assets/',
    '/assets/../.stamp',
    '/assets/missing.js',
  ])('show no file but their own: %s', async (url) => {
    build();
    await start();
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(404);
    expect(body).not.toMatch(/secret$|stamp$|root:/);
  });

  it('say how to build them when they are not built, and the operations are listed all the same', async () => {
    await start();
    const missing = await get('/graphiql');
    expect([missing.statusCode, missing.body]).toEqual([
      404,
      'The web pages are not built. Run npm start once to build them.\n',
    ]);
    expect((await get('/')).body).toContain('/graphql');
    expect(JSON.parse((await get('/operations.json')).body)).toMatchObject([
      { name: 'hello', title: 'Hello?' },
    ]);
  });
});
