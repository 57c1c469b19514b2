import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

import { IsDay } from '../../../model/declare/validation/dates';
import { IsId } from '../../../model/declare/validation/texts';
import { ViewArguments } from '../../../model/declare/viewArguments';
import { vocabulary } from '../../../model/declare/vocabulary';
import { Modality } from '../../../model/terms';

export const TimelineUnit = vocabulary('TimelineUnit', 'How long one period of a timeline is.', {
  DECADE: 'Ten years.',
  YEAR: 'A year.',
  MONTH: 'A month.',
});
export type TimelineUnit = keyof typeof TimelineUnit;

export const TimelineKind = vocabulary('TimelineKind', 'What a timeline counts.', {
  EVENT: 'Events in which it takes part, that are held in it, that are about it, or of its series.',
  AGREEMENT: 'Agreements to which it is a party, that it signed, or that are about it.',
  TIE: 'Its lasting ties.',
  OFFICE: 'Offices: those that an official holds, or that are held in an institution or for a place.',
});
export type TimelineKind = keyof typeof TimelineKind;

@ViewArguments()
@ArgsType()
export class TimelineArgs {
  @Field(() => ID, {
    description: 'The id of the entity: a place, an institution, an official, a topic or a series of events.',
  })
  @IsId()
  readonly of: string;

  @Field(() => TimelineUnit, { defaultValue: 'YEAR', description: 'The length of a period.' })
  readonly bucket: TimelineUnit;

  @Field(() => String, {
    nullable: true,
    description: 'The first day to show, `YYYY-MM-DD`; by default the first that is known.',
  })
  @IsDay()
  readonly from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day to show, `YYYY-MM-DD`; by default the last that is known.',
  })
  @IsDay()
  readonly to?: string | null;
}

@ObjectType({ description: 'How many of a kind fall into a period.' })
export class TimelineCount {
  @Field(() => TimelineKind, { simple: true, description: 'What is counted.' })
  readonly kind: TimelineKind;

  @Field(() => Modality, {
    nullable: true,
    simple: true,
    description: 'The modality of the events; null for everything else.',
  })
  readonly modality: Modality | null;

  @Field(() => Int, {
    simple: true,
    description:
      'How many certainly do: events and agreements whose date lies within the period, ties and offices that certainly held on one of its days.',
  })
  readonly certain: number;

  @Field(() => Int, {
    simple: true,
    description: 'How many more may: their date, or the time for which they held, is vague or open.',
  })
  readonly possible: number;
}

@ObjectType({ description: 'A period of a timeline.' })
export class TimelineBucket {
  @Field(() => String, {
    simple: true,
    description: 'The period in EDTF: `201X`, `2019` or `2019-08`.',
  })
  readonly period: string;

  @Field(() => String, { simple: true, description: 'Its first day, `YYYY-MM-DD`.' })
  readonly earliest: string;

  @Field(() => String, { simple: true, description: 'Its last day, `YYYY-MM-DD`.' })
  readonly latest: string;

  @Field(() => [TimelineCount], {
    simple: true,
    description: 'What falls into it, by kind and modality; empty if nothing does.',
  })
  readonly counts: readonly TimelineCount[];
}

@ObjectType({ description: 'What happened and what held, by periods.' })
export class Timeline {
  @Field(() => [TimelineBucket], {
    simple: true,
    description: 'The periods in order, without gaps; empty if nothing has a date.',
  })
  readonly buckets: readonly TimelineBucket[];

  @Field(() => [TimelineCount], {
    simple: true,
    description: 'What has no date at all: counted as `possible` here and in no period.',
  })
  readonly undated: readonly TimelineCount[];
}
