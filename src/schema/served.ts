/** The schema as it is served: with what executes it. */
import type { GraphQLFieldResolver } from 'graphql';

import { buildSchema } from './build';
import { pickField } from './fieldResolver';
import { executeWhole } from './wholeAnswers';

/** The schema, how it picks values where nobody says how, and how operations on it are executed. */
export function servedSchema() {
  const schema = buildSchema();
  return {
    schema,
    fieldResolver: pickField as GraphQLFieldResolver<unknown, unknown>,
    execute: executeWhole(schema),
  };
}
