/** Where a field belongs that a selection asks of the wrong type. */
import { isAbstractType, isCompositeType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

import { anyOfPlaces, has, membersOf, typeOf } from './members';

/** A field or an input field on the way to the present one. */
export interface Level {
  readonly name: string;
  readonly owner: GraphQLNamedType | undefined;
}

/** For a field selected on a node that the edge has, on an edge that the node has, on a connection, or one level too high. */
export function fieldHint(
  name: string,
  owner: GraphQLNamedType,
  above: Level | undefined,
  schema: GraphQLSchema,
): string | undefined {
  const edge = above?.name === 'nodes' ? typeOf(above.owner, 'edges') : above?.owner;
  if ((above?.name === 'nodes' || above?.name === 'node') && has(edge, name))
    return `"${name}" belongs to the link: select it in edges { ${name} }.`;
  if (has(typeOf(owner, 'node'), name))
    return `"${name}" belongs to the node: select it in node { ${name} }.`;
  if (has(owner, 'edges') && has(typeOf(owner, 'nodes'), name))
    return `This is a connection: select "${name}" in nodes { ${name} } or edges { node { ${name} } }.`;
  if (has(typeOf(owner, 'edges'), name))
    return `This is a connection: select "${name}" in edges { ${name} }.`;
  return isOfAnImplementation(name, owner, schema) ? undefined : belowHint(name, owner);
}

/** graphql-js then proposes a fragment, which is right. */
function isOfAnImplementation(name: string, owner: GraphQLNamedType, schema: GraphQLSchema): boolean {
  return isAbstractType(owner) && schema.getPossibleTypes(owner).some((type) => has(type, name));
}

/** For a field of what the type leads to: of its links, or of a value or node below. */
function belowHint(name: string, owner: GraphQLNamedType): string | undefined {
  const members = membersOf(owner);
  const linked = members.filter(({ type }) => has(typeOf(type, 'edges'), name));
  if (linked.length > 0)
    return `"${name}" belongs to a link: select it in ${anyOfPlaces(linked.map((one) => `${one.name} { edges { ${name} } }`))}.`;
  const below = members.filter(({ type }) => isCompositeType(type) && !has(type, 'edges') && has(type, name));
  return below.length > 0
    ? `Select "${name}" in ${anyOfPlaces(below.map((one) => `${one.name} { ${name} }`))}.`
    : undefined;
}
