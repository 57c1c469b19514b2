import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import { GraphQLError } from 'graphql';
import { EntenteError, errorKind } from '../errors';
import { startApollo, type ApolloOptions } from './apollo';
import { compressAnswers } from './compression';
import { addAnswerHeaders } from './answerHeaders';
import { AnswerMemory } from './answerMemory';
import { allowOrigins } from './cors';
import { csvAnswers } from './csv/csvAnswers';
import { raceDeadline } from './deadline';
import { prepareDrain } from './drain';
import { vouchForHarmlessGets } from './forgery';
import { addHealth, type Readiness } from './health';
import { fastifyFailure, refuse, refuseMalformed, refuseUnusable } from './refusals';
import type { Operation } from './operation';
import type { CreateContext } from './operationRun';
import { createPreparer } from './preparer';
import type { LiveParts } from './live/liveParts';
import { release, releaseLater } from './live/longLived';
import { serveLive } from './live/serveLive';
import { logRequests } from './requestLog';
import { letGoOfSlowClients } from './slowClients';
import {
  closeScope,
  openScope,
  scopeOf,
  type ApolloContext,
  type RequestFacts,
  type RequestScope,
} from './scope';
import { countTraffic } from './traffic';

/** What the server serves, and how. */
export interface HttpOptions<Context extends object> extends ApolloOptions {
  readonly createContext: (request: FastifyRequest, facts: RequestFacts) => Context | Promise<Context>;
  readonly readiness: () => Promise<Readiness>;
  /** Adds pages beside `/graphql`; with it, `GET /` is the caller's. */
  readonly pages?: (app: FastifyInstance) => void | Promise<void>;
  /** With it, subscriptions are served: over WebSocket at `/graphql`, as server-sent events at `/graphql/stream`. */
  readonly live?: LiveParts;
  /** How long answers go on after readiness went off, before the server stops. */
  readonly drainMs?: number;
}

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  /**
   * Runs operations in the background, in this order and with their examples, so that their first clients need not wait
   * for the database to plan them. Resolves when it is done or the server stops; never rejects.
   */
  prepare(operations: readonly Operation[], createContext: CreateContext): Promise<void>;
  /** Lets clients go, answers what is under way, and stops listening. */
  stop(): Promise<void>;
}

const defaultDrainMs = 1000;

/** Time that a client has at least to take its answer, however short the deadline. */
const READING_MS = 2_000;

/** Serves a schema over HTTP. */
export async function startHttp<Context extends object>(options: HttpOptions<Context>): Promise<HttpServer> {
  const { config, log } = options;
  const app = createApp(options);
  const drain = prepareDrain(app, options.drainMs ?? defaultDrainMs);
  const apollo = await startApollo(options);
  const { deadlineMs } = config;
  const memory = new AnswerMemory(config.answerLimitBytes, config.answerMemoryBytes);
  const preparer = createPreparer(apollo, countTraffic(app), { log, deadlineMs, memory });
  app.addHook('onRequest', async (request, reply) => {
    const scope = openScope(request, deadlineMs, memory);
    void reply.header('x-request-id', request.id);
    const exchange = { request: request.raw, response: reply.raw };
    const lettingGo = letGoOfSlowClients(exchange, scope.deadline.signal, deadlineMs + READING_MS);
    releaseLater(request, () => {
      lettingGo.end();
      closeScope(scope);
    });
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) scope.deadline.cancel();
      release(request);
    });
  });
  logRequests(app, log);
  addAnswerHeaders(app);
  await allowOrigins(app, config.corsOrigins);
  await compressAnswers(app);
  refuseUnusable(app, log);
  addHealth(app, log, async () =>
    drain.draining
      ? { ready: false, reason: 'stopping' }
      : { ...(await options.readiness()), ...(preparer.progress && { prepared: preparer.progress }) },
  );
  const handler = fastifyApolloHandler(apollo, { context: (request) => contextOf(request, options, memory) });
  const live = options.live && (await serveLive(app, { ...options, parts: options.live, memory }));
  const table = csvAnswers({
    apollo,
    schema: options.schema,
    memory,
    deadlineMs,
    pageSize: config.pageCap,
    origins: config.corsOrigins,
    contextOf: (request, scope) => contextIn(request, scope, options),
  });
  app.route({ method: 'POST', url: '/graphql', preHandler: table, handler });
  app.route({
    method: 'GET',
    url: '/graphql',
    preHandler: [...(live ? [live.refuseHandshake] : []), vouchForHarmlessGets(config.corsOrigins), table],
    handler,
    ...(live && { wsHandler: live.webSocket }),
  });
  if (options.pages === undefined) app.get('/', async () => 'Entente serves GraphQL at /graphql.\n');
  else await options.pages(app);
  await app.listen({ host: config.host, port: config.port });
  const stop = async () => {
    preparer.stop();
    await live?.stop();
    await drain.begin();
    await app.close();
    await apollo.stop();
  };
  let stopped: Promise<void> | undefined;
  return { url: listeningUrl(app), prepare: preparer.prepare, stop: () => (stopped ??= stop()) };
}

function createApp({ config, log }: Pick<ApolloOptions, 'config' | 'log'>): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  return fastify({
    loggerInstance,
    // One line of ours per request (requestLog.ts) stands for Fastify's two.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.bodyLimitBytes,
    // Time to send a request, against clients that drip it byte by byte.
    requestTimeout: config.deadlineMs,
    // Node looks for requests that are late only so often: every 30 s by itself.
    http: { connectionsCheckingInterval: Math.min(config.deadlineMs / 4, 1_000) },
    exposeHeadRoutes: false,
    // A request that still gets in while the server closes is answered, not refused.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    genReqId: ({ headers: { 'x-request-id': requestId } }) =>
      typeof requestId === 'string' && /^[\w.-]{1,64}$/.test(requestId) ? requestId : randomUUID(),
    frameworkErrors: (error, request, reply) => {
      void refuse(request, reply, fastifyFailure(error, log));
    },
    clientErrorHandler: (error, socket) => {
      log.debug({ code: error.code }, 'a malformed HTTP request');
      refuseMalformed(error, socket);
    },
  });
}

async function contextOf<Context extends object>(
  request: FastifyRequest,
  options: HttpOptions<Context>,
  memory: AnswerMemory,
): Promise<ApolloContext<Context>> {
  const scope = scopeOf(request) ?? openScope(request, options.config.deadlineMs, memory);
  return contextIn(request, scope, options);
}

async function contextIn<Context extends object>(
  request: FastifyRequest,
  scope: RequestScope,
  { createContext }: HttpOptions<Context>,
): Promise<ApolloContext<Context>> {
  const { at: deadline, signal } = scope.deadline;
  const { read: take } = scope.meter;
  try {
    const resolvers = await raceDeadline(signal, () =>
      createContext(request, { requestId: request.id, deadline, signal, take }),
    );
    return { ...scope, resolvers };
  } catch (error) {
    // Apollo answers 500 here, unless the error itself names a status.
    if (!(error instanceof EntenteError)) throw error;
    const status = errorKind(error.code).status ?? 400;
    throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } });
  }
}

function listeningUrl(app: FastifyInstance): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${String(address.port)}`;
}
