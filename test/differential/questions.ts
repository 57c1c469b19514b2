/** Questions with arguments that graphs under test have an answer for, and selections of what they answer. */
import fc from 'fast-check';

import { idsOf } from './conditions';
import { questions as encounterQuestions } from './forms/encounters';
import { argument } from './places';
import { keyOf, type Selected } from './selected';
import type { Selections } from './selections';
import { compositeOf, fieldOf, openFieldsOf, shapeOf, typeNameOf } from './types';
import type { World } from './world';

type Given = Readonly<Record<string, unknown>>;

/** How deep nodes in the answer to a question are selected. */
const DEPTH = 2;

/** A question with a selection of what it answers, asked with several values: the database plans once for all. */
export function questions(selections: Selections): fc.Arbitrary<readonly Selected[]> {
  const { world } = selections;
  return fc.oneof(
    { weight: 3, arbitrary: question(selections, 'paths', paths(world)) },
    { weight: 3, arbitrary: question(selections, 'encounters', encounters(world)) },
    { weight: 2, arbitrary: question(selections, 'search', searches(world)) },
    { weight: 2, arbitrary: question(selections, 'resolve', names(world)) },
    { weight: 1, arbitrary: question(selections, 'components', components()) },
  );
}

function question(
  selections: Selections,
  name: string,
  given: fc.Arbitrary<readonly Given[]>,
): fc.Arbitrary<readonly Selected[]> {
  const { schema } = selections.world;
  const root = fieldOf(compositeOf(schema, 'Query'), name);
  return fc.tuple(given, answered(selections, typeNameOf(root))).map(([all, below]) =>
    all.map((args) => ({
      name,
      args: Object.entries(args)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => argument(root, key, value)),
      below,
    })),
  );
}

/** How many values one question is asked with. */
const VARIANTS = 4;

/** Arguments that differ in one part of them. */
function varied(rest: fc.Arbitrary<Given>, part: fc.Arbitrary<Given>): fc.Arbitrary<readonly Given[]> {
  return fc
    .tuple(rest, fc.array(part, { minLength: 1, maxLength: VARIANTS, size: 'max' }))
    .map(([one, parts]) => parts.map((other) => ({ ...one, ...other })));
}

/** What is selected of an answer: all that is no node of the graph, to its ends, and some of each node. */
function answered(selections: Selections, type: string): fc.Arbitrary<readonly Selected[]> {
  const { schema } = selections.world;
  const members = openFieldsOf(compositeOf(schema, type)).flatMap((one): fc.Arbitrary<Selected>[] => {
    const end = typeNameOf(one);
    const shape = shapeOf(one);
    if (shape === 'value') return [fc.constant({ name: one.name })];
    if (one.name === 'groups') return [selections.groups(type, 1, 1)];
    const isOfGraph = 'id' in compositeOf(schema, end).getFields();
    const below = isOfGraph ? selections.of(end, DEPTH, 1) : answered(selections, end);
    const isPaged = one.args.some(({ name }) => name === 'first');
    const size = isPaged ? fc.constantFrom(0, 1, 3, undefined) : fc.constant(undefined);
    return [
      fc.tuple(below, size).map(([some, first]) => ({
        name: one.name,
        ...(first !== undefined && { args: [argument(one, 'first', first)] }),
        below: some,
      })),
    ];
  });
  return fc.uniqueArray(fc.oneof(...members), { minLength: 1, maxLength: 4, selector: keyOf });
}

const SIZE = fc.constantFrom(0, 1, 2, 5, undefined);

function paths(world: World): fc.Arbitrary<readonly Given[]> {
  const any = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...idsOf(world, 'City')) },
    fc.constantFrom(...idsOf(world, 'Entity')),
  );
  const rest = fc.record({
    over: fc.subarray(['TIES', 'MEETINGS', 'PLACES', 'OFFICES', 'SEATS', 'AGREEMENTS'], { minLength: 1 }),
    maxHops: fc.constantFrom(1, 2, 3, 4),
    first: SIZE,
  });
  return varied(
    rest,
    fc.record({ from: any, to: any }).filter(({ from, to }) => from !== to),
  );
}

/** Encounters of several places or bodies, all else being the same. */
function encounters(world: World): fc.Arbitrary<readonly Given[]> {
  const others = fc.constantFrom(
    ...idsOf(world, 'City'),
    ...idsOf(world, 'Region'),
    ...idsOf(world, 'Country'),
  );
  return fc
    .tuple(encounterQuestions(world), SIZE, fc.array(others, { maxLength: VARIANTS - 1, size: 'max' }))
    .map(([question, first, places]) => {
      const { who, whom } = question;
      const at = (of: string) => ({
        ...question,
        first,
        ...(who.of === undefined ? { whom: { ...whom, of } } : { who: { ...who, of } }),
      });
      const isNamed = who.of !== undefined || whom.of !== undefined;
      return [{ ...question, first }, ...(isNamed ? places.map(at) : [])];
    });
}

/** Names as nodes have them, and parts of them. */
function texts(world: World): fc.Arbitrary<string> {
  const known = (world.values.get('Entity.name') ?? []).map(String);
  const whole = fc.constantFrom(...known);
  return fc.oneof(
    whole,
    whole.map((name) => name.split(' ')[0] ?? name),
  );
}

function searches(world: World): fc.Arbitrary<readonly Given[]> {
  const types = fc.constantFrom(undefined, ['CITY'], ['OFFICIAL', 'INSTITUTION'], ['DOCUMENT']);
  const language = fc.constantFrom(undefined, 'en', 'ru', 'zh');
  return varied(fc.record({ types, language, first: SIZE }), fc.record({ text: texts(world) }));
}

function names(world: World): fc.Arbitrary<readonly Given[]> {
  const context = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...idsOf(world, 'City')).map((city) => ({ city })),
    fc.constantFrom(...idsOf(world, 'Country')).map((country) => ({ country })),
  );
  return varied(fc.record({ context, first: SIZE }), fc.record({ name: texts(world) }));
}

function components(): fc.Arbitrary<readonly Given[]> {
  const tieKinds = fc.constantFrom(undefined, ['SISTER'], ['SISTER', 'PARTNER']);
  return fc.record({ tieKinds, first: SIZE }).map((one) => [one]);
}
