import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Resolver, Root, Subscription } from 'type-graphql';

import { rootFieldOf } from '../../query/selection/rootField';
import { RecordedChange } from '../changes/change';
import { changeObjects } from '../changes/changeObjects';
import { ChangedArgs } from '../changes/input';
import type { ChangeHeader } from '../changes/readChanges';
import type { Context } from '../context';
import { AnswersWhole } from '../wholeAnswers';
import { changed } from './subscribe';

/** What clients can follow. */
@Resolver()
export class ChangedResolver {
  @AnswersWhole()
  @Subscription(() => RecordedChange, {
    description:
      'The changes of the record as they are made: each once, in the order of their numbers. With `since`, first all later ones from the record; a client that comes back with the number of the last change that it has seen misses none and gets none twice. Served over WebSocket (graphql-transport-ws) at /graphql and as server-sent events at /graphql/stream.',
    subscribe: changed,
  })
  async changed(
    @Root() change: ChangeHeader,
    @Args(() => ChangedArgs) _args: ChangedArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const selection = await context.loader.canonicalSelection(rootFieldOf(info));
    const [object] = await changeObjects(context, [change], selection);
    return object;
  }
}
