/** `encounters` against what follows from all participations. */
import fc from 'fast-check';

import { EventFormat, EventKind, InstitutionKind, Rank } from '../../../src/model/kinds';
import { Modality } from '../../../src/model/terms';
import { ask, dataOf, expectSame } from '../comparison';
import { idsOf, PERIODS } from '../conditions';
import type { Form } from '../form';
import {
  naiveEncounters,
  readRecord,
  type EncounterQuestion,
  type Participations,
  type Side,
} from '../naive/encounters';
import { ALL, argument } from '../places';
import { field, withVariables } from '../selected';
import { compositeOf, fieldOf } from '../types';
import type { World } from '../world';
import type { Service } from '../service';

const records = new WeakMap<World, Promise<Participations>>();

function recordOf(world: World, service: Service): Promise<Participations> {
  const known = records.get(world) ?? readRecord(service);
  records.set(world, known);
  return known;
}

const someOf = <Term extends string>(terms: Readonly<Record<Term, Term>>) =>
  fc.subarray(Object.keys(terms) as Term[], { minLength: 1, maxLength: 4 });

const oneOf = (terms: object) => fc.constantFrom(...Object.keys(terms));

/** A side; `anchored` sides name a place, a body or an actor. */
function sides(world: World, anchored: boolean): fc.Arbitrary<Side> {
  const some = (type: string) => idsOf(world, type);
  const whose = fc.constantFrom(
    ...some('Place').filter((id) => !id.startsWith('landmark')),
    ...some('Institution'),
  );
  const anchor = fc.oneof(
    { weight: 4, arbitrary: whose.map((of): Side => ({ of })) },
    { weight: 1, arbitrary: fc.constantFrom(...some('Actor')).map((id): Side => ({ id })) },
  );
  const kind = fc.oneof(
    fc.constant<Side>({}),
    fc.constantFrom('Official', 'Institution', 'City').map((type): Side => ({ type })),
    someOf(InstitutionKind).map((institutionKinds): Side => ({ institutionKinds })),
    oneOf(Rank).map((rank): Side => ({ rank })),
  );
  return fc
    .tuple(anchored ? anchor : fc.oneof(fc.constant<Side>({}), anchor), kind)
    .map(([one, other]) => ({ ...one, ...other }));
}

function questions(world: World): fc.Arbitrary<EncounterQuestion> {
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 1, nil: undefined });
  const period = fc
    .tuple(fc.constantFrom('certainlyWithin', 'possiblyWithin'), fc.constantFrom(...PERIODS))
    .map(([operator, asked]) => ({ [operator]: asked }));
  return fc
    .tuple(sides(world, true), sides(world, false), fc.boolean())
    .chain(([one, other, turned]) =>
      fc.record({
        who: fc.constant(turned ? other : one),
        whom: fc.constant(turned ? one : other),
        period: maybe(period),
        modalities: maybe(someOf(Modality)),
        eventKinds: fc.option(someOf(EventKind), { freq: 4, nil: undefined }),
        format: fc.option(oneOf(EventFormat), { freq: 4, nil: undefined }),
        topic: fc.option(fc.constantFrom(...idsOf(world, 'Topic')), { freq: 4, nil: undefined }),
        alsoRoles: maybe(fc.constantFrom(['TEAM'], ['EXHIBITORS', 'ATHLETES'], ['INVITEE'])),
        includePossible: maybe(fc.boolean()),
        foreignOnly: maybe(fc.boolean()),
      }),
    )
    .map((drawn) => JSON.parse(JSON.stringify(drawn)) as EncounterQuestion);
}

const ID = [field('id')];

/** Who met whom. */
export const encountered: Form = {
  name: 'encounters and all participations',
  weight: 4,
  comparisons: ({ world }) =>
    questions(world).map((question) => async (service) => {
      const root = fieldOf(compositeOf(service.schema, 'Query'), 'encounters');
      const args = Object.entries({ ...question, first: ALL }).map(([name, value]) =>
        argument(root, name, value),
      );
      const meetings = field('meetings', [
        field('event', ID),
        field('whoSide', ID),
        field('whomSide', ID),
        field('certain'),
      ]);
      const nodes = field('nodes', [field('who', ID), field('whom', ID), meetings]);
      const asked = await ask(service, withVariables([{ name: root.name, args, below: [nodes] }]));
      const found = (dataOf(asked, root.name) as { nodes: Found[] }).nodes.map(
        ({ who, whom, meetings: all }) => [
          who.id,
          whom.id,
          all
            .map(({ event, whoSide, whomSide, certain }) => [event.id, whoSide.id, whomSide.id, certain])
            .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        ],
      );
      const record = await recordOf(world, service);
      expectSame('encounters and all participations', [asked], found, naiveEncounters(record, question));
      return 1;
    }),
};

interface Found {
  readonly who: { readonly id: string };
  readonly whom: { readonly id: string };
  readonly meetings: readonly {
    readonly event: { readonly id: string };
    readonly whoSide: { readonly id: string };
    readonly whomSide: { readonly id: string };
    readonly certain: boolean;
  }[];
}
