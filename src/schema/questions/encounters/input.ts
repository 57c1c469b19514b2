import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { ViewArguments } from '../../../model/declare/viewArguments';
import { PageArgs } from '../../../model/declare/connection';
import { EventFormat, EventKind, InstitutionKind, Rank } from '../../../model/kinds';
import { ParticipationRole } from '../../../model/participationRole';
import { Modality, TOOK_PLACE } from '../../../model/terms';
import { INCLUDE_UNDATED } from '../../../model/declare/includeUndated';
import { vocabulary } from '../../../model/declare/vocabulary';
import { IsEdtf } from '../../../model/declare/validation/dates';
import { IsId } from '../../../model/declare/validation/texts';
import { GoesWithType, IsAnchored } from './sideRules';
import '../../../model';
import { concreteTypes, typeEntry } from '../../../model/declare/dictionary';

export const ActorType = vocabulary(
  'ActorType',
  'The types of those who can meet: an institution or a place by a part of its own, or by those who took part for it.',
  Object.fromEntries(concreteTypes(typeEntry('Actor')).map(({ name, description }) => [name, description])),
);
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
  @GoesWithType('Institution')
  readonly institutionKinds?: InstitutionKind[];

  @Field(() => Rank, {
    nullable: true,
    description:
      'The rank of an office that the officials held, possibly on that day, in the institution or for the place given in `of`: HEAD for the mayor of a city.',
  })
  @GoesWithType('Official')
  readonly rank?: Rank;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose actors they are: the id of a place (country, region, city, district) that they acted for, including places in it, or of an institution they belong to.',
  })
  @IsId()
  readonly of?: string;

  @Field(() => ID, { nullable: true, description: 'The id of a single actor.' })
  @IsId()
  readonly id?: string;
}

@InputType({ description: 'A period; partial dates are EDTF, such as `2020` or `2020-06/2020-08`.' })
export class EncounterPeriod {
  @Field(() => String, {
    nullable: true,
    description: 'Every day that the event’s date can mean is in this period.',
  })
  @IsEdtf()
  readonly certainlyWithin?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At least one day that the event’s date can mean is in this period.',
  })
  @IsEdtf()
  readonly possiblyWithin?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: `With \`possiblyWithin\`: ${INCLUDE_UNDATED}`,
  })
  readonly includeUndated?: boolean;
}

@ViewArguments()
@ArgsType()
export class EncounterArgs extends PageArgs {
  @Field(() => EncounterSide, { description: 'One side.' })
  @ValidateNested()
  @IsAnchored()
  readonly who: EncounterSide;

  @Field(() => EncounterSide, { description: 'The other side.' })
  @ValidateNested()
  readonly whom: EncounterSide;

  @Field(() => EncounterPeriod, { nullable: true, description: 'The period in which they met.' })
  @ValidateNested()
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
  @IsId()
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
}
