import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';

import { Entity } from '../../model/entity';
import { checkedFirst } from '../../query/page';
import { periodAsked } from '../../query/propertyFilter';
import { selectionOf } from '../../query/selection';
import type { Context } from '../context';
import { requireKnown } from '../requireKnown';
import { candidates } from './candidates';
import { circumstances } from './circumstances';
import { ResolveArgs } from './input';
import { knownOf, neighbours } from './known';
import { lookUp } from './lookUp';
import { Candidate } from './types';

/** Who bears a name, as it is written somewhere. */
@Resolver(() => Candidate)
export class ResolveResolver {
  @Query(() => [Candidate], {
    description:
      'The entities that a written name may refer to, most likely first. Similar names give candidates, but similarity alone never decides.',
  })
  async resolve(@Args(() => ResolveArgs) args: ResolveArgs, @Ctx() context: Context): Promise<Candidate[]> {
    const { name, first } = args;
    const { types = null, country = null, city = null, office = null, date = null } = args.context ?? {};
    const size = checkedFirst({ first }, context.limits, 'resolve');
    const period = date === null ? undefined : periodAsked(date, 'resolve: context.date');
    const [looked, merged] = await Promise.all([
      lookUp(context, name, types),
      requireKnown(context, 'resolve', {
        'context.country': country,
        'context.city': city,
      }),
    ]);
    const known = await circumstances(context, looked, period);
    const canonical = (id: string | null) => (id === null ? null : (merged.get(id) ?? id));
    const beside = {
      country: canonical(country),
      city: canonical(city),
      office,
      besides: neighbours(looked, known),
    };
    return candidates(knownOf(looked, known), beside).slice(0, size);
  }

  @FieldResolver(() => Entity, { description: 'The entity.' })
  async entity(
    @Root() { id }: Candidate,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Entity', id, selectionOf(info));
  }
}
