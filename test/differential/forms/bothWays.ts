/** A relation from one end and from the other: by a condition, and by the relation that the model declares the other way. */
import fc from 'fast-check';

import {
  allRelations,
  concreteTypes,
  onlyStep,
  type RelationEntry,
  typeEntry,
} from '../../../src/model/declare/dictionary';
import { inputName } from '../../../src/model/declare/inputNames';
import type { Step } from '../../../src/model/declare/path';
import { ask, dataOf, expectSame, expectThat } from '../comparison';
import type { Form } from '../form';
import type { Answered } from '../naive/where';
import { ALL, argument, knownTypes, lookedUp, lookUp } from '../places';
import { field, keyOf, written, type Selected } from '../selected';
import {
  compositeOf,
  edgeFieldsOf,
  fieldOf,
  lookUps,
  openFieldsOf,
  rootLists,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from '../types';
import type { World } from '../world';

const END: readonly Selected[] = [field('__typename'), { name: 'id', alias: 'theId', on: 'Node' }];

/** Everything at the end of a relation. */
function whole(relation: SchemaField, onEdge: readonly Selected[] = []): Selected {
  const shape = shapeOf(relation);
  if (shape === 'one') return field(relation.name, END);
  const args = [argument(relation, 'first', ALL)];
  const below = shape === 'list' ? END : [field('edges', [...onEdge, field('node', END)])];
  return { name: relation.name, args, below };
}

/** The ends in an answer, with what stands on the edges. */
function endsOf(relation: SchemaField, value: unknown): Answered[] {
  if (value === null) return [];
  if (shapeOf(relation) === 'one') return [{ node: value }];
  if (shapeOf(relation) === 'list') return (value as Answered[]).map((node) => ({ node }));
  return (value as { edges: Answered[] }).edges;
}

const idOf = (edge: Answered) => (edge['node'] as Answered)['theId'];

/** Relations of a type to nodes with ids. */
function relationsOf(world: World, type: string): SchemaField[] {
  return openFieldsOf(compositeOf(world.schema, type)).filter((one) => {
    if (shapeOf(one) === 'value' || typeNameOf(one) === 'EdtfDate') return false;
    const end =
      shapeOf(one) === 'connection' ? fieldOf(compositeOf(world.schema, typeNameOf(one)), 'nodes') : one;
    return 'id' in compositeOf(world.schema, typeNameOf(end)).getFields();
  });
}

/** Those that lead to a node are those that a condition on the relation finds. */
export const conditionReversed: Form = {
  name: 'a relation and a condition on it',
  weight: 4,
  comparisons: ({ world }) =>
    fc
      .constantFrom(...rootLists(world.schema).filter(({ type }) => (world.ids.get(type)?.length ?? 0) > 0))
      .chain(({ field: list, type }) =>
        fc
          .tuple(fc.constantFrom(...relationsOf(world, type)), lookedUp(world, type), fc.nat(1_000))
          .map(([relation, nodes, which]) => async (service) => {
            const everything = {
              name: list.name,
              args: [argument(list, 'first', ALL)],
              below: [field('nodes', [...END, whole(relation)])],
            };
            const all = await ask(service, written([everything]));
            const listed = (dataOf(all, list.name) as { nodes: Answered[] }).nodes;
            const of = (node: Answered) => endsOf(relation, node[relation.name]).map(idOf);
            const ends = [
              ...new Set(listed.filter((node) => nodes.some(({ id }) => id === node['theId'])).flatMap(of)),
            ];
            const some =
              ends.length <= 4 ? ends : [0, 1, 2, 3].map((step) => ends[(which + step * 7) % ends.length]);
            for (const end of some) {
              const node = { id: { eq: end } };
              const where = {
                [inputName(relation.name)]: shapeOf(relation) === 'one' ? node : { some: { node } },
              };
              const args = [argument(list, 'first', ALL), argument(list, 'where', where)];
              const found = await ask(
                service,
                written([{ name: list.name, args, below: [field('nodes', END), field('totalCount')] }]),
              );
              const { nodes: holding, totalCount } = dataOf(found, list.name) as {
                nodes: Answered[];
                totalCount: number;
              };
              const expected = listed.filter((one) => of(one).includes(end)).map((one) => one['theId']);
              expectSame(
                `${type}.${relation.name} from both ends`,
                [found],
                holding.map((one) => one['theId']),
                expected,
              );
              expectSame('the count of a condition on a relation', [found], totalCount, expected.length);
            }
            return 2 * some.length;
          }),
      ),
};

/** The one hop of a relation that walks a derived link. */
function linkHop(relation: RelationEntry): Step | undefined {
  return relation.link && onlyStep(relation);
}

/** The relations of a type that walk a link the other way, to nodes of another type. */
function inverses(relation: RelationEntry, from: string, to: string): RelationEntry[] {
  const hop = linkHop(relation);
  if (!hop) return [];
  const other = { in: 'out', out: 'in', both: 'both' } as const;
  return allRelations(typeEntry(to)).filter((candidate) => {
    const back = linkHop(candidate);
    return (
      back?.types.join() === hop.types.join() &&
      back.direction === other[hop.direction] &&
      concreteTypes(typeEntry(candidate.to)).some(({ name }) => name === from)
    );
  });
}

/** A link is on the edges of both its ends, with the same properties. */
export const linkFromBothEnds: Form = {
  name: 'a link from both its ends',
  weight: 4,
  comparisons: ({ world }) => {
    const { schema } = world;
    const links = knownTypes(world).flatMap((type) =>
      allRelations(typeEntry(type))
        .filter((relation) => linkHop(relation) !== undefined)
        .map((relation) => ({ type, relation })),
    );
    const [node] = lookUps(schema).filter(({ type }) => type === 'Node');
    if (!node) throw new Error('Nothing looks up any node');
    return fc.constantFrom(...links).chain(({ type, relation }) =>
      lookedUp(world, type).map((starts) => async (service) => {
        const walked = fieldOf(compositeOf(schema, type), relation.name);
        const values = edgeFieldsOf(schema, typeNameOf(walked))
          .filter((one) => shapeOf(one) === 'value')
          .map(({ name }) => field(name));
        let compared = 0;
        for (const start of starts) {
          const asked = await ask(service, written([start.at([whole(walked, values)])]));
          const edges = endsOf(walked, (dataOf(asked, keyOf(start.at([]))) as Answered)[relation.name]);
          for (const end of [...new Set(edges.map(idOf))].slice(0, 3)) {
            const there = edges.filter((edge) => idOf(edge) === end);
            const endType = String((there[0]?.['node'] as Answered)['__typename']);
            const [back] = inverses(relation, type, endType);
            // A link of which only one end knows has nothing to be compared with.
            if (!back) continue;
            const returned = fieldOf(compositeOf(schema, endType), back.name);
            const answer = await ask(
              service,
              written([lookUp(node, endType, String(end)).at([whole(returned, values)])]),
            );
            const others = endsOf(returned, (dataOf(answer, 'node') as Answered)[back.name]).filter(
              (edge) => idOf(edge) === start.id,
            );
            const plain = (some: readonly Answered[]) =>
              some.map(({ node: _node, ...rest }) => JSON.stringify(rest)).sort();
            expectThat(others.length > 0, `${endType}.${back.name} does not lead back to ${start.id}`, [
              asked,
              answer,
            ]);
            expectSame(
              `${type}.${relation.name} and ${endType}.${back.name}`,
              [asked, answer],
              plain(there),
              plain(others),
            );
            compared++;
          }
        }
        return compared;
      }),
    );
  },
};
