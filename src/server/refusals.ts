import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { EntenteError, errorKind, type ErrorCode } from '../errors';
import { bodyFault, readUtf8Bodies } from './bodies';
import { preferredMediaType } from './mediaTypes';
import { scopeOf } from './scope';

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'OVERLOADED',
};

/** Answers a request with a GraphQL error before GraphQL comes in. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: EntenteError): FastifyReply {
  const scope = scopeOf(request);
  if (scope !== undefined) scope.record.codes = [error.code];
  return reply
    .code(errorKind(error.code).status ?? 400)
    .type(`${preferredMediaType(request.headers.accept) ?? 'application/json'}; charset=utf-8`)
    .send(refusalBody(error));
}

/** The body of a refusal. */
export function refusalBody(error: EntenteError): string {
  return JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] });
}

/** Answers what Node could not parse as a request, or did not get in time, and lets go of the connection. */
export function refuseMalformed({ code }: Pick<NodeJS.ErrnoException, 'code'>, socket: Socket): void {
  if (!socket.writable) return;
  const late = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const error = late
    ? new EntenteError('REQUEST_TIMEOUT', errorKind('REQUEST_TIMEOUT').meaning)
    : new EntenteError('BAD_REQUEST', 'The server cannot parse this as an HTTP request.');
  const body = refusalBody(error);
  const head = [
    late ? 'HTTP/1.1 408 Request Timeout' : 'HTTP/1.1 400 Bad Request',
    'content-type: application/json; charset=utf-8',
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  // Not left to the client, who may never close its side.
  socket.destroySoon();
}

/** Our error for one that Fastify raises: its own refusals by their status, everything else masked. */
export function fastifyFailure(error: FastifyError, log: Logger): EntenteError {
  if (error instanceof EntenteError) return error;
  const status = error.statusCode ?? 500;
  if (status < 500 || error.code === 'FST_ERR_REOPENED_CLOSE_SERVER') {
    const code = codeOfStatus[status] ?? 'BAD_REQUEST';
    return new EntenteError(code, `${errorKind(code).meaning}${detailOf(error)}`);
  }
  const id = randomUUID();
  log.error({ errorId: id, err: error }, 'internal error outside GraphQL');
  return new EntenteError('INTERNAL', `Internal server error; the log has the details under ${id}.`, {
    details: { id },
  });
}

// Fastify's own texts are safe and say what is wrong; those of JSON.parse quote the body.
function detailOf(error: Partial<FastifyError>): string {
  // A plugin may throw what Fastify would not.
  return String(error.code).startsWith('FST_ERR_CTP_') ? ` ${String(error.message)}.` : '';
}

/** Makes Fastify's refusals look like all others, and adds those for bodies and addresses that nothing here takes. */
export function refuseUnusable(app: FastifyInstance, log: Logger): void {
  readUtf8Bodies(app);
  app.setErrorHandler<FastifyError>((error, request, reply) =>
    refuse(request, reply, fastifyFailure(error, log)),
  );
  app.setNotFoundHandler((request, reply) => {
    const isGraphql = request.url.split('?', 1)[0] === '/graphql';
    if (!isGraphql)
      return refuse(
        request,
        reply,
        new EntenteError('NOT_FOUND', 'Nothing exists at this address. GraphQL is at /graphql.'),
      );
    void reply.header('allow', 'GET, POST');
    return refuse(
      request,
      reply,
      new EntenteError('METHOD_NOT_ALLOWED', 'Send GraphQL by POST, or queries by GET.'),
    );
  });
  app.addHook('onRequest', async (request, reply) => {
    const fault = bodyFault(request.headers);
    if (fault !== undefined) return refuse(request, reply, new EntenteError('UNSUPPORTED_MEDIA_TYPE', fault));
    // The Apollo integration builds a URL of these two and throws when they make none.
    if (!URL.canParse(request.url, `${request.protocol}://${request.hostname}/`)) {
      return refuse(
        request,
        reply,
        new EntenteError('BAD_REQUEST', 'The address or the Host header is malformed.'),
      );
    }
    return undefined;
  });
}
