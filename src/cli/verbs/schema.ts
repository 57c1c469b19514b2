import { readConfig } from '../../config';
import { verb, type Verb } from '../verb';
import type { SchemaOptions } from '../schema';

/** `entente schema`. */
export function schemaVerb(): Verb {
  const made = verb('schema', {
    group: 'read',
    summary: 'print the GraphQL schema',
    description:
      'Prints the GraphQL schema that the server serves, in SDL; with ENTENTE_FEDERATION, that of the subgraph. It needs no database.',
    json: 'print the answer to an introspection query, for code generators',
    examples: [
      { command: 'entente schema > schema.graphql', about: 'for an editor or a linter' },
      { command: 'entente schema --json > introspection.json', about: 'for a code generator' },
      { command: 'entente schema --cypher', about: 'indexes and constraints of the database' },
    ],
  });
  return made
    .option('--cypher', 'print the indexes and constraints of the database as Cypher instead', false)
    .action(async (options: SchemaOptions) => {
      (await import('../schema.js')).printServedSchema(readConfig(), options);
    });
}
