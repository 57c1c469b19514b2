import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { requestCost, type CostOf } from './cost';
import type { Operation } from './operation';
import { exampleOf } from './operationRun';

/** Operations from the cheapest with its example to the most expensive, so that most are prepared soon. */
export function cheapestFirst(
  operations: readonly Operation[],
  schema: GraphQLSchema,
  costOf: CostOf,
): readonly Operation[] {
  const cost = (operation: Operation) => {
    const document = parse(operation.document);
    const node = getOperationAST(document);
    return (node && requestCost(costOf, schema, document, node, exampleOf(operation))) ?? Infinity;
  };
  return operations
    .map((operation) => ({ operation, cost: cost(operation) }))
    .sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost))
    .map(({ operation }) => operation);
}
