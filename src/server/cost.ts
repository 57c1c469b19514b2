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

/** Tells what an operation costs, in nodes. */
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

/** How large the graph is, from which costs are estimated. */
export interface KnownSizes {
  /** Whether nothing is known yet that will be. */
  readonly isPending: boolean;
  /** Waits until it is known. */
  known(): Promise<void>;
  /** Brings what is known up to date, in the background. */
  renew(): void;
}

/** How costs are estimated, and the most that an operation may cost. */
export interface CostLimit {
  readonly costOf: CostOf;
  readonly limit: number;
  readonly sizes?: KnownSizes | undefined;
}

/** Refuses an operation beyond the limit. Returns what it costs at worst; undefined when its variables are faulty. */
export async function refuseCostly(
  { costOf, limit, sizes }: CostLimit,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Promise<number | undefined> {
  const cost = () => requestCost(costOf, schema, document, operation, variables);
  sizes?.renew();
  let requested = cost();
  // Only what seems too much waits, once after the start.
  if (requested !== undefined && requested > limit && sizes?.isPending === true) {
    await sizes.known();
    requested = cost();
  }
  if (requested !== undefined && requested > limit) {
    throw new EntenteError(
      'QUERY_TOO_COMPLEX',
      `The query costs ${String(requested)}; the limit is ${String(limit)}. Request smaller pages with first, fewer fields, or totalCount and groups instead of nodes; begin conditions at an id.`,
      { details: { cost: { requested, limit } } },
    );
  }
  return requested;
}

/** Refuses operations beyond the limit before they run, and shows the cost of the others in `extensions.cost`. */
export function costLimit(
  costOf: CostOf,
  limit: number,
  sizes?: KnownSizes,
): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (operation === undefined) return;
          const { variables = {} } = request;
          requested = await refuseCostly({ costOf, limit, sizes }, schema, document, operation, variables);
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
