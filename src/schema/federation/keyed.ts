/** The types to which other subgraphs may refer. */
import { isInterfaceType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Interfaces that have a key as well, so that another subgraph can add a field to all types behind them (`@interfaceObject`). */
export const KEYED_INTERFACES: readonly string[] = ['Entity', 'Fact'];

/** The object types that are looked up by id: all that `node` finds. */
export function keyedObjects(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('The schema has no interface Node');
  return [...schema.getPossibleTypes(node)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
