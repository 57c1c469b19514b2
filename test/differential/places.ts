/** Where a connection stands: at the root, or below a node that is looked up. */
import fc from 'fast-check';

import { dataOf, type Asked } from './comparison';
import { keyOf, type Argument, type Selected } from './selected';
import {
  compositeOf,
  concreteNames,
  lookUps,
  nodeTypeOf,
  openFieldsOf,
  rootLists,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from './types';
import type { World } from './world';

/** One connection in a document. */
export interface At {
  /** The root field that selects it with some arguments. */
  at(args: readonly Argument[], parts: readonly Selected[]): Selected;
  /** The connection in the answer. */
  of(asked: Asked): Record<string, unknown>;
}

/** A connection that a document can ask for. */
export interface Place {
  /** The field of the connection. */
  readonly field: SchemaField;
  readonly connection: string;
  /** The type of its nodes. */
  readonly nodeType: string;
  /** Where it stands: of several nodes of one type, the documents differ in the id alone, and the database plans once. */
  readonly variants: readonly At[];
}

/** A node that is looked up by its id. */
export interface Looked {
  readonly type: string;
  readonly id: string;
  /** The root field that looks it up. */
  at(selected: readonly Selected[]): Selected;
}

/** How many nodes are looked up by documents of one shape. */
const MOST_VARIANTS = 8;

/** Some nodes of a type, looked up in one of the ways. */
export function lookedUp(world: World, type: string): fc.Arbitrary<readonly Looked[]> {
  const { schema, ids } = world;
  const ways = lookUps(schema).filter((way) => concreteNames(schema, way.type).includes(type));
  const some = fc.uniqueArray(fc.constantFrom(...(ids.get(type) ?? [])), {
    minLength: 1,
    maxLength: MOST_VARIANTS,
    size: 'max',
  });
  return fc
    .tuple(some, fc.constantFrom(...ways))
    .map(([found, way]) => found.map((id) => lookUp(way, type, id)));
}

/** A look-up of one node by one root field. */
export function lookUp(way: { field: SchemaField; type: string }, type: string, id: string): Looked {
  const argument = way.field.args.find(({ name }) => name === 'id');
  if (!argument) throw new Error(`${way.field.name} takes no id`);
  const args = [{ name: argument.name, type: argument.type, value: id }];
  const onType = way.type === type ? {} : { on: type };
  return {
    type,
    id,
    at: (selected) => ({
      name: way.field.name,
      args,
      below: selected.map((one) => ({ ...onType, ...one })),
    }),
  };
}

/** Types of which some nodes are known. */
export function knownTypes({ ids }: World): string[] {
  return [...ids].filter(([, some]) => some.length > 0).map(([type]) => type);
}

/** A connection at the root, or below a node. */
export function places(world: World): fc.Arbitrary<Place> {
  const roots = rootLists(world.schema).map(({ field: list }) => fc.constant(rootPlace(world, list)));
  const nested = knownTypes(world).map((type) => {
    const lists = openFieldsOf(compositeOf(world.schema, type)).filter(
      (one) => shapeOf(one) === 'connection',
    );
    return fc
      .tuple(lookedUp(world, type), fc.constantFrom(...lists))
      .map(([looked, list]) => placeBelow(world, looked, list));
  });
  return fc.oneof(fc.oneof(...roots), { weight: 2, arbitrary: fc.oneof(...nested) });
}

/** A list of all nodes of a type. */
export function rootPlace({ schema }: World, list: SchemaField): Place {
  const connection = typeNameOf(list);
  return {
    field: list,
    connection,
    nodeType: nodeTypeOf(schema, connection),
    variants: [
      {
        at: (args, below) => ({ name: list.name, args, below }),
        of: (asked) => dataOf(asked, list.name) as Record<string, unknown>,
      },
    ],
  };
}

function placeBelow({ schema }: World, nodes: readonly Looked[], list: SchemaField): Place {
  const connection = typeNameOf(list);
  return {
    field: list,
    connection,
    nodeType: nodeTypeOf(schema, connection),
    variants: nodes.map((looked) => ({
      at: (args, below) => looked.at([{ name: list.name, args, below }]),
      of: (asked) =>
        (dataOf(asked, keyOf(looked.at([]))) as Record<string, Record<string, unknown>>)[list.name] ?? {},
    })),
  };
}

/** The argument of a field with a value. */
export function argument({ args }: SchemaField, name: string, value: unknown): Argument {
  const found = args.find((one) => one.name === name);
  if (!found) throw new Error(`There is no argument ${name}`);
  return { name, type: found.type, value };
}

/** As many as any list of the graphs under test has. */
export const ALL = 10_000;
