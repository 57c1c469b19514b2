import { Field, Int, ObjectType } from 'type-graphql';

import { Actor } from '../../../model/entities/actor';
import { PageInfo } from '../../../model/declare/connection';
import { Event } from '../../../model/entities/event';
import { Evidence } from '../../../model/facts/evidence';
import { Fact } from '../../../model/facts/fact';
import { vocabulary } from '../../../model/declare/vocabulary';
import { ShortList } from '../shortList';

/** A condition of the question that a near miss breaks, in the order in which they are looked at. */
export const EncounterCondition = vocabulary('EncounterCondition', 'A condition of `encounters`.', {
  MODALITY: 'The event did not take place, or is of another modality than asked for.',
  WHO_KIND: 'The one side is of another type or kind.',
  WHOM_KIND: 'The other side is of another type or kind.',
  EVENT_KIND: 'The event is of another kind.',
  TOPIC: 'The event is not about the topic.',
  PERIOD: 'The event is not within the period.',
  WHO_PLACE: 'The one side is of another place or body.',
  WHOM_PLACE: 'The other side is of another place or body.',
});
export type EncounterCondition = keyof typeof EncounterCondition;

@ObjectType({ description: 'An event at which the two met, with the facts that carry it.' })
export class Meeting {
  @Field(() => Event, { simple: true, description: 'The event.' })
  readonly event: object;

  @Field(() => Actor, {
    simple: true,
    description: 'The side on which the one stood: the city or country for which it was there.',
  })
  readonly whoSide: object;

  @Field(() => Actor, { simple: true, description: 'The side on which the other stood.' })
  readonly whomSide: object;

  @Field(() => Boolean, {
    simple: true,
    description: 'False when one of the two has only a possible part in it (see `includePossible`).',
  })
  readonly certain: boolean;

  @ShortList(() => Fact, 'The facts that carry it: participations and offices.')
  readonly facts: readonly object[];

  @ShortList(() => Evidence, 'The passages that carry those facts, each once.')
  readonly evidence: readonly object[];
}

@ObjectType({ description: 'Two actors who met on different sides.' })
export class Encounter {
  @Field(() => Actor, { simple: true, description: 'The actor of the one side.' })
  readonly who: object;

  @Field(() => Actor, { simple: true, description: 'The actor of the other side.' })
  readonly whom: object;

  @Field(() => [Meeting], { simple: true, description: 'The events at which they met, oldest first.' })
  readonly meetings: readonly Meeting[];
}

@ObjectType({ description: 'Two actors who satisfy all conditions but one.' })
export class NearMiss extends Encounter {
  @Field(() => EncounterCondition, { simple: true, description: 'The one condition that they break.' })
  readonly breaks: EncounterCondition;
}

@ObjectType({ description: 'A pair in its list.' })
export class EncounterEdge {
  @Field(() => String, { simple: true, description: 'Opaque place in the list, for `after`.' })
  readonly cursor: string;

  @Field(() => Encounter, { simple: true, description: 'The pair.' })
  readonly node: Encounter;
}

@ObjectType({ description: 'What came nearest without satisfying every condition.' })
export class NearMisses {
  @Field(() => [NearMiss], {
    simple: true,
    description: 'By condition in fixed order, at most five for each.',
  })
  readonly nodes: readonly NearMiss[];

  @Field(() => Int, { simple: true, description: 'How many are listed.' })
  readonly count: number;

  @Field(() => Boolean, { simple: true, description: 'True when a condition had more than are listed.' })
  readonly truncated: boolean;
}

@ObjectType({
  description:
    'Pairs that met. When there are none, that is the answer; `nearMisses` then says what came nearest and which condition it breaks.',
})
export class EncounterConnection {
  @Field(() => [EncounterEdge], {
    simple: true,
    description: 'The pairs with their cursors, by the ids of both.',
  })
  readonly edges: readonly EncounterEdge[];

  @Field(() => [Encounter], { simple: true, description: 'The pairs.' })
  readonly nodes: readonly Encounter[];

  @Field(() => PageInfo, { simple: true, description: 'Where the page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => NearMisses, {
    simple: true,
    description:
      'Pairs that satisfy all conditions but one, by condition in fixed order: modality, kinds, topic, period, places.',
  })
  readonly nearMisses: NearMisses;
}
