/** Documents that name entities by ids that were merged into others, and the same under the ids of now. */
import fc from 'fast-check';

import { ask, expectSame } from '../comparison';
import { idsOf } from '../conditions';
import type { Form } from '../form';
import { withIds } from '../oldIds';
import { argument, knownTypes, lookedUp } from '../places';
import { field, written, type Argument, type Selected } from '../selected';
import { Selections } from '../selections';
import { compositeOf, fieldOf, rootLists, typeNameOf } from '../types';
import { narrowedTo, type World } from '../world';
import { questions } from './encounters';

const ID = [field('id')];

/** Root fields that name entities into which others were merged. */
function roots(world: World): fc.Arbitrary<Selected> {
  const { schema, merged } = world;
  const narrow = narrowedTo(world, (id) => merged.has(id));
  const selections = new Selections(narrow, true);
  const root = (name: string) => fieldOf(compositeOf(schema, 'Query'), name);
  const some = fc.constantFrom(...merged.keys());
  const any = fc.oneof(some, fc.constantFrom(...idsOf(world, 'Entity')));
  const lookUps = fc
    .constantFrom(...knownTypes(narrow))
    .chain((type) => fc.tuple(lookedUp(narrow, type), selections.of(type, 3)))
    .map(([[looked], selected]) => looked?.at(selected) ?? field('__typename'));
  const many = fc
    .tuple(fc.array(any, { minLength: 1, maxLength: 5 }), selections.of('Entity', 2, 1))
    .map(([ids, below]) => ({
      name: 'nodes',
      args: [argument(root('nodes'), 'ids', ids)],
      below: below.map((one): Selected => ({ on: 'Entity', ...one })),
    }));
  const lists = fc.constantFrom(...rootLists(schema)).chain(({ field: list }) => {
    const takesWhose = list.args.some(({ name }) => name === 'of');
    const whose = some.map((id): Argument[] => (takesWhose ? [argument(list, 'of', id)] : []));
    return fc
      .tuple(
        fc.oneof(whose, fc.constant([])),
        selections.arguments(list, 0),
        selections.parts(typeNameOf(list), 2, 1),
      )
      .map(([of, args, below]) => ({ name: list.name, args: [...args, ...of], below }));
  });
  const encounters = questions(narrow).map((question) => encountersOf(world, question));
  const paths = fc
    .tuple(some, any, fc.subarray(['TIES', 'MEETINGS', 'PLACES', 'SEATS'], { minLength: 1 }))
    .filter(([from, to]) => from !== to)
    .map(([from, to, over]) => ({
      name: 'paths',
      args: Object.entries({ from, to, over, maxHops: 4 }).map(([name, value]) =>
        argument(root('paths'), name, value),
      ),
      below: [field('length'), field('nodes', ID)],
    }));
  return fc.oneof(
    { weight: 3, arbitrary: lookUps },
    { weight: 1, arbitrary: many },
    { weight: 4, arbitrary: lists },
    { weight: 1, arbitrary: encounters },
    { weight: 2, arbitrary: paths },
  );
}

function encountersOf({ schema }: World, question: object): Selected {
  const list = fieldOf(compositeOf(schema, 'Query'), 'encounters');
  const groups = fieldOf(compositeOf(schema, 'EncounterConnection'), 'groups');
  const pair = [
    field('who', ID),
    field('whom', ID),
    field(
      'meetings',
      ['event', 'whoSide', 'whomSide'].map((name) => field(name, ID)),
    ),
  ];
  return {
    name: list.name,
    args: Object.entries(question).map(([name, value]) => argument(list, name, value)),
    below: [
      field('totalCount'),
      field('nodes', pair),
      field('nearMisses', [field('count'), field('nodes', [field('breaks'), ...pair])]),
      {
        ...field('groups', [field('keys'), field('count')]),
        args: [argument(groups, 'by', ['WHO', 'YEAR'])],
      },
    ],
  };
}

/** The ways to name entities by old ids: the first place takes one in each, and some of the others. */
const PATTERNS = [0b1111_1111, 0b0101_0101, 0b0000_0001, 0b0011_0011];

/** The root field under old ids, in several ways; nothing where it names no merged entity. */
function underOldIds(root: Selected, merged: World['merged']): Selected[] {
  const ways = PATTERNS.map((pattern) => {
    let place = 0;
    return withIds(root, (id) => {
      const others = merged.get(id);
      if (others === undefined) return id;
      const isReplaced = ((pattern >> (place % 8)) & 1) === 1;
      return isReplaced ? (others[place++ % others.length] ?? id) : (place++, id);
    });
  });
  const distinct = new Map(ways.map((way) => [written([way]).query, way]));
  distinct.delete(written([root]).query);
  return [...distinct.values()];
}

/** An id that was merged into another answers as that one does, wherever an argument names it. */
export const mergedIds: Form = {
  name: 'merged ids and canonical ids',
  weight: 6,
  comparisons: ({ world }) => {
    const { merged } = world;
    if (merged.size === 0) throw new Error('Nothing was merged in this graph');
    return roots(world)
      .map((root) => ({ root, olds: underOldIds(root, merged) }))
      .filter(({ olds }) => olds.length > 0)
      .map(({ root, olds }) => async (service) => {
        const now = await ask(service, written([root]));
        for (const old of olds) {
          const before = await ask(service, written([old]));
          expectSame('merged ids and canonical ids', [now, before], now.answer.data, before.answer.data);
        }
        return olds.length;
      });
  },
};
