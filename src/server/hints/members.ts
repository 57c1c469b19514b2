/** Members of the types of a schema, by name. */
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';

/** An argument or input field where a value stands, and the arguments beside it. */
export interface ArgumentPlace {
  readonly argument: string | undefined;
  readonly siblings: readonly GraphQLArgument[];
}

/** So many places are named where a name belongs to several. */
const MOST_NAMED = 3;

/** The type of a field or input field; undefined where the type has none of that name. */
export function typeOf(owner: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  return membersOf(owner).find(({ name }) => name === field)?.type;
}

/** Whether a type has a field or input field. */
export function has(owner: GraphQLNamedType | undefined, field: string): boolean {
  return typeOf(owner, field) !== undefined;
}

/** The fields or input fields of a type. */
export function membersOf(
  owner: GraphQLNamedType | undefined,
): readonly { readonly name: string; readonly type: GraphQLNamedType }[] {
  if (!isObjectType(owner) && !isInterfaceType(owner) && !isInputObjectType(owner)) return [];
  const fields: readonly { readonly name: string; readonly type: GraphQLType }[] = Object.values(
    owner.getFields(),
  );
  return fields.map(({ name, type }) => ({ name, type: getNamedType(type) }));
}

/** The first of some places, written out and joined: `a, b or c`. */
export function anyOfPlaces(places: readonly string[]): string {
  const named = places.slice(0, MOST_NAMED);
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} or ${last}`;
}
