import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { rule, type Rule } from '../../../model/declare/validation/rule';
import { IsId } from '../../../model/declare/validation/texts';
import { ViewArguments } from '../../../model/declare/viewArguments';
import { Actor } from '../../../model/entities/actor';
import { Agreement } from '../../../model/entities/agreement';
import { Event } from '../../../model/entities/event';
import { Official } from '../../../model/entities/official';
import { Topic } from '../../../model/entities/topic';
import { Tie } from '../../../model/facts/tie';
import { Modality } from '../../../model/terms';
import { ShortList } from '../shortList';

/** Two actors, not one twice. */
function DiffersFromFirst(): Rule<{ readonly a: string }> {
  return rule('differsFromFirst', (value, { a }) => (value === a ? 'must differ from `a`' : undefined));
}

@ViewArguments()
@ArgsType()
export class DyadArgs {
  @Field(() => ID, { description: 'The id of one actor: a place, an institution or an official.' })
  @IsId()
  readonly a: string;

  @Field(() => ID, { description: 'The id of the other.' })
  @IsId()
  @DiffersFromFirst()
  readonly b: string;
}

@ObjectType({ description: 'Events of one year and modality in which both took part.' })
export class DyadYear {
  @Field(() => Int, { nullable: true, simple: true, description: 'The year; null where no year is known.' })
  readonly year: number | null;

  @Field(() => Modality, { simple: true, description: 'The modality of the events.' })
  readonly modality: Modality;

  @Field(() => Int, { simple: true, description: 'The number of events.' })
  readonly count: number;
}

@ObjectType({ description: 'Visits of one of the two to the other.' })
export class DyadVisits {
  @Field(() => Actor, { simple: true, description: 'Who visited.' })
  readonly guest: object;

  @Field(() => Actor, { simple: true, description: 'Who was visited.' })
  readonly host: object;

  @Field(() => Int, {
    simple: true,
    description:
      'The number of events that took place at the host or within it and that the guest attended, whether the host took part or not.',
  })
  readonly count: number;
}

@ObjectType({ description: 'A topic of events and agreements of both.' })
export class DyadTopic {
  @Field(() => Topic, { simple: true, description: 'The topic.' })
  readonly topic: object;

  @Field(() => Int, { simple: true, description: 'The number of their events and agreements about it.' })
  readonly count: number;
}

@ObjectType({ description: 'An official who attended events of both for one of them.' })
export class DyadPerson {
  @Field(() => Official, { simple: true, description: 'The official.' })
  readonly official: object;

  @Field(() => Actor, {
    simple: true,
    description: 'For whom: the official acted for it or for a place in it, or holds an office there.',
  })
  readonly side: object;

  @Field(() => Int, { simple: true, description: 'The number of their events that the official attended.' })
  readonly count: number;
}

@ObjectType({ description: 'Two actors and all that joins them.' })
export class Dyad {
  @Field(() => Actor, { simple: true, description: 'The one given as `a`.' })
  readonly a: object;

  @Field(() => Actor, { simple: true, description: 'The one given as `b`.' })
  readonly b: object;

  @ShortList(() => Tie, 'The ties between them, by id.')
  readonly ties: readonly object[];

  @ShortList(() => Agreement, 'Agreements to which both are parties, newest first.')
  readonly agreements: readonly object[];

  @ShortList(() => Event, 'Events in which both take part, themselves or through officials, newest first.')
  readonly events: readonly object[];

  @Field(() => Int, { simple: true, description: 'The number of those events.' })
  readonly eventCount: number;

  @Field(() => [DyadYear], {
    simple: true,
    description: 'Those events by year and modality: by year, without one last.',
  })
  readonly years: readonly DyadYear[];

  @Field(() => Event, {
    nullable: true,
    simple: true,
    description:
      'The latest event that took place and that both attended; null if there is none with a date.',
  })
  readonly lastContact: object | null;

  @Field(() => [DyadVisits], {
    simple: true,
    description: 'Visits of each to the other, `a` as guest first.',
  })
  readonly visits: readonly DyadVisits[];

  @ShortList(() => DyadTopic, 'What their events and agreements are about, the most frequent first.')
  readonly topics: readonly DyadTopic[];

  @ShortList(
    () => DyadPerson,
    'Who carries the relation: officials at events that took place, the most frequent first.',
  )
  readonly people: readonly DyadPerson[];
}
