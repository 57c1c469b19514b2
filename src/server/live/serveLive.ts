/** Serves subscriptions over both transports. */
import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { execute } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import type { WebSocket } from 'ws';

import { refuseForeignOrigin } from '../authorisation';
import type { AnswerMemory } from '../answerMemory';
import type { ApolloOptions } from '../apollo';
import { hintsOf } from '../hints/hinted';
import { createMasking, withoutSuggestion } from '../masking';
import { addEventStream } from './eventStream';
import type { LiveParts } from './liveParts';
import { LiveSubscriptions } from './liveSubscriptions';
import { WebSocketConnections } from './webSocket';

/** What the server does with subscriptions. */
export interface Live {
  /** Refuses a WebSocket handshake before it is answered. */
  readonly refuseHandshake: (request: FastifyRequest) => Promise<void>;
  readonly webSocket: (socket: WebSocket, request: FastifyRequest) => void;
  /** Lets all subscribers go. */
  stop(): Promise<void>;
}

export interface LiveServerOptions extends Pick<ApolloOptions, 'schema' | 'config' | 'log' | 'execute'> {
  readonly parts: LiveParts;
  readonly memory: AnswerMemory;
}

/** Adds the stream of events, and says what to do with WebSockets. */
export async function serveLive(app: FastifyInstance, options: LiveServerOptions): Promise<Live> {
  const { schema, config, log } = options;
  const mask = createMasking(log, config.introspection ? hintsOf(schema) : withoutSuggestion);
  const subscriptions = new LiveSubscriptions({ ...options, execute: options.execute ?? execute, mask });
  const connections = new WebSocketConnections(subscriptions);
  await app.register(fastifyWebsocket, {
    options: {
      maxPayload: config.bodyLimitBytes,
      // Compression keeps a window of memory for each connection.
      perMessageDeflate: false,
      handleProtocols,
    },
    errorHandler: (error, socket) => {
      log.debug({ err: error }, 'a WebSocket failed');
      socket.terminate();
    },
    preClose: (done) => {
      connections.terminate();
      done();
    },
  });
  const streams = addEventStream(app, subscriptions);
  return {
    refuseHandshake: async (request) => {
      if (!request.ws) return;
      const { origin, host } = request.headers;
      refuseForeignOrigin(origin, host, config.corsOrigins, 'subscribe');
      subscriptions.requireRoom(connections.size);
    },
    webSocket: (socket, request) => {
      connections.open(socket, request);
    },
    stop: async () => {
      subscriptions.stop();
      await Promise.all([connections.stop(), streams.ended()]);
    },
  };
}
