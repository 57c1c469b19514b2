import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { badInput } from '../../../errors';
import { planColumns } from '../../../query/plan/columns';
import { prepareQuestion, type Prepared } from '../../../query/prepared';
import { RememberedByField } from '../../../query/remembered';
import { rootFieldOf, type RootField } from '../../../query/selection/rootField';
import { fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
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
    const selection = await context.loader.canonicalSelection(field);
    // Ids that were merged make a selection of this request's own.
    const asked = { fields: fieldsOf(selection), kept: selection === field.selection ? field : undefined };
    const { answer, nodes } =
      (await joined(context, { a, b }, asked)) ?? (await joinedCanonical(context, { a, b }, asked, field));
    await context.loader.explainShown({ ...field, selection }, nodes.shown());
    return answer;
  }
}

interface Ends {
  readonly a: string;
  readonly b: string;
}

/** What is selected, and the field for which statements are kept. */
interface Asked {
  readonly fields: readonly SelectedField[];
  readonly kept: RootField | undefined;
}

/** Where an id was merged into another, or is of no actor. */
async function joinedCanonical(
  context: Context,
  { a, b }: Ends,
  asked: Asked,
  field: RootField,
): Promise<JoinedPair> {
  const canonical = await requireKnown(context, field, [
    { argument: ['a'], id: a, types: actorTypes() },
    { argument: ['b'], id: b, types: actorTypes() },
  ]);
  const ends = { a: canonical.get(a) ?? a, b: canonical.get(b) ?? b };
  if (ends.a === ends.b) throw badInput(`dyad: a and b are one entity, “${ends.a}”`);
  const found = await joined(context, ends, asked);
  if (!found) throw badInput('dyad: a and b must be places, institutions or officials');
  return found;
}

const prepared = new RememberedByField<Prepared<JoinedPair | undefined>>();

async function joined(
  { loader, limits, view }: Context,
  ends: Ends,
  { fields, kept }: Asked,
): Promise<JoinedPair | undefined> {
  const statement = prepared.of(kept, JSON.stringify(ends), () => {
    const shown = dyadColumns(fields);
    const plan = planDyad({ ...ends, ...wantedOf(fields, limits), columns: planColumns(shown, limits) });
    return prepareQuestion(plan, printDyad, (sent) => dyadReader(fields, shown, sent, limits), view);
  });
  return loader.read(statement);
}
