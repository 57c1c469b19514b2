/** Pages for people beside `/graphql`: the explorer at `/`, GraphiQL at `/graphiql`; nothing leaves this server. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

import type { OperationFolder } from './operationFolder';

/** What Vite builds from web/ (scripts/prepare.mjs). */
const BUILD = join(__dirname, '..', '..', 'build', 'web');

const ONLY_SELF = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
const HOME_POLICY = [...ONLY_SELF, "style-src 'self'"].join('; ');
// Monaco, GraphiQL's editor, writes its styles at run time and parses in workers; GraphiQL's fonts stand in its styles.
const GRAPHIQL_POLICY = [
  ...ONLY_SELF,
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "font-src 'self' data:",
].join('; ');

/** The addresses of the explorer, which reads them itself (web/src/address/place.ts); `/city:harbin` is the page of an entity. */
const EXPLORER = [
  '/',
  '/questions',
  '/questions/:name',
  '/graph',
  '/paths',
  '/dyad',
  '/map',
  '/timeline',
  '/workbench',
  '/:id(^[a-z][a-z-]*:.+$)',
];

const NOT_BUILT = 'The web pages are not built. Run npm start once to build them.\n';

/** The `pages` of startHttp, which list published operations. */
export function createPages(
  published: OperationFolder,
  build: string = BUILD,
): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    addOperations(app, published);
    if (!existsSync(join(build, 'index.html'))) {
      addNotBuiltPages(app);
      return;
    }
    await app.register(async (pages) => {
      await addBuild(pages, build);
    });
  };
}

function addOperations(app: FastifyInstance, { operations, issues: issues }: OperationFolder): void {
  for (const issue of issues) app.log.warn(issue, 'skipped an invalid published operation');
  const body = JSON.stringify(operations);
  // Weak, since the same answer is sent compressed and not.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  app.get('/operations.json', async (request, reply) => {
    protect(reply, ONLY_SELF.join('; ')).header('cache-control', 'no-cache').header('etag', tag);
    if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

function hasTag(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(',').some((one) => ['*', tag].includes(one.trim()));
}

async function addBuild(app: FastifyInstance, build: string): Promise<void> {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    // What @fastify/static refuses (a folder, a path out of it) is not there for anybody.
    if ((error.statusCode ?? 500) >= 500) throw error;
    reply.callNotFound();
  });
  app.addHook('onSend', async (_request, reply) => {
    const others = reply.getHeader('vary');
    void reply.header('vary', [others, 'accept-encoding'].filter((one) => one !== undefined).join(', '));
  });
  await app.register(fastifyStatic, {
    root: join(build, 'assets'),
    prefix: '/assets/',
    decorateReply: true,
    index: false,
    dotfiles: 'ignore',
    // The build has each text file compressed as well (web/compressed.ts).
    preCompressed: true,
    // The name of each file holds a hash of its content.
    immutable: true,
    maxAge: '365d',
    setHeaders: (response) => {
      // Workers are bound by the policy of their own file.
      response.setHeader('content-security-policy', HOME_POLICY);
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  const page = (file: string, policy: string) => async (_request: unknown, reply: FastifyReply) =>
    protect(reply, policy).sendFile(file, build, { immutable: false, maxAge: 0 });
  for (const path of EXPLORER) app.get(path, page('index.html', HOME_POLICY));
  for (const path of ['/graphiql', '/graphiql/']) {
    app.get(path, page('graphiql/index.html', GRAPHIQL_POLICY));
  }
}

function addNotBuiltPages(app: FastifyInstance): void {
  app.get('/', async () => `Entente serves GraphQL at /graphql.\n${NOT_BUILT}`);
  for (const path of ['/graphiql', '/graphiql/']) {
    app.get(path, async (_request, reply) =>
      reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT),
    );
  }
}

function protect(reply: FastifyReply, policy: string): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer');
}
