/** From a failure of the driver or the database to one of our errors; nothing internal is disclosed. */
import { isRetryableError, Neo4jError } from 'neo4j-driver';

import { EntenteError } from '../errors';

const TIMED_OUT = /TransactionTimedOut|TransactionTerminated/;
const OUT_OF_MEMORY = /MemoryPoolOutOfMemory|TransactionOutOfMemory/;
const UNAVAILABLE =
  /ServiceUnavailable|SessionExpired|DatabaseUnavailable|General.DatabaseUnavailable|Unauthorized/;
/** The driver has no code for a connection that did not become free, or did not open, in time. */
const NO_CONNECTION = /^Connection acquisition timed out/;

/** Our error for a failure below; anything unknown passes through and is masked by the server. */
export function toEntenteError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (TIMED_OUT.test(error.code)) return deadlineExceeded(error);
  if (OUT_OF_MEMORY.test(error.code)) {
    return new EntenteError(
      'RESULT_TOO_LARGE',
      'The answer does not fit into the database’s memory; request fewer nodes at a time',
      {
        cause: error,
      },
    );
  }
  if (UNAVAILABLE.test(error.code) || NO_CONNECTION.test(error.message) || isRetryableError(error)) {
    return databaseUnavailable(error);
  }
  return error;
}

/** The error of a request whose time is up. */
export function deadlineExceeded(cause?: unknown): EntenteError {
  return new EntenteError(
    'QUERY_TIMEOUT',
    'The query exceeded the time limit; narrow it, or use smaller pages',
    {
      cause,
    },
  );
}

/** The error of a request that needs a database which does not answer. */
export function databaseUnavailable(cause?: unknown): EntenteError {
  return new EntenteError(
    'DATABASE_UNAVAILABLE',
    'The database does not respond at present; try again shortly',
    { cause },
  );
}
