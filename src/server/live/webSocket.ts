/** Subscriptions over WebSocket, in the protocol graphql-transport-ws. */
import { setTimeout as wait } from 'node:timers/promises';

import type { FastifyRequest } from 'fastify';
import {
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';

import { EntenteError } from '../../errors';
import { release } from './longLived';
import { requestIn } from './liveRequest';
import type { LiveSubscription, LiveSubscriptions } from './liveSubscriptions';
import { sendInTime, SlowSubscriber } from './sendInTime';

/** What is known of a connection. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: FastifyRequest;
  /** Subscriptions by the ids that the client gave them. */
  readonly open: Map<string, LiveSubscription>;
}

/** The most subscriptions of one connection. */
const MAX_PER_CONNECTION = 20;

/** Time for the client to introduce itself, and without a subscription. */
const INIT_MS = 5_000;
const IDLE_MS = 60_000;
const PING_MS = 12_000;

/** Time for a client to answer that the connection closes. */
const GOODBYE_MS = 1_000;

/** Close codes: those of RFC 6455 where it has one, else those of the protocol. */
const CODES = { going: 1001, later: 1013, broken: 1011, unauthenticated: 4401, forbidden: 4403 } as const;

export class WebSocketConnections {
  private readonly sockets = new Set<WebSocket>();
  private readonly server: Server<Extra>;

  constructor(private readonly subscriptions: LiveSubscriptions) {
    this.server = this.makeServer();
  }

  get size(): number {
    return this.sockets.size;
  }

  /** Takes a connection whose handshake is done. */
  open(socket: WebSocket, request: FastifyRequest): void {
    release(request);
    const { log, config } = this.subscriptions.options;
    const extra: Extra = { socket, request, open: new Map() };
    this.sockets.add(socket);
    const endPings = pingRegularly(socket, () => extra.open.size > 0);
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: async (data) => {
          try {
            await sendInTime(socket, data, config.slowSubscriberMs);
          } catch (error) {
            if (!(error instanceof SlowSubscriber)) throw error;
            log.warn({ requestId: request.id, milliseconds: config.slowSubscriberMs }, error.message);
            farewell(socket, CODES.later, error.message);
          }
        },
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (take) => {
          socket.on('message', (data: Buffer) => {
            take(data.toString()).catch((error: unknown) => {
              this.fail(extra, error);
            });
          });
        },
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      endPings();
      this.sockets.delete(socket);
      for (const subscription of extra.open.values()) subscription.close();
      void closed(code, String(reason));
    });
  }

  /** Says to all that the server goes away, and waits until they are gone. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.close(CODES.going, 'The server is stopping');
    const latest = performance.now() + GOODBYE_MS;
    while (this.sockets.size > 0 && performance.now() < latest) await wait(10);
    this.terminate();
  }

  terminate(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  private makeServer(): Server<Extra> {
    const { subscriptions } = this;
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: async ({ extra, connectionParams }) => {
        // Who cannot say who he is does not get as far as a subscription.
        await subscriptions.requireCredentials(headersOf(extra, connectionParams));
      },
      onSubscribe: async ({ extra, connectionParams }, id, payload) => {
        try {
          if (extra.open.size >= MAX_PER_CONNECTION)
            throw new EntenteError(
              'OVERLOADED',
              `A connection may have ${String(MAX_PER_CONNECTION)} subscriptions.`,
            );
          const headers = headersOf(extra, connectionParams);
          const subscription = await subscriptions.begin(headers, requestIn(payload), 'websocket');
          extra.open.set(id, subscription);
          // The connection may have closed meanwhile.
          if (extra.socket.readyState !== extra.socket.OPEN) subscription.close();
          return argsOf(subscription, subscriptions.options.schema);
        } catch (error) {
          return subscriptions.errorsOf(error).map((one) => asError(one));
        }
      },
      subscribe: (args) => this.following(args.rootValue as LiveSubscription),
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      onComplete: ({ extra }, id) => {
        const subscription = extra.open.get(id);
        extra.open.delete(id);
        const end = subscription?.end;
        if (end?.kind === 'REFUSED') this.fail(extra, end.error);
      },
    });
  }

  /** The results of a subscription; to return from them ends it at once, whatever it waits for. */
  private following(subscription: LiveSubscription): AsyncGenerator<ExecutionResult> {
    const { results } = subscription;
    const following = {
      [Symbol.asyncIterator]: () => following,
      next: async () => results.next(),
      return: async () => {
        subscription.close();
        return results.return();
      },
      throw: async (error: unknown) => results.throw(error),
    };
    // The types speak of errors as they are before they are formatted.
    return following as unknown as AsyncGenerator<ExecutionResult>;
  }

  /** Closes a connection for an error. */
  private fail({ socket, request }: Extra, error: unknown): void {
    const [shown] = this.subscriptions.errorsOf(error);
    const code = shown?.extensions?.['code'];
    const closeCode =
      code === 'UNAUTHENTICATED'
        ? CODES.unauthenticated
        : code === 'FORBIDDEN'
          ? CODES.forbidden
          : code === 'OVERLOADED' || code === 'DATABASE_UNAVAILABLE'
            ? CODES.later
            : CODES.broken;
    this.subscriptions.options.log.info({ requestId: request.id, code }, 'a WebSocket was closed');
    farewell(socket, closeCode, shown?.message ?? '');
  }
}

/** The headers of the handshake, with the credentials of the first message; browsers cannot send that header themselves. */
function headersOf({ request }: Extra, params: Readonly<Record<string, unknown>> | undefined) {
  const given = params?.['authorization'] ?? params?.['Authorization'];
  return typeof given === 'string' ? { ...request.headers, authorization: given } : request.headers;
}

/** What graphql-ws executes; `following` gives it what is executed already. */
function argsOf(subscription: LiveSubscription, schema: GraphQLSchema): ExecutionArgs {
  const { document, operationName } = subscription.operation;
  return { schema, document, operationName, rootValue: subscription, contextValue: {} };
}

function asError({
  message,
  extensions,
  locations,
  path,
}: ReturnType<LiveSubscriptions['errorsOf']>[number]) {
  const error = new GraphQLError(message, { extensions: extensions ?? {} });
  const formatted = { message, ...(locations && { locations }), ...(path && { path }), extensions };
  return Object.assign(error, { toJSON: () => formatted });
}

/** Closes a connection, for good where the client does not answer. A reason may have 123 bytes. */
function farewell(socket: WebSocket, code: number, reason: string): void {
  const cut = Buffer.from(reason)
    .subarray(0, 120)
    .toString()
    .replace(/\uFFFD+$/, '');
  socket.close(code, cut);
  setTimeout(() => {
    socket.terminate();
  }, GOODBYE_MS).unref();
}

/** Finds out connections that are dead, and ends those that nobody uses. */
function pingRegularly(socket: WebSocket, isUsed: () => boolean): () => void {
  let isAlive = true;
  let usedAt = performance.now();
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (isUsed()) usedAt = performance.now();
    if (!isAlive) socket.terminate();
    else if (performance.now() - usedAt > IDLE_MS) farewell(socket, 1000, 'No subscription for a minute');
    else {
      isAlive = false;
      socket.ping();
    }
  }, PING_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
