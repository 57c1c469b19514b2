import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { EntenteError, type ErrorCode } from '../errors';

// Messages of GraphQL quote what the client sent; nobody needs 200 kB of it back.
const maxMessageLength = 1000;

// What Apollo and graphql-js say about a request before anything of ours runs.
const requestCodes = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] satisfies ErrorCode[]);

/**
 * Makes Apollo's `formatError`: errors meant for the client pass with `code` and `retryable`; every other becomes
 * INTERNAL with an id, under which the log has the whole of it.
 * @param rewritten the message that the client gets: with hints, or without names of the schema
 */
export function createMasking(
  log: Logger,
  rewritten: (message: string, error: unknown) => string = (message) => message,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const place = {
      ...(formatted.locations !== undefined && { locations: formatted.locations }),
      ...(formatted.path !== undefined && { path: formatted.path }),
    };
    const publicError = publicErrorOf(formatted, error);
    if (publicError !== undefined) {
      if (publicError.cause !== undefined)
        log.warn(
          { err: publicError.cause, code: publicError.code },
          'the cause of an error that was sent to the client',
        );
      const message = rewritten(publicError.message, error);
      return { message: shorten(message), ...place, extensions: { ...publicError.extensions } };
    }
    const id = randomUUID();
    log.error({ errorId: id, err: innermost(error), path: formatted.path }, 'internal error');
    const internal = new EntenteError(
      'INTERNAL',
      `Internal server error; the log has the details under ${id}.`,
      {
        details: { id },
      },
    );
    return { message: internal.message, ...place, extensions: { ...internal.extensions } };
  };
}

function publicErrorOf(formatted: GraphQLFormattedError, error: unknown): EntenteError | undefined {
  const own = chainOf(error).find((link) => link instanceof EntenteError);
  if (own !== undefined) return own;
  if (isTokenLimit(formatted.message)) {
    return new EntenteError(
      'QUERY_TOO_COMPLEX',
      formatted.message.replace(/^Syntax Error: /, '').replace('more that', 'more than'),
    );
  }
  const code = formatted.extensions?.['code'];
  // With a path it comes from a resolver, which may copy the code of who knows what.
  if (formatted.path === undefined && requestCodes.has(code))
    return new EntenteError(code as ErrorCode, formatted.message);
  return isArgumentCoercion(innermost(error))
    ? new EntenteError('BAD_USER_INPUT', formatted.message)
    : undefined;
}

/** Tells whether graphql-js stopped parsing at `maxLexicalTokens`; it says so only in words (and misspells them). */
export function isTokenLimit(message: string): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens\. Parsing aborted\.$/.test(message);
}

// graphql-js checks the arguments of a field when it reaches it, so that a null in a variable is reported with a path.
function isArgumentCoercion(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.constructor === GraphQLError &&
    /^Argument "\w+" (of|has) /.test(error.message)
  );
}

function chainOf(error: unknown): GraphQLError[] {
  const chain: GraphQLError[] = [];
  for (let link = error; link instanceof GraphQLError; link = link.originalError) chain.push(link);
  return chain;
}

function innermost(error: unknown): unknown {
  const last = chainOf(error).at(-1);
  return last === undefined ? error : (last.originalError ?? last);
}

/** What graphql-js adds to a wrong name of a field, an argument or a value: names of the schema. */
/** A message of graphql-js without the names that it guesses. */
export function withoutSuggestion(message: string): string {
  return message.replaceAll(/ ?Did you mean [^?]*\?/g, '');
}

function shorten(message: string): string {
  return message.length <= maxMessageLength ? message : `${message.slice(0, maxMessageLength)}…`;
}
