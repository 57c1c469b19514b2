import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { EntenteError } from '../errors';
import type { ApolloContext } from './scope';

/** Tells what an operation can cost at worst, in nodes. */
export type CostOf = (
  schema: GraphQLSchema,
  parts: {
    readonly operation: OperationDefinitionNode;
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
    readonly variables: Record<string, unknown>;
  },
) => number;

/** Refuses operations beyond the limit before they run, and shows the cost of the others in `extensions.cost`. */
export function costLimit(costOf: CostOf, limit: number): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (operation === undefined) return;
          const coerced = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            {
              maxErrors: 1,
            },
          );
          // Faulty variables are told by the execution, which knows the place.
          if (!coerced.coerced) return;
          const fragments = Object.fromEntries(
            document.definitions.flatMap((node) =>
              node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
            ),
          );
          requested = costOf(schema, { operation, fragments, variables: coerced.coerced });
          if (requested > limit) {
            throw new EntenteError(
              'QUERY_TOO_COMPLEX',
              `The query may return ${String(requested)} nodes; the limit is ${String(limit)}. Request smaller pages with first, or totalCount and groups instead of nodes.`,
              { details: { cost: { requested, limit } } },
            );
          }
        },
        willSendResponse: async ({ response }) => {
          if (requested === undefined || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, cost: { requested, limit } };
        },
      };
    },
  };
}
