import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses mutations and subscriptions of a schema that has none; graphql-js finds that out only when it executes them. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: [node] }));
  },
});
