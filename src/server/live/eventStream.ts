/**
 * Subscriptions as server-sent events, in the mode “distinct connections” of the protocol of graphql-sse. Its handler reads on
 * however slowly the client takes what comes, and keeps it; here the next result is made when the last has been taken.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { print } from 'graphql-sse';

import { EntenteError } from '../../errors';
import { refuseForeignOrigin } from '../authorisation';
import { isHarmlessGet } from '../forgery';
import { release, STREAM_PATH } from './longLived';
import { refusalStatus } from './liveRefusal';
import { requestIn } from './liveRequest';
import type { LiveSubscription, LiveSubscriptions } from './liveSubscriptions';
import { inTime, SlowSubscriber } from './sendInTime';

/** Proxies close connections on which nothing passes. */
const KEEP_ALIVE_MS = 12_000;

/** Adds the address of the streams. */
export function addEventStream(
  app: FastifyInstance,
  subscriptions: LiveSubscriptions,
): { ended(): Promise<void> } {
  const open = new Set<Promise<void>>();
  app.route({
    method: ['GET', 'POST'],
    url: STREAM_PATH,
    handler: async (request, reply) => {
      const subscription = await admitted(request, reply, subscriptions);
      if (!subscription) return reply;
      release(request);
      reply.hijack();
      const streaming = stream(subscription, request, reply, subscriptions);
      open.add(streaming);
      void streaming.finally(() => open.delete(streaming));
      return reply;
    },
  });
  return {
    ended: async () => {
      await Promise.all(open);
    },
  };
}

/** The subscription of a request; undefined where it was refused and answered. */
async function admitted(
  request: FastifyRequest,
  reply: FastifyReply,
  subscriptions: LiveSubscriptions,
): Promise<LiveSubscription | undefined> {
  const { corsOrigins } = subscriptions.options.config;
  try {
    const { origin, host } = request.headers;
    refuseForeignOrigin(origin, host, corsOrigins, 'subscribe');
    if (request.method === 'GET' && !isHarmlessGet(request, [...corsOrigins, ...(origin ? [origin] : [])]))
      throw new EntenteError('FORBIDDEN', 'Pages of other sites may not subscribe here.');
    const given = requestIn(request.method === 'GET' ? request.query : request.body);
    return await subscriptions.begin(request.headers, given, 'sse');
  } catch (error) {
    const errors = subscriptions.errorsOf(error);
    await reply
      .code(refusalStatus(errors))
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ errors }));
    return undefined;
  }
}

async function stream(
  subscription: LiveSubscription,
  request: FastifyRequest,
  reply: FastifyReply,
  subscriptions: LiveSubscriptions,
): Promise<void> {
  const { raw } = reply;
  const { results } = subscription;
  const { log, config } = subscriptions.options;
  raw.once('close', () => {
    subscription.close();
  });
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // nginx would collect events.
    'x-accel-buffering': 'no',
  });
  const write = async (text: string) => inTime(written(reply, text), config.slowSubscriberMs);
  const keepAlive = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(':\n\n');
  }, KEEP_ALIVE_MS).unref();
  try {
    // Some browsers wait for a first byte.
    await write(':\n\n');
    for await (const result of results) await write(nextEvent(result));
    const { end } = subscription;
    if (end?.kind === 'REFUSED') await write(nextEvent({ errors: subscriptions.errorsOf(end.error) }));
    // A client that gets no `complete` connects again, as it should after a stop.
    if (end?.kind !== 'STOPPING') await write(print({ event: 'complete', data: null }));
    raw.end();
  } catch (error) {
    if (!(error instanceof SlowSubscriber)) throw error;
    log.warn({ requestId: request.id, milliseconds: config.slowSubscriberMs }, error.message);
    raw.destroy();
  } finally {
    clearInterval(keepAlive);
    subscription.close();
  }
}

function nextEvent(result: FormattedExecutionResult): string {
  // The types speak of errors as they are before they are formatted.
  return print({ event: 'next', data: result as ExecutionResult<Record<string, unknown>> });
}

/** Resolves when a text has left, or the connection is gone. */
async function written({ raw }: FastifyReply, text: string): Promise<void> {
  if (raw.destroyed || !raw.writable) return;
  if (raw.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    raw.once('drain', done);
    raw.once('close', done);
  });
}
