/** Selections in fragments on types of an interface: what several types share, and what they do not, under one key or two. */
import fc from 'fast-check';
import { isInterfaceType, parse, validate, type GraphQLSchema } from 'graphql';

import { keyOf, type Request, type Selected } from './selected';
import type { Selections } from './selections';
import { compositeOf, concreteNames, fieldOf, nodeTypeOf, openFieldsOf, shapeOf, typeNameOf } from './types';

/** Whether a type is one of several. */
export function isAbstract(schema: GraphQLSchema, type: string): boolean {
  return concreteNames(schema, type).length > 1;
}

/** What a node of one type has of a selection. */
export function ofType(
  schema: GraphQLSchema,
  selected: readonly Selected[],
  type: string,
): readonly Selected[] {
  return selected.filter(({ on }) => on === undefined || concreteNames(schema, on).includes(type));
}

/** A selection without the fields that cannot be merged with those before them. */
export function mergeable(
  schema: GraphQLSchema,
  selected: readonly Selected[],
  document: (some: readonly Selected[]) => Request,
): readonly Selected[] {
  const isValid = (some: readonly Selected[]) => validate(schema, parse(document(some).query)).length === 0;
  if (isValid(selected)) return selected;
  return selected.reduce<readonly Selected[]>(
    (kept, one) => (isValid([...kept, one]) ? [...kept, one] : kept),
    [],
  );
}

/** A selection of an interface with fragments on its types, and on the types at the ends of its relations. */
export function fragments(
  selections: Selections,
  type: string,
  depth: number,
): fc.Arbitrary<readonly Selected[]> {
  const { schema } = selections.world;
  const types = fieldTypes(schema, type);
  const some = fc.constantFrom(...types).chain(([name, having]) => {
    const one = (on: string) => fieldOn(selections, on, name, depth);
    const together = fc
      .tuple(one(having[0] ?? type), fc.subarray([...having], { minLength: 1 }))
      .map(([made, subset]) => subset.map((on) => ({ ...made, on })));
    const each = fc
      .subarray([...having], { minLength: 1, maxLength: Math.min(3, having.length) })
      .chain((subset) => fc.tuple(...subset.map((on) => one(on).map((made) => ({ ...made, on })))));
    const renamed = together.map((all) => all.map((made) => ({ ...made, alias: `${keyOf(made)}_too` })));
    return fc.oneof(
      { weight: 3, arbitrary: together },
      { weight: 2, arbitrary: each },
      // Under another key on other types: one value, and two places in the answer.
      { weight: 1, arbitrary: fc.tuple(together, renamed).map((both) => both.flat()) },
    );
  });
  return fc
    .tuple(selections.of(type, 1, 1), fc.array(some, { minLength: 1, maxLength: 3 }))
    .map(([own, drawn]) => [...own, ...drawn.flat()]);
}

/** The fields that several types of an interface have, each with these types; interfaces below it count as types. */
function fieldTypes(schema: GraphQLSchema, type: string): [name: string, types: readonly string[]][] {
  const concrete = new Set(concreteNames(schema, type));
  const narrower = Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .map(({ name }) => name)
    .filter((name) => name !== type && concreteNames(schema, name).every((one) => concrete.has(one)));
  const byName = new Map<string, string[]>();
  for (const on of [...concrete, ...narrower]) {
    for (const { name } of openFieldsOf(compositeOf(schema, on)))
      byName.set(name, [...(byName.get(name) ?? []), on]);
  }
  return [...byName].filter(([, types]) => types.length > 1);
}

/** A field of one type; below a relation to an interface there are fragments again. */
function fieldOn(selections: Selections, on: string, name: string, depth: number): fc.Arbitrary<Selected> {
  const { schema } = selections.world;
  const definition = fieldOf(compositeOf(schema, on), name);
  const plain = selections.field(definition, 2, 1) ?? fc.constant<Selected>({ name: '__typename' });
  const shape = shapeOf(definition);
  if (depth === 0 || shape === 'value') return plain;
  const end = shape === 'connection' ? nodeTypeOf(schema, typeNameOf(definition)) : typeNameOf(definition);
  if (!isAbstract(schema, end)) return plain;
  const nested = fragments(selections, end, depth - 1).map((below): readonly Selected[] =>
    shape === 'connection' ? [{ name: 'nodes', below }] : below,
  );
  const args = shape === 'one' ? fc.constant([]) : selections.sizes(definition, 1);
  return fc.oneof(
    plain,
    fc.tuple(args, nested).map(([given, below]) => ({ name, args: given, below })),
  );
}
