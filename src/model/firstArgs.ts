import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of a short list. */
@ArgsType()
export class FirstArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Maximum number of items; by default the page size of the server.',
  })
  readonly first?: number;
}
