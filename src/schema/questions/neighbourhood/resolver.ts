import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
import { keyOfView } from '../../../query/view';
import { askedOf, foundUnder, type Asked } from '../../asked';
import { canonicalIds } from '../../canonicalIds';
import { contextAt, type Context } from '../../context';
import { AnswersWhole } from '../../wholeAnswers';
import { countsIn, neighbourhoodColumns, neighbourhoodReader, type Around } from './answer';
import { planNeighbourhood, type NeighbourhoodQuestion } from './plan';
import { printNeighbourhood } from './print';
import { Neighbourhood, NeighbourhoodArgs } from './types';

/** What lies around an entity, in one statement. */
@Resolver()
export class NeighbourhoodResolver {
  @AnswersWhole()
  @Query(() => Neighbourhood, {
    nullable: true,
    description:
      'An entity with the nodes around it, the links between them and their evidence, and how many there are of each kind: for a graph that grows step by step. Null if the entity is not there as of the day.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const context = await contextAt(request, field);
    const { id: centre, exclude: given, first, ...wanted } = args;
    const question = { ...wanted, size: first ?? context.limits.size };
    const asked = await askedOf(context, field);
    const exclude = await canonicalIds(context, given);
    const found = await foundUnder(context, field, { id: centre }, async ({ id }) =>
      around(context, question, { id, exclude }, asked),
    );
    if (!found) {
      sayNotAsOf(context, field, centre);
      return null;
    }
    const { answer, nodes } = found;
    await context.loader.explainShown({ ...field, selection: asked.selection }, nodes.shown());
    return answer;
  }
}

/** An entity that exists, but not on the day. */
function sayNotAsOf({ view: { asOf }, warnings }: Context, { key }: RootField, id: string): void {
  if (!asOf) return;
  warnings.add({
    code: 'NOT_AS_OF',
    message: `${key}: id: “${id}” exists, but not as of ${asOf.date} (${asOf.certainty})`,
    path: [key],
    argument: ['id'],
    id,
  });
}

const prepared = new RememberedByField<Prepared<Around | undefined>>();

async function around(
  { loader, limits, view }: Context,
  question: NeighbourhoodQuestion,
  ids: { readonly id: string; readonly exclude: readonly string[] },
  { fields, kept }: Asked,
): Promise<Around | undefined> {
  const statement = prepared.of(kept, `${keyOfView(view)} ${JSON.stringify(question)}`, () => {
    const shown = neighbourhoodColumns(fields);
    const plan = planNeighbourhood(
      question,
      { ...countsIn(fields), columns: planColumns(shown, limits) },
      view,
    );
    return prepareQuestion(
      plan,
      printNeighbourhood,
      (sent) => neighbourhoodReader(fields, shown, sent, limits),
      view,
    );
  });
  return loader.read({ ...statement, params: { ...statement.params, ...ids } });
}
