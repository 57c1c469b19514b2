import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { canonicalIds } from '../../canonicalIds';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
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
    const { first, ...given } = args;
    const question = { ...given, size: first ?? context.limits.size };
    const selection = await context.loader.canonicalSelection(field);
    // Ids that were merged make a selection of this request's own.
    const asked = { fields: fieldsOf(selection), kept: selection === field.selection ? field : undefined };
    const exclude = await canonicalIds(context, question.exclude);
    const found =
      (await around(context, { ...question, exclude }, asked)) ??
      (await aroundCanonical(context, { ...question, exclude }, asked, field));
    if (!found) return null;
    const { answer, nodes } = found;
    await context.loader.explainShown({ ...field, selection }, nodes.shown());
    return answer;
  }
}

/** What is selected, and the field for which statements are kept. */
interface Asked {
  readonly fields: readonly SelectedField[];
  readonly kept: RootField | undefined;
}

/** Where the id was merged into another, what lies around that one; an id that nothing has is refused. None as of another day. */
async function aroundCanonical(
  context: Context,
  question: NeighbourhoodQuestion,
  asked: Asked,
  field: RootField,
): Promise<Around | undefined> {
  const canonical = await requireKnown(context, field, [{ argument: ['id'], id: question.id }]);
  const found = await around(context, { ...question, id: canonical.get(question.id) ?? question.id }, asked);
  const { asOf } = context.view;
  if (!found && asOf)
    context.warnings.add({
      code: 'NOT_AS_OF',
      message: `${field.key}: id: “${question.id}” exists, but not as of ${asOf.date} (${asOf.certainty})`,
      path: [field.key],
      argument: ['id'],
      id: question.id,
    });
  return found;
}

const prepared = new RememberedByField<Prepared<Around | undefined>>();

async function around(
  { loader, limits, view }: Context,
  question: NeighbourhoodQuestion,
  { fields, kept }: Asked,
): Promise<Around | undefined> {
  const statement = prepared.of(kept, JSON.stringify(question), () => {
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
  return loader.read(statement);
}
