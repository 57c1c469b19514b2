import { Field, Int, ObjectType } from 'type-graphql';

import { PageInfo } from '../../../model/declare/connection';
import { Event } from '../../../model/entities/event';
import { Evidence } from '../../../model/facts/evidence';
import { Occurrence } from '../../../model/facts/occurrence';
import { Certainty } from '../../../model/terms';
import { ShortList } from '../shortList';

@ObjectType({
  description: 'An event that was announced, and of which no document says that it was held or called off.',
})
export class AnnouncedEvent {
  @Field(() => Event, { simple: true, description: 'The event.' })
  readonly event: object;

  @Field(() => Certainty, {
    simple: true,
    description:
      'CERTAIN if by every document that announces it the last day that it can have is before the day; POSSIBLE if by one of them some day is.',
  })
  readonly certainty: Certainty;

  @ShortList(() => Occurrence, 'The facts that announce it: why it is listed. Sorted by id.')
  readonly announcedBy: readonly object[];

  @ShortList(() => Evidence, 'The passages that support or contradict those facts, each listed once.')
  readonly evidence: readonly object[];
}

@ObjectType({ description: 'An announced event in a list.' })
export class AnnouncedEventEdge {
  @Field(() => String, { simple: true, description: 'Opaque position in the list, for `after`.' })
  readonly cursor: string;

  @Field(() => AnnouncedEvent, { simple: true, description: 'The announced event.' })
  readonly node: AnnouncedEvent;
}

@ObjectType({ description: 'Events that were announced and of which no document says what became of them.' })
export class AnnouncedEventConnection {
  @Field(() => [AnnouncedEventEdge], {
    simple: true,
    description: 'The events with their cursors: by date, undated ones last, then by id.',
  })
  readonly edges: readonly AnnouncedEventEdge[];

  @Field(() => [AnnouncedEvent], { simple: true, description: 'The events.' })
  readonly nodes: readonly AnnouncedEvent[];

  @Field(() => PageInfo, { simple: true, description: 'The position of the page.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, {
    simple: true,
    description: 'The number of events on all pages, computed only if selected.',
  })
  readonly totalCount: number;
}
