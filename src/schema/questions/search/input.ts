import { ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { EntityType } from '../../../model/declare/types';
import { IsLatitude, IsLongitude, IsNotNegative } from '../../../model/declare/validation/numbers';
import { IsCursor, IsId, IsLanguageTag, IsText } from '../../../model/declare/validation/texts';
import { NamesOneCentre } from './nearRule';

@InputType({
  description:
    'A place or point: give `id`, or `latitude` and `longitude`. Entities without coordinates count where a place is to which they belong.',
})
export class SearchNear {
  @Field(() => ID, {
    nullable: true,
    description: 'A place with coordinates, or something that lies in one.',
  })
  @IsId()
  readonly id?: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84.' })
  @IsLatitude()
  readonly latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84.' })
  @IsLongitude()
  readonly longitude?: number | null;

  @Field(() => Float, { defaultValue: 50, description: 'How far away at most, in kilometres.' })
  @IsNotNegative()
  readonly withinKm: number;
}

@ArgsType()
export class SearchArgs extends FirstArgs {
  @Field(() => String, {
    description:
      'A name or words, in any script and case, with or without a title: `мэром Сунь Чже`. Whatever is written is taken as it is, there is no syntax; of a long text the beginning counts.',
  })
  @IsText()
  readonly text: string;

  @Field(() => [EntityType], { nullable: true, description: 'Only entities of these types.' })
  readonly types?: EntityType[] | null;

  @Field(() => SearchNear, { nullable: true, description: 'Only what lies there; passages do not.' })
  @ValidateNested()
  @NamesOneCentre()
  readonly near?: SearchNear | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Language of the text, BCP 47. Of hits that are equally good, those come first whose name in it is the one found.',
  })
  @IsLanguageTag()
  readonly language?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  @IsCursor()
  readonly after?: string | null;
}
