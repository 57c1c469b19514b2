import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** What one error code means, whether the same request may succeed later, and its HTTP status when it refuses a whole request. */
export interface ErrorKind {
  readonly status?: number;
  readonly retryable: boolean;
  /** It says nothing of one field, so the answer has no `data`, and its status, wherever it arose. */
  readonly endsRequest?: true;
  readonly meaning: string;
}

/**
 * Every error that a client can meet. A status counts only for an answer without `data`: one failing field leaves
 * the rest of the answer, and its 200, alone.
 */
export const errorKinds = {
  BAD_USER_INPUT: {
    retryable: false,
    meaning: 'An argument or a variable has an invalid value.',
  },
  GRAPHQL_PARSE_FAILED: { retryable: false, meaning: 'The document is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { retryable: false, meaning: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    retryable: false,
    meaning: 'The request does not identify one operation of the document.',
  },
  BAD_REQUEST: { status: 400, retryable: false, meaning: 'The HTTP request contains no GraphQL request.' },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    retryable: false,
    meaning: 'Send the complete document: the server does not store documents by hash.',
  },
  UNAUTHENTICATED: { status: 401, retryable: false, meaning: 'The request needs valid credentials.' },
  FORBIDDEN: { status: 403, retryable: false, meaning: 'The credentials do not allow this.' },
  NOT_FOUND: { status: 404, retryable: false, meaning: 'Nothing exists at this id or address.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retryable: false,
    meaning: 'This address does not support the HTTP method.',
  },
  CONFLICT: { status: 409, retryable: false, meaning: 'The change conflicts with stored data.' },
  REQUEST_TOO_LARGE: { status: 413, retryable: false, meaning: 'The request body exceeds the size limit.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retryable: false,
    meaning: 'The request body is not uncompressed JSON.',
  },
  QUERY_TOO_COMPLEX: { status: 400, retryable: false, meaning: 'The query exceeds a limit on size or cost.' },
  RESULT_TOO_LARGE: {
    status: 422,
    retryable: false,
    endsRequest: true,
    meaning: 'The answer would exceed the size limit.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    retryable: true,
    meaning: 'The request was not sent completely within the time limit.',
  },
  QUERY_TIMEOUT: {
    status: 504,
    retryable: true,
    endsRequest: true,
    meaning: 'The answer was not ready before the deadline.',
  },
  CANCELLED: {
    status: 499,
    retryable: true,
    meaning: 'The client disconnected before the answer was ready.',
  },
  OVERLOADED: { status: 503, retryable: true, endsRequest: true, meaning: 'The server is overloaded.' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    retryable: true,
    endsRequest: true,
    meaning: 'The database does not respond at present.',
  },
  INTERNAL: {
    status: 500,
    retryable: false,
    meaning: 'A bug in the server; the log has the details under the id.',
  },
} as const satisfies Record<string, ErrorKind>;

/** The code that stands in `extensions.code`. */
export type ErrorCode = keyof typeof errorKinds;

/** The row of the table for a code. */
export function errorKind(code: ErrorCode): ErrorKind {
  return errorKinds[code];
}

/** Tells whether a text is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorKinds, code);
}

/** Where an error arose, what lies behind it (log only), and what else the client may know (`extensions`). */
export interface EntenteErrorOptions extends Pick<GraphQLErrorOptions, 'nodes' | 'path'> {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An error whose message and details are meant for the client; its cause goes to the log only. */
export class EntenteError extends GraphQLError {
  readonly code: ErrorCode;
  declare private readonly options: EntenteErrorOptions;

  constructor(code: ErrorCode, message: string, options: EntenteErrorOptions = {}) {
    const { cause, details, ...place } = options;
    super(message, { ...place, extensions: { ...details, code, retryable: errorKind(code).retryable } });
    this.name = 'EntenteError';
    this.code = code;
    Object.defineProperty(this, 'options', { value: options, enumerable: false });
    // GraphQLError takes no cause; its `originalError` would hand its own extensions on to the client.
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause, enumerable: false });
  }

  /** The same error with its place in the answer and in the document. */
  at(path: readonly string[], nodes: NonNullable<GraphQLErrorOptions['nodes']>): EntenteError {
    return new EntenteError(this.code, this.message, { ...this.options, nodes, path });
  }
}

/** The error for an argument that is not accepted; the message names the place and what was expected. */
export function badInput(message: string, options?: EntenteErrorOptions): EntenteError {
  return new EntenteError('BAD_USER_INPUT', message, options);
}
