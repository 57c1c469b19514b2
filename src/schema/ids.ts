import { ArgsType, Field, ID } from 'type-graphql';

import { ViewArguments } from '../model/declare/viewArguments';
import { FitsPage } from '../model/declare/validation/pageSizes';
import { AreIds, IsId } from '../model/declare/validation/texts';

/** The argument of `node`, which takes no other: Relay refetches by it, and its compiler accepts an id alone. */
@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: 'The id.' })
  @IsId()
  readonly id: string;
}

/** The arguments of a look-up of one node of a type. */
@ViewArguments()
@ArgsType()
export class IdArgs extends NodeArgs {}

/** The argument of a look-up of several nodes. */
@ViewArguments()
@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: 'The ids, at most the maximum page size.' })
  @FitsPage()
  @AreIds()
  readonly ids: string[];
}
