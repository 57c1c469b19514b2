import { ArgsType, Field, Int } from 'type-graphql';

import { IsPageSize } from './validation/pageSizes';

/** Arguments of a short list. */
@ArgsType()
export class FirstArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most; the page size of the server when absent.',
  })
  @IsPageSize()
  readonly first?: number;
}
