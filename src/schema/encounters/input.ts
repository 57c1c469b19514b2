import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { FirstArgs } from '../../model/firstArgs';
import { EventFormat, EventKind, InstitutionKind, Rank } from '../../model/kinds';
import { ParticipationRole } from '../../model/participationRole';
import { Modality, TOOK_PLACE } from '../../model/terms';
import { vocabulary } from '../../model/vocabulary';

export const ActorType = vocabulary('ActorType', 'The types of actors that can meet.', {
  Official: 'Officials.',
  Institution: 'Institutions that took part themselves, or through an official in office.',
  City: 'Cities that took part themselves, or through those who acted for them.',
  District: 'Districts of cities.',
  Region: 'Regions.',
  Country: 'Countries, if somebody acted for the country itself.',
});
export type ActorType = keyof typeof ActorType;

@InputType({ description: 'One side of an encounter. A condition that you leave out does not apply.' })
export class EncounterSide {
  @Field(() => ActorType, {
    nullable: true,
    description: 'The type of the actors: officials, institutions, cities.',
  })
  readonly type?: ActorType;

  @Field(() => [InstitutionKind], {
    nullable: true,
    description: 'The kinds of institutions, such as bureaus or universities.',
  })
  readonly institutionKinds?: InstitutionKind[];

  @Field(() => Rank, {
    nullable: true,
    description:
      'The rank of an office that the officials held, possibly on that day, in the institution or for the place given in `of`: HEAD for the mayor of a city.',
  })
  readonly rank?: Rank;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose actors they are: the id of a place (country, region, city, district) that they acted for, including places in it, or of an institution they belong to.',
  })
  readonly of?: string;

  @Field(() => ID, { nullable: true, description: 'The id of a single actor.' })
  readonly id?: string;
}

@InputType({ description: 'A period; partial dates are EDTF, such as `2020` or `2020-06/2020-08`.' })
export class EncounterPeriod {
  @Field(() => String, {
    nullable: true,
    description: 'Every day that the event’s date can mean is in this period.',
  })
  readonly certainlyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At least one day that the event’s date can mean is in this period; undated events match.',
  })
  readonly possiblyWithin?: string;
}

@ArgsType()
export class EncounterArgs extends FirstArgs {
  @Field(() => EncounterSide, { description: 'One side.' })
  readonly who: EncounterSide;

  @Field(() => EncounterSide, { description: 'The other side.' })
  readonly whom: EncounterSide;

  @Field(() => EncounterPeriod, { nullable: true, description: 'The period in which they met.' })
  readonly period?: EncounterPeriod;

  @Field(() => [Modality], {
    defaultValue: [...TOOK_PLACE],
    description:
      'The modality of the event. By default only events that took place count; name other modalities to include them.',
  })
  readonly modalities: Modality[];

  @Field(() => [EventKind], { nullable: true, description: 'The kinds of events.' })
  readonly eventKinds?: EventKind[];

  @Field(() => EventFormat, { nullable: true, description: 'In person, remote or hybrid.' })
  readonly format?: EventFormat;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Return only pairs whose sides are in different countries.',
  })
  readonly foreignOnly: boolean;

  @Field(() => ID, { nullable: true, description: 'The id of a topic of the event.' })
  readonly topic?: string;

  @Field(() => [ParticipationRole], {
    defaultValue: [],
    description:
      'Further roles that count as having met. Exhibitors, teams and athletes attended, but count only if you name them here.',
  })
  readonly alsoRoles: ParticipationRole[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also count possible participation: an institution whose official may have held the office on the day of the event.',
  })
  readonly includePossible: boolean;

  @Field(() => String, { nullable: true, description: 'Return only pairs after this cursor.' })
  readonly after?: string | null;
}
