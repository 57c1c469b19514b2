import { ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';

import { ViewArguments } from '../../../model/declare/viewArguments';
import { FirstArgs } from '../../../model/declare/firstArgs';
import { EntityType } from '../../../model/declare/types';
import { IsLatitude, IsLongitude, IsNotNegative } from '../../../model/declare/validation/numbers';
import { IsCursor, IsId, IsLanguageTag, IsText } from '../../../model/declare/validation/texts';
import { NamesOneCentre } from './nearRule';

@InputType({
  description:
    'A place or a point: give `id`, or `latitude` and `longitude`. An entity without coordinates counts if a place it belongs to is near.',
})
export class SearchNear {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of a place with coordinates, or of something in one.',
  })
  @IsId()
  readonly id?: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84.' })
  @IsLatitude()
  readonly latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84.' })
  @IsLongitude()
  readonly longitude?: number | null;

  @Field(() => Float, { defaultValue: 50, description: 'Maximum distance in kilometres.' })
  @IsNotNegative()
  readonly withinKm: number;
}

@ViewArguments()
@ArgsType()
export class SearchArgs extends FirstArgs {
  @Field(() => String, {
    description:
      'A name or words, in any script and case, with or without a title: `мэром Сунь Чже`. There is no query syntax. Only the beginning of a long text counts.',
  })
  @IsText()
  readonly text: string;

  @Field(() => [EntityType], { nullable: true, description: 'Return only entities of these types.' })
  readonly types?: EntityType[] | null;

  @Field(() => SearchNear, {
    nullable: true,
    description: 'Return only entities near this place or point. Passages have no position and never match.',
  })
  @ValidateNested()
  @NamesOneCentre()
  readonly near?: SearchNear | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Language of the text as a BCP 47 tag. Of equally good hits, those whose name in this language matched come first; `ru-RU` falls back to `ru`.',
  })
  @IsLanguageTag()
  readonly language?: string | null;

  @Field(() => String, { nullable: true, description: 'Return only hits after this cursor.' })
  @IsCursor()
  readonly after?: string | null;
}
