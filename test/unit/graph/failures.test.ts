import { Neo4jError } from 'neo4j-driver';

import { EntenteError } from '../../../src/errors';
import { toEntenteError } from '../../../src/graph/failures';

/** An error as the driver makes it. */
function driverError(message: string, code: string): Neo4jError {
  return new Neo4jError(message, code, '50N42', message);
}

describe('failures of the driver', () => {
  it.each([
    ['Connection acquisition timed out in 3000 ms. Pool status: Active conn count = 4.', 'N/A'],
    ['Connection was closed by server', 'ServiceUnavailable'],
    ['The database is not available', 'Neo.TransientError.General.DatabaseUnavailable'],
  ])('say that trying again helps: %s', (message, code) => {
    const error = toEntenteError(driverError(message, code));
    expect(error).toBeInstanceOf(EntenteError);
    expect((error as EntenteError).extensions).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      retryable: true,
    });
  });

  it('pass through where nobody knows them', () => {
    const unknown = driverError('Something else', 'N/A');
    expect(toEntenteError(unknown)).toBe(unknown);
  });
});
