/** The nodes in an answer, with what was selected of each: a look-up of the same must answer the same. */
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

import { keyOf, type Selected } from './selected';
import { compositeOf, fieldOf, shapeOf, typeNameOf } from './types';

/** A node in an answer. */
export interface AnsweredNode {
  readonly id: string;
  /** The declared type, on which `selected` stands. */
  readonly type: string;
  readonly selected: readonly Selected[];
  readonly value: unknown;
}

/** The key under which every node tells its id. */
const ID: Selected = { name: 'id', alias: 'theId' };

/** What can be looked up by an id of its own. */
function isNode(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.getInterfaces().some((parent) => parent.name === 'Node');
}

/** A selection on a type in which the outermost nodes tell their ids. */
export function withNodeIds(
  schema: GraphQLSchema,
  type: string,
  selected: readonly Selected[],
): readonly Selected[] {
  return selected.map((one) => {
    const { below } = one;
    const end = typeBelow(schema, type, one);
    if (below === undefined || end === undefined) return one;
    return { ...one, below: isNode(schema, end) ? [ID, ...below] : withNodeIds(schema, end, below) };
  });
}

/** The outermost nodes in the answer to such a selection. */
export function answeredNodes(
  schema: GraphQLSchema,
  type: string,
  selected: readonly Selected[],
  value: unknown,
): AnsweredNode[] {
  if (Array.isArray(value)) return value.flatMap((one) => answeredNodes(schema, type, selected, one));
  if (typeof value !== 'object' || value === null) return [];
  if (isNode(schema, type)) return [{ id: String((value as Named)['theId']), type, selected, value }];
  return selected.flatMap((one) => {
    const end = typeBelow(schema, type, one);
    return end === undefined || one.below === undefined
      ? []
      : answeredNodes(schema, end, one.below, (value as Named)[keyOf(one)]);
  });
}

type Named = Readonly<Record<string, unknown>>;

function typeBelow(schema: GraphQLSchema, type: string, { name, on }: Selected): string | undefined {
  if (name === '__typename') return undefined;
  const found = fieldOf(compositeOf(schema, on ?? type), name);
  return shapeOf(found) === 'value' ? undefined : typeNameOf(found);
}
