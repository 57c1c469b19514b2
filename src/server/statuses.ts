import type { ApolloServerPlugin } from '@apollo/server';
import { errorKind, isErrorCode } from '../errors';
import { preferredMediaType, type MediaType } from './mediaTypes';

// A well-formed request whose document or variables are wrong: under application/json the specification answers 200.
const requestErrors = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** The HTTP status for an answer without data, by the code of its first error; undefined leaves Apollo's choice. */
export function statusOf(code: unknown, mediaType: MediaType): number | undefined {
  if (requestErrors.has(code)) return mediaType === 'application/json' ? 200 : 400;
  // BAD_REQUEST stands for several refusals of Apollo's, each with a status of its own.
  return isErrorCode(code) && code !== 'BAD_REQUEST' ? errorKind(code).status : undefined;
}

/** Gives answers without data the status that GraphQL over HTTP asks for, where Apollo says 400 or 500 to all. */
export const statuses: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== 'single' || response.body.singleResult.data !== undefined) return;
      const mediaType = preferredMediaType(request.http?.headers.get('accept'));
      // A client that takes neither media type gets Apollo's 406.
      if (mediaType === undefined) return;
      // Named here, so that the status and the type it depends on cannot disagree.
      response.http.headers.set('content-type', `${mediaType}; charset=utf-8`);
      const status = statusOf(response.body.singleResult.errors?.[0]?.extensions?.['code'], mediaType);
      if (status !== undefined) response.http.status = status;
    },
  }),
};
