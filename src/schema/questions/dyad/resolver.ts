import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf } from '../../../query/selection/rootField';
import { keyOfView } from '../../../query/view';
import { askedOf, foundUnder, type Asked } from '../../asked';
import { contextAt, type Context } from '../../context';
import { AnswersWhole } from '../../wholeAnswers';
import { dyadColumns, dyadReader, wantedOf, type JoinedPair } from './answer';
import { actorTypes, planDyad } from './plan';
import { printDyad } from './print';
import { Dyad, DyadArgs } from './types';

/** Two actors and all that joins them, in one statement. */
@Resolver()
export class DyadResolver {
  @AnswersWhole()
  @Query(() => Dyad, {
    description:
      'Two actors and all that joins them: ties, agreements, events by year and modality, the last contact, visits each way, topics, and the officials who carry the relation.',
  })
  async dyad(
    @Args(() => DyadArgs) { a, b }: DyadArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    const asked = await askedOf(context, field);
    const found = await foundUnder(
      context,
      field,
      { a, b },
      async (ends) => {
        if (ends.a === ends.b) throw badInput(`dyad: a and b are one entity, “${ends.a}”`);
        return joined(context, ends, asked);
      },
      actorTypes(),
    );
    if (!found) throw badInput('dyad: a and b must be places, institutions or officials');
    const { answer, nodes } = found;
    await context.loader.explainShown({ ...field, selection: asked.selection }, nodes.shown());
    return answer;
  }
}

interface Ends {
  readonly a: string;
  readonly b: string;
}

const prepared = new RememberedByField<Prepared<JoinedPair | undefined>>();

async function joined(
  { loader, limits, view }: Context,
  ends: Ends,
  { fields, kept }: Asked,
): Promise<JoinedPair | undefined> {
  const statement = prepared.of(kept, keyOfView(view), () => {
    const shown = dyadColumns(fields);
    const plan = planDyad({ ...wantedOf(fields, limits), columns: planColumns(shown, limits) });
    return prepareQuestion(plan, printDyad, (sent) => dyadReader(fields, shown, sent, limits), view);
  });
  return loader.read({ ...statement, params: { ...statement.params, ...ends } });
}
