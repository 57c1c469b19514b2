/** Counts and groups beside pages of sizes at their edges, and of lists below lists, against the nodes themselves. */
import fc from 'fast-check';

import { ask, dataOf, expectSame, expectThat, type Asked } from '../comparison';
import type { Form } from '../form';
import { naiveGroups } from '../naive/groups';
import type { Answered } from '../naive/where';
import { ALL, argument, knownTypes, places, type Place } from '../places';
import { PAGE_INFO } from '../selections';
import { field, withVariables, written, type Argument, type Selected } from '../selected';
import {
  compositeOf,
  fieldOf,
  openFieldsOf,
  rootLists,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from '../types';
import type { World } from '../world';

const NODE = field('node', [field('__typename'), { name: 'id', on: 'Node' }]);

/** The totals that a connection has. */
function totals({ schema }: World, connection: string): Selected[] {
  const { totalCount, nodeCount } = compositeOf(schema, connection).getFields();
  return [totalCount, nodeCount].flatMap((total) => (total ? [field(total.name)] : []));
}

/** All groups of a connection, whatever page of them was drawn. */
function allGroups({ schema }: World, connection: string, groups: Selected): Selected {
  const definition = fieldOf(compositeOf(schema, connection), 'groups');
  return { ...groups, args: [...(groups.args ?? []), argument(definition, 'first', ALL)] };
}

/** Totals and groups as they follow from all edges. */
interface Expected {
  readonly totals: Answered;
  readonly groups: readonly string[];
}

/** Counts the edges of a whole list here. */
function counted(world: World, connection: string, groups: Selected, edges: readonly Answered[]): Expected {
  const nodes = new Set(edges.map((edge) => JSON.stringify(edge['node']))).size;
  const known = totals(world, connection).map(({ name }) => [
    name,
    name === 'totalCount' ? edges.length : nodes,
  ]);
  return {
    totals: Object.fromEntries(known) as Answered,
    groups: sorted(naiveGroups(world.schema, connection, groups).groupsOf(edges)),
  };
}

function sorted(groups: unknown): string[] {
  return (groups as unknown[]).map((one) => JSON.stringify(one)).sort();
}

/** What is selected of every edge, so that it can be counted and grouped here. */
function wholeEdges(world: World, place: Pick<Place, 'connection'>, groups: Selected): Selected {
  return field('edges', [...naiveGroups(world.schema, place.connection, groups).selected, NODE]);
}

/** Whatever page is asked for, the totals and groups are those of the whole list, and the page is its part. */
export const countsBesidePages: Form = {
  name: 'counts beside pages of every size',
  weight: 4,
  comparisons: (selections) =>
    places(selections.world).chain((place) =>
      fc
        .tuple(
          selections.narrowing(place.field, 0),
          selections.order(place.field),
          selections.groups(place.connection, 0, 0),
          fc.boolean(),
        )
        .map(([narrowing, order, drawn, backward]) => async (service) => {
          const { world } = selections;
          const args = [...narrowing, ...order];
          const groups = allGroups(world, place.connection, drawn);
          const all = [...args, argument(place.field, 'first', ALL)];
          let compared = 0;
          for (const at of place.variants) {
            const whole = await ask(service, withVariables([at.at(all, [wholeEdges(world, place, drawn)])]));
            const edges = at.of(whole)['edges'] as Answered[];
            const expected = counted(world, place.connection, drawn, edges);
            const nodes = edges.map((edge) => edge['node']);
            for (const size of sizesAround(edges.length)) {
              const page = [...args, argument(place.field, backward ? 'last' : 'first', size)];
              // Variables, so that the database plans once for all sizes.
              const asked = await ask(
                service,
                withVariables([
                  at.at(page, [
                    field('edges', [NODE]),
                    ...totals(world, place.connection),
                    groups,
                    PAGE_INFO,
                  ]),
                ]),
              );
              compareCounts(at.of(asked), expected, [whole, asked]);
              comparePage(at.of(asked), nodes, { size, backward }, [whole, asked]);
              compared += 2;
            }
          }
          return compared;
        }),
    ),
};

/** Sizes at the edges of a list: nothing, one, all but one, all, one more, and the greatest that the server takes. */
function sizesAround(count: number): number[] {
  return [...new Set([0, 1, count - 1, count, count + 1, ALL])].filter((size) => size >= 0 && size <= ALL);
}

function compareCounts(found: Answered, expected: Expected, asked: readonly Asked[]): void {
  for (const [name, count] of Object.entries(expected.totals))
    expectThat(found[name] === count, `${name} and all nodes`, asked, found[name], count);
  if (found['groups'] !== undefined)
    expectSame('groups and all nodes', asked, sorted(found['groups']), expected.groups);
}

function comparePage(
  found: Answered,
  nodes: readonly unknown[],
  { size, backward }: { readonly size: number; readonly backward: boolean },
  asked: readonly Asked[],
): void {
  const page = (found['edges'] as Answered[]).map((edge) => edge['node']);
  const from = backward ? Math.max(nodes.length - size, 0) : 0;
  // The parts of a node come in the order of the whole selection of its query.
  const plain = (some: readonly unknown[]) => some.map((node) => idOf(node as Answered));
  expectSame('a page and its part of the list', asked, plain(page), plain(nodes.slice(from, from + size)));
  const info = found['pageInfo'] as Answered;
  const more = info[backward ? 'hasPreviousPage' : 'hasNextPage'];
  expectThat(more === size < nodes.length, 'whether there is another page', asked, size, nodes.length);
}

function idOf(node: Answered): unknown {
  return node['id'] ?? node['__typename'];
}

/** A connection below each node of a list. */
interface Nested {
  readonly list: SchemaField;
  readonly type: string;
  readonly relation: SchemaField;
}

function nested(world: World): fc.Arbitrary<Nested> {
  const known = new Set(knownTypes(world));
  const all = rootLists(world.schema).filter(({ type }) => known.has(type));
  return fc.constantFrom(...all).chain(({ field: list, type }) => {
    const relations = openFieldsOf(compositeOf(world.schema, type)).filter(
      (one) => shapeOf(one) === 'connection',
    );
    return fc.constantFrom(...relations).map((relation) => ({ list, type, relation }));
  });
}

/** Totals and groups of a connection below each node of a list, against the nodes of each. */
export const countsBelowLists: Form = {
  name: 'counts below lists',
  weight: 4,
  comparisons: (selections) =>
    nested(selections.world).chain(({ list, relation }) => {
      const connection = typeNameOf(relation);
      return fc
        .tuple(
          selections.narrowing(relation, 1),
          selections.groups(connection, 0, 1),
          fc.constantFrom(5, 25, 26),
          fc.constantFrom(0, 1, 2),
        )
        .map(([narrowing, drawn, size, below]) => async (service) => {
          const { world } = selections;
          const part = (alias: string, first: number, parts: readonly Selected[]): Selected => ({
            name: relation.name,
            alias,
            args: [...narrowing, argument(relation, 'first', first)] satisfies Argument[],
            below: parts,
          });
          const groups = allGroups(world, connection, drawn);
          const root = (some: readonly Selected[]) =>
            written([
              { name: list.name, args: [argument(list, 'first', size)], below: [field('nodes', some)] },
            ]);
          const counts = await ask(
            service,
            root([part('counts', below, [...totals(world, connection), groups])]),
          );
          const whole = await ask(
            service,
            root([part('whole', ALL, [wholeEdges(world, { connection }, drawn)])]),
          );
          const nodesOf = (asked: Asked) => (dataOf(asked, list.name) as { nodes: Answered[] }).nodes;
          for (const [index, node] of nodesOf(whole).entries()) {
            const { edges } = node['whole'] as { edges: Answered[] };
            const found = nodesOf(counts)[index]?.['counts'] as Answered;
            compareCounts(found, counted(world, connection, drawn, edges), [counts, whole]);
          }
          return nodesOf(whole).length;
        });
    }),
};
