import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';

import { Entity } from '../model/entity';
import { Group } from '../model/group';
import { selectionOf } from '../query/selection';
import type { Context } from './context';

/** The node behind a group by a related node. */
@Resolver(() => Group)
export class GroupResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The entity whose id is the first key; null when the first key is no id.',
  })
  async node(
    @Root() group: Group,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [id] = group.keys;
    return id === undefined || id === null ? null : context.loader.node('Entity', id, selectionOf(info));
  }
}
