/** Fragments on several types in one document, against one document for each type. */
import fc from 'fast-check';

import { ask, dataOf, expectSame, type Asked } from '../comparison';
import { idsOf } from '../conditions';
import type { Form } from '../form';
import { fragments, isAbstract, mergeable, ofType } from '../fragments';
import { argument, knownTypes, places } from '../places';
import { field, written, type Argument, type Selected } from '../selected';
import type { Selections } from '../selections';
import { compositeOf, fieldOf, openFieldsOf, rootLists, shapeOf, typeNameOf } from '../types';

type Node = Readonly<Record<string, unknown>>;

/** Where nodes of several types are selected. */
interface Spot {
  readonly type: string;
  /** The root field that selects something of them. */
  at(selected: readonly Selected[]): Selected;
  /** The nodes in an answer. */
  of(asked: Asked): readonly Node[];
}

/** Lists of an interface, at the root and below look-ups, in all their ways. */
function lists(selections: Selections): fc.Arbitrary<readonly Spot[]> {
  const { world } = selections;
  return places(world)
    .filter(({ nodeType }) => isAbstract(world.schema, nodeType))
    .chain((place) =>
      fc
        .tuple(
          selections.narrowing(place.field, 0),
          selections.order(place.field),
          fc.constantFrom(5, 25, 100),
          fc.boolean(),
        )
        .map(([narrowing, order, size, onEdges]) => {
          const args: Argument[] = [...narrowing, ...order, argument(place.field, 'first', size)];
          return place.variants.map((variant) => ({
            type: place.nodeType,
            at: (selected: readonly Selected[]) =>
              variant.at(args, [
                onEdges ? field('edges', [field('node', selected)]) : field('nodes', selected),
              ]),
            of: (asked: Asked) =>
              onEdges
                ? (variant.of(asked)['edges'] as { node: Node }[]).map(({ node }) => node)
                : (variant.of(asked)['nodes'] as Node[]),
          }));
        }),
    );
}

/** Single nodes of an interface, at the ends of a relation of each node of a list. */
function ends({ world }: Selections): fc.Arbitrary<readonly Spot[]> {
  const { schema } = world;
  const known = new Set(knownTypes(world));
  const all = rootLists(schema)
    .filter(({ type }) => known.has(type))
    .flatMap(({ field: list, type }) =>
      openFieldsOf(compositeOf(schema, type))
        .filter((one) => shapeOf(one) === 'one' && isAbstract(schema, typeNameOf(one)))
        .map((relation) => ({ list, relation })),
    );
  return fc.constantFrom(...all).map(({ list, relation }) => [
    {
      type: typeNameOf(relation),
      at: (selected) => ({
        name: list.name,
        args: [argument(list, 'first', 50)],
        below: [field('nodes', [field(relation.name, selected)])],
      }),
      of: (asked) =>
        (dataOf(asked, list.name) as { nodes: Node[] }).nodes
          .map((node) => node[relation.name] as Node | null)
          .filter((node) => node !== null),
    },
  ]);
}

/** Nodes of several types looked up together. */
function lookedUp({ world }: Selections): fc.Arbitrary<readonly Spot[]> {
  const nodes = fieldOf(compositeOf(world.schema, 'Query'), 'nodes');
  const all = [...idsOf(world, 'Entity'), ...idsOf(world, 'Fact')];
  return fc.uniqueArray(fc.constantFrom(...all), { minLength: 5, maxLength: 12, size: 'max' }).map((ids) => [
    {
      type: 'Node',
      at: (below) => ({ name: nodes.name, args: [argument(nodes, 'ids', ids)], below }),
      of: (asked) => dataOf(asked, nodes.name) as Node[],
    },
  ]);
}

const ID_AND_TYPE: readonly Selected[] = [
  { name: 'id', alias: 'theId', on: 'Node' },
  { name: '__typename', alias: 'theType' },
];

/** How many types of one answer are selected alone. */
const MOST_TYPES = 4;

/** Fragments on several types in one document, and each in one of its own. */
export const fragmentsApart: Form = {
  name: 'fragments merged and apart',
  weight: 6,
  comparisons: (selections) =>
    fc
      .oneof(
        { weight: 4, arbitrary: lists(selections) },
        { weight: 2, arbitrary: ends(selections) },
        { weight: 2, arbitrary: lookedUp(selections) },
      )
      .chain((spots) => fc.tuple(fc.constant(spots), fragments(selections, spots[0]?.type ?? 'Node', 1)))
      .map(([spots, selected]) => async (service) => {
        const { schema } = service;
        let compared = 0;
        const [first] = spots;
        if (!first) return 0;
        const whole = [...ID_AND_TYPE, ...selected];
        const usable = mergeable(schema, whole, (some) => written([first.at(some)]));
        for (const spot of spots) {
          const merged = await ask(service, written([spot.at(usable)]));
          const nodes = spot.of(merged);
          const types = [...new Set(nodes.map((node) => String(node['theType'])))].slice(0, MOST_TYPES);
          for (const type of types) {
            const apart = await ask(service, written([spot.at(ofType(schema, usable, type))]));
            const those = (some: readonly Node[]) => some.filter((node) => node['theType'] === type);
            const what = `${type} with fragments on other types and without`;
            expectSame(what, [merged, apart], those(nodes), those(spot.of(apart)));
            compared++;
          }
        }
        return compared;
      }),
};
