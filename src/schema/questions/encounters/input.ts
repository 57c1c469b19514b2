import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { EventFormat, EventKind, InstitutionKind, Rank } from '../../../model/kinds';
import { ParticipationRole } from '../../../model/participationRole';
import { Modality, TOOK_PLACE } from '../../../model/terms';
import { vocabulary } from '../../../model/declare/vocabulary';
import { IsEdtf } from '../../../model/declare/validation/dates';
import { IsCursor, IsId } from '../../../model/declare/validation/texts';
import { GoesWithType, IsAnchored } from './sideRules';
import '../../../model';
import { concreteTypes, typeEntry } from '../../../model/declare/dictionary';

export const ActorType = vocabulary(
  'ActorType',
  'The types of those who can meet: an institution or a place by a part of its own, or by those who took part for it.',
  Object.fromEntries(concreteTypes(typeEntry('Actor')).map(({ name, description }) => [name, description])),
);
export type ActorType = keyof typeof ActorType;

@InputType({ description: 'One side of an encounter. Conditions that are left out are not asked.' })
export class EncounterSide {
  @Field(() => ActorType, {
    nullable: true,
    description: 'What the actors are: officials, institutions, cities.',
  })
  readonly type?: ActorType;

  @Field(() => [InstitutionKind], {
    nullable: true,
    description: 'Which kinds of institutions: bureaus, universities.',
  })
  @GoesWithType('Institution')
  readonly institutionKinds?: InstitutionKind[];

  @Field(() => Rank, {
    nullable: true,
    description:
      'The rank of an office that the officials held in the body or for the place of `of` itself, possibly on that day: HEAD for the mayor of a city.',
  })
  @GoesWithType('Official')
  readonly rank?: Rank;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose they are: a place (country, region, city, district) for which they stood there, itself or something in it; or a body to which they belong.',
  })
  @IsId()
  readonly of?: string;

  @Field(() => ID, { nullable: true, description: 'One actor by its id.' })
  @IsId()
  readonly id?: string;
}

@InputType({ description: 'A period; partial dates are EDTF, such as `2020` or `2020-06/2020-08`.' })
export class EncounterPeriod {
  @Field(() => String, {
    nullable: true,
    description: 'The event lies in it, whatever its date means exactly.',
  })
  @IsEdtf()
  readonly certainlyWithin?: string;

  @Field(() => String, { nullable: true, description: 'The event may lie in it; undated events may.' })
  @IsEdtf()
  readonly possiblyWithin?: string;
}

@ArgsType()
export class EncounterArgs extends FirstArgs {
  @Field(() => EncounterSide, { description: 'The one side.' })
  @ValidateNested()
  @IsAnchored()
  readonly who: EncounterSide;

  @Field(() => EncounterSide, { description: 'The other side.' })
  @ValidateNested()
  readonly whom: EncounterSide;

  @Field(() => EncounterPeriod, { nullable: true, description: 'When they met.' })
  @ValidateNested()
  readonly period?: EncounterPeriod;

  @Field(() => [Modality], {
    defaultValue: [...TOOK_PLACE],
    description:
      'How real the event is. Only what took place is a meeting; other modalities must be asked for.',
  })
  readonly modalities: Modality[];

  @Field(() => [EventKind], { nullable: true, description: 'Kinds of events.' })
  readonly eventKinds?: EventKind[];

  @Field(() => EventFormat, { nullable: true, description: 'In person, remote or hybrid.' })
  readonly format?: EventFormat;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only pairs whose sides lie in different countries.',
  })
  readonly foreignOnly: boolean;

  @Field(() => ID, { nullable: true, description: 'What the event is about: the id of a topic.' })
  @IsId()
  readonly topic?: string;

  @Field(() => [ParticipationRole], {
    defaultValue: [],
    description:
      'Roles that count as having met beside those that always do: exhibitors, teams and athletes were there and met nobody unless asked for.',
  })
  readonly alsoRoles: ParticipationRole[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Count possible parts as well: an institution whose official may have held the office on the day of the event.',
  })
  readonly includePossible: boolean;

  @Field(() => String, { nullable: true, description: 'Only pairs that follow this cursor.' })
  @IsCursor()
  readonly after?: string | null;
}
