import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
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

/** What a request can cost at worst; undefined when its variables are faulty, which the execution reports with their place. */
export function requestCost(
  costOf: CostOf,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (!coerced) return undefined;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  return costOf(schema, { operation, fragments, variables: coerced });
}

/** Refuses operations beyond the limit before they run, and shows the cost of the others in `extensions.cost`. */
export function costLimit(costOf: CostOf, limit: number): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (operation === undefined) return;
          requested = requestCost(costOf, schema, document, operation, request.variables ?? {});
          if (requested !== undefined && requested > limit) {
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
