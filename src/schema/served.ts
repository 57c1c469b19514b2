/** The schema as it is served: with what executes it. */
import { lexicographicSortSchema, type ExecutionArgs } from 'graphql';

import { buildSchema } from './build';
import type { Context } from './context';
import { federated } from './federation/federated';
import { warned } from './warned';
import { executeWhole } from './wholeAnswers';

/** How the schema is served. */
export interface Serving {
  /** Whether as a subgraph of a federation as well. */
  readonly federation?: boolean;
  /** Whether clients may introspect it. */
  readonly introspection?: boolean;
}

/**
 * The schema, and how operations on it are executed. Sorted as `schema/schema.graphql` is, so that introspection gives
 * the same bytes on every machine.
 */
export function servedSchema({ federation = false, introspection = true }: Serving = {}) {
  const own = buildSchema();
  const schema = lexicographicSortSchema(federation ? federated(own, introspection) : own);
  const execute = executeWhole(schema);
  return {
    schema,
    // Root fields see the root value, but no context, when they are read. That of a subscription is its event.
    execute: warned((args: ExecutionArgs) =>
      execute({ ...args, rootValue: args.rootValue ?? (args.contextValue as Context).asked }),
    ),
  };
}
