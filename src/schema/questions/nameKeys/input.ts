import { ArgsType, Field } from 'type-graphql';

import { IsText } from '../../../model/declare/validation/texts';
import { EntityType } from '../../../model/declare/types';

/** The arguments of `nameKeys`. */
@ArgsType()
export class NameKeysArgs {
  @Field(() => String, { description: 'The name.' })
  @IsText()
  readonly text: string;

  @Field(() => EntityType, {
    nullable: true,
    description: 'The type of the entity: names of persons, places and institutions are read differently.',
  })
  readonly type?: EntityType | null;
}
