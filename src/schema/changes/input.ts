import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArrayMaxSize } from 'class-validator';

import { ChangeAction } from '../../model/changeAction';
import { PageArgs } from '../../model/declare/connection';
import { IsNotEmpty } from '../../model/declare/validation/lists';
import { IsNotNegative } from '../../model/declare/validation/numbers';
import { AreIds, IsText } from '../../model/declare/validation/texts';

/** The most ids of which changes are asked for at once. */
const MAX_IDS = 100;
const tooMany = { message: `must have at most ${String(MAX_IDS)} elements` };

export const OF =
  'Only changes that touched something with one of these ids: an entity, a fact or a document. Former ids of merged entities resolve. An entity is also touched through the facts in which it has a role, a document through those that it supports. At most 100.';

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only changes with a greater number.' })
  @IsNotNegative()
  readonly since?: number | null;

  @Field(() => [ID], { nullable: true, description: OF })
  @AreIds()
  @IsNotEmpty()
  @ArrayMaxSize(MAX_IDS, tooMany)
  readonly of?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Only changes by this author.' })
  @IsText()
  readonly by?: string | null;

  @Field(() => [ChangeAction], { nullable: true, description: 'Only changes of these kinds.' })
  readonly actions?: readonly ChangeAction[] | null;
}

@ArgsType()
export class ChangedArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the last change that the client has seen: it first gets all later ones. Without it, changes from now on.',
  })
  @IsNotNegative()
  readonly since?: number | null;

  @Field(() => [ID], { nullable: true, description: OF })
  @AreIds()
  @IsNotEmpty()
  @ArrayMaxSize(MAX_IDS, tooMany)
  readonly of?: readonly string[] | null;

  @Field(() => [ChangeAction], { nullable: true, description: 'Only changes of these kinds.' })
  readonly actions?: readonly ChangeAction[] | null;
}
