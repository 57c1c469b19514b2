import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { EntenteError } from '../errors';
import type { ApolloContext } from './scope';

/** A field at the root of an operation; those of introspection have no extensions. */
export type RootFieldDefinition = Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>;

/** Refuses a root field to a caller, by throwing. */
export type Permit = (resolvers: unknown, field: RootFieldDefinition) => void;

/**
 * Refuses an operation as a whole when its caller may not use one of its root fields, or when it writes and a page of a foreign
 * origin sends it: nothing has run then, and nothing was looked up.
 */
export function authorisation(permit: Permit, origins: readonly string[]): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, contextValue, request }) => {
        if (!operation) return;
        const headers = request.http?.headers;
        if (operation.operation !== OperationTypeNode.QUERY && headers)
          refuseForeignOrigin(headers.get('origin'), headers.get('host'), origins);
        for (const { field, node } of rootFields(schema, document, operation)) {
          try {
            permit(contextValue.resolvers, field);
          } catch (error) {
            throw error instanceof EntenteError ? error.at([nameIn(node)], [node]) : error;
          }
        }
      },
    }),
  };
}

/** Refuses a request that a page of another origin sends, unless the settings allow that origin. */
export function refuseForeignOrigin(
  origin: string | undefined,
  host: string | undefined,
  origins: readonly string[],
  what = 'write',
): void {
  if (origin === undefined || origins.includes(origin) || origins.includes('*')) return;
  if (host !== undefined && URL.canParse(origin) && new URL(origin).host === host) return;
  throw new EntenteError(
    'FORBIDDEN',
    `Pages of ${origin} may not ${what} here; add the origin to ENTENTE_CORS_ORIGINS to allow it.`,
  );
}

function nameIn({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The fields at the root of an operation, fragments included. */
export function rootFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { readonly field: RootFieldDefinition; readonly node: FieldNode }[] {
  const type = schema.getRootType(operation.operation);
  if (!type) throw new GraphQLError(`The schema has no root type for a ${operation.operation}`);
  const definitions = type.getFields();
  const found: { field: RootFieldDefinition; node: FieldNode }[] = [];
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        found.push({ field: definitions[name] ?? { name, extensions: {} }, node: selection });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return found;
}
