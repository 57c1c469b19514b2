import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { FirstArgs } from '../../../model/declare/firstArgs';
import { EntityType } from '../../../model/declare/types';
import { IsEdtf } from '../../../model/declare/validation/dates';
import { IsId, IsText } from '../../../model/declare/validation/texts';

@InputType({ description: 'What is known of the bearer of a name from where it stands.' })
export class ResolveContext {
  @Field(() => [EntityType], {
    nullable: true,
    description: 'Which types of entities it can be; others are no candidates.',
  })
  readonly types?: EntityType[] | null;

  @Field(() => ID, { nullable: true, description: 'The country to which it belongs.' })
  @IsId()
  readonly country?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The city to which it belongs: in which it lies or is based, or whose office it holds.',
  })
  @IsId()
  readonly city?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The office that it holds, in English, Russian or Chinese: `mayor`, `мэр Харбина`, `副市长`. Role, bodies and places are compared, not words.',
  })
  @IsText()
  readonly office?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When, EDTF: links and offices count that possibly held then.',
  })
  @IsEdtf()
  readonly date?: string | null;
}

@ArgsType()
export class ResolveArgs extends FirstArgs {
  @Field(() => String, { description: 'The name as it is written.' })
  @IsText()
  readonly name: string;

  @Field(() => ResolveContext, { nullable: true, description: 'What is known beside.' })
  @ValidateNested()
  readonly context?: ResolveContext | null;
}
