/** Bodies of requests: JSON in UTF-8, uncompressed, and nothing else. */
import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyInstance } from 'fastify';

import { EntenteError } from '../errors';

/** Reads JSON as what RFC 8259 says it is: UTF-8. Fastify would put U+FFFD for each byte that is none. */
export function readUtf8Bodies(app: FastifyInstance): void {
  // The default parser for text would hand strings to Apollo.
  app.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body));
    } catch {
      done(new EntenteError('BAD_REQUEST', 'The body is not UTF-8.'));
      return;
    }
    void parseJson(request, text, done);
  });
}

/** Says what is wrong with the headers of a body; undefined when nothing is. */
export function bodyFault(headers: IncomingHttpHeaders): string | undefined {
  const encoding = headers['content-encoding'];
  // A few kilobytes of gzip can hold gigabytes, so the limit on bodies means something only for plain ones.
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    return 'Send the body without Content-Encoding.';
  const charset = /;\s*charset\s*=\s*("[^"]*"|[^;\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^"?utf-?8"?$/i.test(charset)) return 'Send the body in UTF-8.';
  return undefined;
}
