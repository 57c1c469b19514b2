import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { rootFieldOf } from '../../query/selection/rootField';
import { fieldsOf } from '../../query/selection/selection';
import { contextAt, type Context } from '../context';
import { NodeArgs } from '../ids';
import { AnswersWhole } from '../wholeAnswers';
import { RecordedChange } from './change';
import { ChangeConnection } from './changeConnection';
import { changeObjects } from './changeObjects';
import { changesAnswer } from './connectionAnswer';
import { ChangesArgs } from './input';
import { readChange } from './readChanges';

/** The changes of the record, as lists and one by one. */
@Resolver()
export class ChangesResolver {
  @AnswersWhole()
  @Query(() => ChangeConnection, {
    description:
      'The changes of the record in the order in which they were made; `last: 10` gives the latest. With `of`, the history of an entity, a fact or a document.',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    return changesAnswer(context, args, fieldsOf(await context.loader.canonicalSelection(field)));
  }

  @AnswersWhole()
  @Query(() => RecordedChange, {
    nullable: true,
    description: 'The change with this id, such as `change:17`; null if there is none.',
  })
  async change(
    @Args(() => NodeArgs) { id }: NodeArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    const found = await readChange(context, id);
    // To the record as it stood, what came later is not known.
    if (!found || found.number > (context.view.knownAt ?? Infinity)) return null;
    const [object] = await changeObjects(context, [found], await context.loader.canonicalSelection(field));
    return object;
  }
}
