import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { WHOSE } from '../../../model/belonging';
import { planColumns } from '../../../query/plan/columns';
import { planPage } from '../../../query/plan/page';
import { prepareQuestion } from '../../../query/prepared';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { announcedColumns, announcedReader, type Announced } from './answer';
import { AnnouncedArgs } from './input';
import { BY_DATE, planAnnounced } from './plan';
import { printAnnounced } from './print';
import { AnnouncedEventConnection } from './types';

/** What was announced and, as far as documents say, neither held nor called off: one statement. */
@Resolver()
export class AnnouncedResolver {
  @AnswersWhole()
  @Query(() => AnnouncedEventConnection, {
    description:
      'Events that were planned, proposed or the subject of an invitation for a time before a day, and of which no document says that they were held or called off, neither themselves nor what realises them. Each comes with the facts that announced it and their passages. That no document says so does not mean that they were not held.',
  })
  async announcedNotHeld(
    @Args(() => AnnouncedArgs) args: AnnouncedArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    const context = await contextAt(request, root);
    const selection = await context.loader.canonicalSelection(root);
    const fields = fieldsOf(selection);
    const explained = async ({ answer, nodes }: Announced) => {
      await context.loader.explainShown({ ...root, selection }, nodes.shown());
      return answer;
    };
    const asGiven = await announced(context, args, args.of ?? undefined, fields);
    if (!asGiven.isEmpty || typeof args.of !== 'string') return explained(asGiven);
    // Only an empty answer can come from an id that nothing has, or one that was merged into another.
    const canonical = (
      await requireKnown(context, root, [{ argument: ['of'], id: args.of, types: WHOSE }])
    ).get(args.of);
    if (canonical === undefined) return asGiven.answer;
    return explained(await announced(context, args, canonical, fields));
  }
}

async function announced(
  { loader, limits, view }: Context,
  { before, certainty, modalities, includeUndated, first, after }: AnnouncedArgs,
  of: string | undefined,
  connection: readonly SelectedField[],
): Promise<Announced> {
  const fields = announcedColumns(connection);
  const plan = planAnnounced(
    { of, before, certainty, modalities, includeUndated },
    {
      page: planPage({ first, after }, BY_DATE, limits, 'announcedNotHeld'),
      total: fieldsNamed('totalCount', connection).length > 0,
      columns: planColumns(fields, limits),
    },
  );
  if (plan.source.kind === 'LABEL')
    await loader.allowScan({ label: plan.source.label, by: 'before', advice: 'give `of`' });
  return loader.read(
    prepareQuestion(plan, printAnnounced, (sent) => announcedReader(connection, fields, sent, limits), view),
  );
}
