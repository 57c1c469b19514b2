/** The types of the schema as the generator needs them: which fields are connections, lists and values, and their arguments. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A type with fields. */
export type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** A field of the schema. */
export type SchemaField = GraphQLField<unknown, unknown>;

/** How a field is selected. */
export type Shape = 'value' | 'one' | 'list' | 'connection';

/** The object or interface type with a name. */
export function compositeOf(schema: GraphQLSchema, name: string): Composite {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields`);
  return type;
}

/** The name of the type of a field. */
export function typeNameOf(field: SchemaField): string {
  return getNamedType(field.type).name;
}

/** What stands under a field. */
export function shapeOf(field: SchemaField): Shape {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return 'value';
  if (isListType(getNullableType(field.type))) return 'list';
  return isObjectType(type) && isConnection(type) ? 'connection' : 'one';
}

function isConnection(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  // The list of changes is no list of nodes: it has no groups and no conditions of theirs.
  return ['edges', 'nodes', 'pageInfo', 'totalCount', 'groups'].every((name) => name in fields);
}

/** The type of a connection's nodes. */
export function nodeTypeOf(schema: GraphQLSchema, connection: string): string {
  return typeNameOf(fieldOf(compositeOf(schema, connection), 'nodes'));
}

/** The fields on the edges of a connection that are neither cursor nor node, and need no argument. */
export function edgeFieldsOf(schema: GraphQLSchema, connection: string): SchemaField[] {
  const edge = compositeOf(schema, typeNameOf(fieldOf(compositeOf(schema, connection), 'edges')));
  return openFieldsOf(edge).filter(({ name }) => name !== 'cursor' && name !== 'node');
}

/** A field of a type. */
export function fieldOf(type: Composite, name: string): SchemaField {
  const found = type.getFields()[name];
  if (!found) throw new Error(`${type.name} has no field ${name}`);
  return found;
}

/** The fields of a type that can be selected without knowing a value for an argument. */
export function openFieldsOf(type: Composite): SchemaField[] {
  return Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
}

/** The object types behind a type. */
export function concreteNames(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isAbstractType(type)) return [name];
  return schema
    .getPossibleTypes(type)
    .map((possible) => possible.name)
    .sort();
}

/** Root fields that list all nodes of a type; one with a required argument is a question. */
export function rootLists(schema: GraphQLSchema): { readonly field: SchemaField; readonly type: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => shapeOf(field) === 'connection' && !field.args.some(isRequiredArgument))
    .map((field) => ({ field, type: nodeTypeOf(schema, typeNameOf(field)) }));
}

/** Root fields that look one node up by its id, by the type that they give. */
export function lookUps(schema: GraphQLSchema): { readonly field: SchemaField; readonly type: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => shapeOf(field) === 'one' && field.args.some(({ name }) => name === 'id'))
    .map((field) => ({ field, type: typeNameOf(field) }));
}
