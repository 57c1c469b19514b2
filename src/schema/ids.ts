/** Arguments of the look-ups by id. */
import { ArgsType, Field, ID } from 'type-graphql';

import { FitsPage } from '../model/declare/validation/pageSizes';
import { AreIds, IsId } from '../model/declare/validation/texts';

@ArgsType()
export class IdArgs {
  @Field(() => ID, { description: 'The id.' })
  @IsId()
  readonly id: string;
}

@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: 'The ids, as many as a page may have.' })
  @FitsPage()
  @AreIds()
  readonly ids: string[];
}
