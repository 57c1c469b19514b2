import { Args, Field, Int, ObjectType } from 'type-graphql';

import { Actor } from '../../../model/entities/actor';
import { PageInfo } from '../../../model/declare/connection';
import { declareGroupTerms, Group, groupArgs } from '../../../model/declare/group';
import { Event } from '../../../model/entities/event';
import { Evidence } from '../../../model/facts/evidence';
import { Fact } from '../../../model/facts/fact';
import { vocabulary } from '../../../model/declare/vocabulary';
import { ShortList } from '../shortList';

/** A condition of the question that a near miss breaks, in the order in which they are looked at. */
export const EncounterCondition = vocabulary('EncounterCondition', 'A condition of `encounters`.', {
  MODALITY: 'The event did not take place, or does not have the required modality.',
  WHO_KIND: 'The first side has another type or kind.',
  WHOM_KIND: 'The other side has another type or kind.',
  EVENT_KIND: 'The event has another kind.',
  TOPIC: 'The event is not about the topic.',
  PERIOD: 'The event is not within the period.',
  WHO_PLACE: 'The first side belongs to another place or institution.',
  WHOM_PLACE: 'The other side belongs to another place or institution.',
});
export type EncounterCondition = keyof typeof EncounterCondition;

@ObjectType({ description: 'An event where the two met, with the facts that support it.' })
export class Meeting {
  @Field(() => Event, { simple: true, description: 'The event.' })
  readonly event: object;

  @Field(() => Actor, {
    simple: true,
    description: 'The side of the first actor: the city or country it acted for.',
  })
  readonly whoSide: object;

  @Field(() => Actor, { simple: true, description: 'The side of the other actor.' })
  readonly whomSide: object;

  @Field(() => Boolean, {
    simple: true,
    description: 'False if one of the two only possibly took part (see `includePossible`).',
  })
  readonly certain: boolean;

  @ShortList(() => Fact, 'The facts that support it: participations and offices.')
  readonly facts: readonly object[];

  @ShortList(() => Evidence, 'The passages that support those facts, each listed once.')
  readonly evidence: readonly object[];
}

@ObjectType({ description: 'Two actors who met on different sides.' })
export class Encounter {
  @Field(() => Actor, { simple: true, description: 'The actor of the first side.' })
  readonly who: object;

  @Field(() => Actor, { simple: true, description: 'The actor of the other side.' })
  readonly whom: object;

  @Field(() => [Meeting], { simple: true, description: 'The events where they met, oldest first.' })
  readonly meetings: readonly Meeting[];
}

@ObjectType({ description: 'Two actors who satisfy all conditions but one.' })
export class NearMiss extends Encounter {
  @Field(() => EncounterCondition, { simple: true, description: 'The one condition that they break.' })
  readonly breaks: EncounterCondition;
}

@ObjectType({ description: 'A pair in a list.' })
export class EncounterEdge {
  @Field(() => String, {
    simple: true,
    description: 'Opaque position in the list, for `after` and `before`.',
  })
  readonly cursor: string;

  @Field(() => Encounter, { simple: true, description: 'The pair.' })
  readonly node: Encounter;
}

@ObjectType({ description: 'Pairs that satisfy all conditions but one.' })
export class NearMisses {
  @Field(() => [NearMiss], {
    simple: true,
    description: 'The near misses by condition, in a fixed order, at most five for each.',
  })
  readonly nodes: readonly NearMiss[];

  @Field(() => Int, { simple: true, description: 'The number listed.' })
  readonly count: number;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if a condition has more near misses than are listed.',
  })
  readonly truncated: boolean;
}

/** The name under which the group keys of pairs are declared. */
export const ENCOUNTER = 'Encounter';

declareGroupTerms(
  ENCOUNTER,
  {
    WHO: 'By the id of the first actor.',
    WHOM: 'By the id of the other actor.',
    WHO_TYPE: 'By the type of the first actor.',
    WHOM_TYPE: 'By the type of the other actor.',
    YEAR: 'By the year in which the first dated meeting of the two begins; null if its date does not say it.',
    MONTH:
      'By the month in which the first dated meeting of the two begins; null if its date does not say it.',
  },
  new Map([
    ['WHO', { property: 'who' }],
    ['WHOM', { property: 'whom' }],
    ['WHO_TYPE', { property: 'whoType', isTypeName: true }],
    ['WHOM_TYPE', { property: 'whomType', isTypeName: true }],
    ['YEAR', { datePart: 'year' }],
    ['MONTH', { datePart: 'month' }],
  ]),
);
const pairGroups = groupArgs(ENCOUNTER, ENCOUNTER, undefined) as new () => object;

const Groups: PropertyDecorator = (prototype, key) => {
  Field(() => [Group], {
    simple: true,
    description: 'Counts of pairs by actor, type, year or month, over the whole list rather than the page.',
  })(prototype, key as string);
  Args(() => pairGroups)(prototype, key, 0);
};

@ObjectType({
  description:
    'Pairs of actors that met. If there are none, `nearMisses` lists the nearest pairs and the condition that each breaks.',
})
export class EncounterConnection {
  @Field(() => [EncounterEdge], {
    simple: true,
    description: 'The pairs with their cursors, sorted by both ids.',
  })
  readonly edges: readonly EncounterEdge[];

  @Field(() => [Encounter], { simple: true, description: 'The pairs.' })
  readonly nodes: readonly Encounter[];

  @Field(() => PageInfo, { simple: true, description: 'The position of the page.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, {
    simple: true,
    description: 'The total number of pairs, computed only if selected.',
  })
  readonly totalCount: number;

  @Groups
  readonly groups: readonly Group[];

  @Field(() => NearMisses, {
    simple: true,
    description:
      'Pairs that satisfy all conditions but one, by condition in fixed order: modality, kinds, topic, period, places.',
  })
  readonly nearMisses: NearMisses;
}
