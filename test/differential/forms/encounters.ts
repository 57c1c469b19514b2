/** `encounters` against what follows from all participations: the pairs, their pages, their count and their groups. */
import fc from 'fast-check';

import { EventFormat, EventKind, InstitutionKind, Rank } from '../../../src/model/kinds';
import { Modality } from '../../../src/model/terms';
import { ask, dataOf, expectSame, expectThat, type Asked } from '../comparison';
import { idsOf, PERIODS } from '../conditions';
import type { Form } from '../form';
import {
  naiveEncounters,
  readRecord,
  type EncounterQuestion,
  type Participations,
  type Side,
} from '../naive/encounters';
import { maybe, seldom } from '../optional';
import { ALL, argument } from '../places';
import { PAGE_INFO } from '../selections';
import { field, withVariables, type Selected } from '../selected';
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
    fc.constantFrom('OFFICIAL', 'INSTITUTION', 'CITY').map((type): Side => ({ type })),
    someOf(InstitutionKind).map((institutionKinds): Side => ({ institutionKinds })),
    oneOf(Rank).map((rank): Side => ({ rank })),
  );
  return fc
    .tuple(anchored ? anchor : fc.oneof(fc.constant<Side>({}), anchor), kind)
    .map(([one, other]) => ({ ...one, ...other }));
}

/** Questions with values of a graph. */
export function questions(world: World): fc.Arbitrary<EncounterQuestion> {
  const period = fc
    .tuple(fc.constantFrom('certainlyWithin', 'possiblyWithin'), fc.constantFrom(...PERIODS), fc.boolean())
    .map(([operator, asked, includeUndated]) => ({ [operator]: asked, includeUndated }));
  return fc
    .tuple(sides(world, true), sides(world, false), fc.boolean())
    .chain(([one, other, turned]) =>
      fc.record({
        who: fc.constant(turned ? other : one),
        whom: fc.constant(turned ? one : other),
        period: maybe(period),
        modalities: maybe(someOf(Modality)),
        eventKinds: seldom(someOf(EventKind)),
        format: seldom(oneOf(EventFormat)),
        topic: seldom(fc.constantFrom(...idsOf(world, 'Topic'))),
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
      const meetings = field('meetings', [
        field('event', ID),
        field('whoSide', ID),
        field('whomSide', ID),
        field('certain'),
      ]);
      const nodes = field('nodes', [field('who', ID), field('whom', ID), meetings]);
      const asked = await askEncounters(service, { ...question, first: ALL }, [nodes]);
      const found = (dataOf(asked, 'encounters') as { nodes: Found[] }).nodes.map(
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

/** Pages of pairs of any size, from either end, with the count and the groups beside them. */
export const encounterPages: Form = {
  name: 'pages and groups of encounters, and all participations',
  weight: 3,
  comparisons: ({ world }) =>
    fc
      .record({
        question: questions(world),
        size: fc.constantFrom(0, 1, 2, 5, 25, 99, 100, 101),
        backward: fc.boolean(),
        keys: fc.subarray(['WHO', 'WHOM', 'WHO_TYPE', 'WHOM_TYPE', 'YEAR', 'MONTH'], {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map(({ question, size, backward, keys }) => async (service) => {
        const all = naiveEncounters(await recordOf(world, service), question) as [string, string][];
        const expected = all.map(([who, whom]) => [who, whom]);
        const groups = groupedBy(service, keys);
        const ends = [field('who', ID), field('whom', ID)];
        const below = [
          field('totalCount'),
          groups,
          PAGE_INFO,
          field('edges', [field('cursor'), field('node', ends)]),
        ];
        const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
        const walked: string[][] = [];
        const asked: Asked[] = [];
        let cursor: string | null = null;
        for (let page = 0; page < MOST_PAGES; page++) {
          const paging: Record<string, unknown> = {
            [count]: size,
            ...(cursor !== null && { [from]: cursor }),
          };
          const one = await askEncounters(service, { ...question, ...paging }, below);
          asked.push(one);
          const found = dataOf(one, 'encounters') as PageFound;
          expectThat(found.totalCount === all.length, 'totalCount and all participations', [one], all.length);
          const sum = found.groups.reduce((total, group) => total + group.count, 0);
          expectThat(sum === all.length, 'groups and totalCount', [one], sum, all.length);
          const pairs = found.edges.map(({ node }) => [node.who.id, node.whom.id]);
          expectThat(pairs.length <= size, 'A page is longer than asked for', [one]);
          if (backward) walked.unshift(...pairs);
          else walked.push(...pairs);
          cursor = backward ? found.pageInfo.startCursor : found.pageInfo.endCursor;
          const more = backward ? found.pageInfo.hasPreviousPage : found.pageInfo.hasNextPage;
          const left = all.length - walked.length;
          expectThat(more === left > 0, 'More pages and all participations', [one], left);
          if (!more || cursor === null) break;
        }
        const shown = backward
          ? expected.slice(expected.length - walked.length)
          : expected.slice(0, walked.length);
        expectSame('pages of encounters and all participations', asked.slice(0, 3), shown, walked);
        return asked.length;
      }),
};

const MOST_PAGES = 6;

/** A question with what is selected of the connection. */
async function askEncounters(
  service: Service,
  args: Readonly<Record<string, unknown>>,
  below: readonly Selected[],
): Promise<Asked> {
  const root = fieldOf(compositeOf(service.schema, 'Query'), 'encounters');
  const given = Object.entries(args).map(([name, value]) => argument(root, name, value));
  return ask(service, withVariables([{ name: root.name, args: given, below }]));
}

function groupedBy({ schema }: Service, keys: readonly string[]): Selected {
  const groups = fieldOf(compositeOf(schema, 'EncounterConnection'), 'groups');
  return {
    name: groups.name,
    args: [argument(groups, 'by', keys), argument(groups, 'first', ALL)],
    below: [field('keys'), field('count')],
  };
}

interface PageFound {
  readonly totalCount: number;
  readonly groups: readonly { readonly count: number }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly node: Pick<Found, 'who' | 'whom'> }[];
}

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
