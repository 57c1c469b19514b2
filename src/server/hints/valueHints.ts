/** How to write a value that stands where an input object is expected, or a group key under the wrong argument. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  print,
  type GraphQLNamedType,
  type ValueNode,
} from 'graphql';

import { has, typeOf, type ArgumentPlace } from './members';

/** The arguments of `groups` that take keys. */
const KEYS = ['by', 'byLink'] as const;

/** For a value of a type that its place does not take. */
export function valueHint(node: ValueNode, type: GraphQLNamedType, place: ArgumentPlace): string | undefined {
  if (isEnumType(type)) return keyHint(node, type, place);
  return isInputObjectType(type) ? objectHint(node, type) : undefined;
}

/** A key of the nodes belongs in `by`, one of the links in `byLink`. */
function keyHint(
  node: ValueNode,
  type: GraphQLNamedType,
  { argument, siblings }: ArgumentPlace,
): string | undefined {
  const key = textOf(node);
  if (key === undefined || !KEYS.some((name) => name === argument) || hasValue(type, key)) return undefined;
  const other = siblings.find(
    ({ name, type: keys }) =>
      KEYS.some((one) => one === name) && name !== argument && hasValue(getNamedType(keys), key),
  );
  const of = other?.name === 'byLink' ? 'links' : 'nodes';
  return other && `"${key}" is a key of the ${of}: use ${other.name}: [${key}].`;
}

/** `kind: SISTER` for `kind: {eq: SISTER}`, an id for a node, a direction for what has several. */
function objectHint(node: ValueNode, type: GraphQLNamedType): string | undefined {
  if (node.kind === Kind.LIST) {
    const values = node.values.map((value) => written(value, typeOf(type, 'in')));
    return has(type, 'in') ? `Write {in: [${values.join(', ')}]}.` : undefined;
  }
  if (has(type, 'eq')) return `Write {eq: ${written(node, typeOf(type, 'eq'))}}.`;
  const value = written(node, undefined);
  if (has(type, 'some'))
    return `Say how many: {some: {node: {id: {eq: ${value}}}}}; also none, every, single and count.`;
  if (type.name.endsWith('Order')) return `Write {${has(type, 'count') ? 'count' : 'name'}: ${value}}.`;
  return has(type, 'id') && node.kind === Kind.STRING ? `Write {id: {eq: ${value}}}.` : undefined;
}

/** A value as it should be written: a term without quotes. */
function written(node: ValueNode, type: GraphQLNamedType | undefined): string {
  const text = textOf(node);
  return text !== undefined && hasValue(type, text) ? text : print(node);
}

function textOf(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined;
}

function hasValue(type: GraphQLNamedType | undefined, name: string): boolean {
  return isEnumType(type) && type.getValue(name) !== undefined;
}
