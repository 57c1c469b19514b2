import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { ViewArguments } from '../../../model/declare/viewArguments';
import { FirstArgs } from '../../../model/declare/firstArgs';
import { EntityType } from '../../../model/declare/types';
import { IsEdtf } from '../../../model/declare/validation/dates';
import { IsId, IsText } from '../../../model/declare/validation/texts';

@InputType({ description: 'What the context says about the bearer of a name.' })
export class ResolveContext {
  @Field(() => [EntityType], {
    nullable: true,
    description: 'The types of entities to consider; by default all.',
  })
  readonly types?: EntityType[] | null;

  @Field(() => ID, { nullable: true, description: 'The id of the country it belongs to.' })
  @IsId()
  readonly country?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the city it belongs to: where it is or is based, or whose office it holds.',
  })
  @IsId()
  readonly city?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The office held, in English, Russian or Chinese: `mayor`, `мэр Харбина`, `副市长`. Role, institution and place are compared, not words.',
  })
  @IsText()
  readonly office?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date, as EDTF. Links and offices count if they possibly held then.',
  })
  @IsEdtf()
  readonly date?: string | null;
}

@ViewArguments()
@ArgsType()
export class ResolveArgs extends FirstArgs {
  @Field(() => String, { description: 'The name as written.' })
  @IsText()
  readonly name: string;

  @Field(() => ResolveContext, { nullable: true, description: 'The context of the name.' })
  @ValidateNested()
  readonly context?: ResolveContext | null;
}
