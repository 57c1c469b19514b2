import { Field, Int, ObjectType } from 'type-graphql';

import { City } from '../../../model/entities/city';
import { Event } from '../../../model/entities/event';
import { Fact } from '../../../model/facts/fact';
import { Certainty, HeldOn } from '../../../model/terms';
import { ShortList } from '../shortList';

const simple = { simple: true } as const;

@ObjectType({ description: 'A link of a network, with what is behind it.' })
export class NetworkLink {
  @Field(() => City, { ...simple, description: 'The city with the smaller id.' })
  readonly a: object;

  @Field(() => City, { ...simple, description: 'The other.' })
  readonly b: object;

  @Field(() => Int, {
    ...simple,
    description: 'The number of ties, each kind and level counted once, or of events.',
  })
  readonly weight: number;

  @ShortList(() => Fact, 'The facts behind it, by id: ties, or participations in the events.')
  readonly facts: readonly object[];

  @ShortList(() => Event, 'Of encounters, the events, newest first; of ties none.')
  readonly events: readonly object[];
}

@ObjectType({ description: 'A tie that holds, and of which no contact is known for some years.' })
export class DormantTie {
  @Field(() => City, { ...simple, description: 'The city with the smaller id.' })
  readonly a: object;

  @Field(() => City, { ...simple, description: 'The other.' })
  readonly b: object;

  @Field(() => HeldOn, {
    ...simple,
    description: 'Whether the tie held on the day: YES, or POSSIBLE if nothing known excludes it.',
  })
  readonly heldOn: HeldOn;

  @Field(() => Certainty, {
    ...simple,
    description:
      'POSSIBLE if an encounter of which the date is vague or unknown may lie in these years; otherwise CERTAIN, as far as documents say.',
  })
  readonly certainty: Certainty;

  @Field(() => Event, {
    ...simple,
    nullable: true,
    description: 'Their last encounter with a date up to that day; null if there is none.',
  })
  readonly lastContact: object | null;

  @ShortList(() => Fact, 'The ties, by id.')
  readonly facts: readonly object[];
}

@ObjectType({ description: 'Dormant ties.' })
export class DormantTieList {
  @Field(() => Int, { ...simple, description: 'How many there are.' })
  readonly totalCount: number;

  @ShortList(
    () => DormantTie,
    'The ties: those with the oldest last contact first, those without any last, then by id.',
  )
  readonly nodes: readonly DormantTie[];
}

@ObjectType({ description: 'Two cities that met and have no tie.' })
export class ContactWithoutTie {
  @Field(() => City, { ...simple, description: 'The city with the smaller id.' })
  readonly a: object;

  @Field(() => City, { ...simple, description: 'The other.' })
  readonly b: object;

  @Field(() => Int, { ...simple, description: 'The number of events at which they met.' })
  readonly eventCount: number;

  @Field(() => Event, {
    ...simple,
    nullable: true,
    description: 'The last of them with a date; null if none has one.',
  })
  readonly lastContact: object | null;

  @ShortList(() => Event, 'The events, newest first.')
  readonly events: readonly object[];

  @ShortList(() => Fact, 'The participations of both in them, by id.')
  readonly facts: readonly object[];
}

@ObjectType({ description: 'Contacts without a tie.' })
export class ContactWithoutTieList {
  @Field(() => Int, { ...simple, description: 'How many pairs there are.' })
  readonly totalCount: number;

  @ShortList(() => ContactWithoutTie, 'The pairs: those with the most events first, then by id.')
  readonly nodes: readonly ContactWithoutTie[];
}
