/** The schema as it is served: with what executes it. */
import { lexicographicSortSchema } from 'graphql';

import { buildSchema } from './build';
import { warned } from './warned';
import { executeWhole } from './wholeAnswers';

/**
 * The schema, and how operations on it are executed. Sorted as `schema/schema.graphql` is, so that introspection gives
 * the same bytes on every machine.
 */
export function servedSchema() {
  const schema = lexicographicSortSchema(buildSchema());
  return { schema, execute: warned(executeWhole(schema)) };
}
