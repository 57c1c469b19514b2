import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { parsedPeriod } from '../../../query/plan/planDate';
import { objectOf } from '../../../query/reader/objectOf';
import { rootFieldOf } from '../../../query/selection/rootField';
import { fieldsNamed, fieldsOf, type SelectedField } from '../../../query/selection/selection';
import { contextAt, type Context } from '../../context';
import { requireKnown } from '../../requireKnown';
import { AnswersWhole } from '../../wholeAnswers';
import { thoseAsOf } from '../idsAsOf';
import { candidates, type DecidedCandidate } from './candidates';
import { circumstances } from './circumstances';
import { byFormerState, withSuccessors } from './former';
import { byIdentifier, isIdentified, lookUpIdentifier, withoutSize } from './identified';
import { ResolveArgs } from './input';
import { knownOf, neighbours } from './known';
import { lookUp } from './lookUp';
import { Candidate } from './types';

/** Who bears a name, as it is written somewhere. */
@Resolver()
export class ResolveResolver {
  @AnswersWhole()
  @Query(() => [Candidate], {
    description:
      'The entities that a written name may refer to, most likely first. Similar names give candidates, but similarity alone never decides.',
  })
  async resolve(
    @Args(() => ResolveArgs) args: ResolveArgs,
    @Ctx() request: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const root = rootFieldOf(info);
    const context = await contextAt(request, root);
    const size = args.first ?? context.limits.size;
    const decided = (await thoseAsOf(context, await decidedCandidates(context, root, args))).slice(0, size);
    const selection = await context.loader.canonicalSelection(root);
    const fields = fieldsOf(selection);
    const ids = decided.map(({ id }) => id);
    const entities = new Map(
      await Promise.all(
        fieldsNamed('entity', fields).map(
          async (shown) => [shown, await context.loader.nodes('Entity', ids, shown.selection)] as const,
        ),
      ),
    );
    const shown = [...entities].map(([field, nodes]) => ({
      typeName: 'Entity',
      field,
      nodes: new Map(ids.map((id, index) => [id, nodes[index]])),
    }));
    await context.loader.explainShown({ ...root, selection }, shown);
    return decided.map((candidate, index) => {
      const values: Readonly<Record<string, unknown>> = { ...candidate };
      return objectOf('Candidate', fields, (part) =>
        part.name === 'entity' ? entities.get(part)?.[index] : values[part.name],
      );
    });
  }
}

async function decidedCandidates(
  context: Context,
  field: SelectedField,
  { name, context: given }: ResolveArgs,
): Promise<DecidedCandidate[]> {
  const { types = null, country = null, city = null, office = null, date = null } = given ?? {};
  const period = date === null ? undefined : parsedPeriod(date, 'resolve: context.date');
  const [looked, merged] = await Promise.all([
    lookUpIdentifier(context, name, types).then(
      async (found) => found ?? withSuccessors(context, await lookUp(context, name, types), types),
    ),
    requireKnown(context, field, [
      { argument: ['context', 'country'], id: country, types: ['Country'] },
      { argument: ['context', 'city'], id: city, types: ['City'] },
    ]),
  ]);
  const known = await circumstances(context, looked, period);
  const canonical = (id: string | null) => (id === null ? null : (merged.get(id) ?? id));
  const all = knownOf(looked, known);
  const identified = isIdentified(looked);
  const decided = candidates(identified ? withoutSize(all) : all, {
    country: canonical(country),
    city: canonical(city),
    office,
    besides: neighbours(looked, known),
  });
  return identified ? byIdentifier(decided) : [...byFormerState(decided, looked)];
}
