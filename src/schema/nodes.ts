import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { connectionOf } from '../model/declare/connection';
import { Entity } from '../model/entities/entity';
import { Fact } from '../model/facts/fact';
import { Node } from '../model/entities/node';
import { Passage } from '../model/facts/passage';
import { rootFieldOf } from '../query/selection/rootField';
import { contextAt, type Context } from './context';
import { IdArgs, IdsArgs, NodeArgs } from './ids';
import { listArgs } from './listArgs';
import { AnswersWhole } from './wholeAnswers';

type ClassType = new () => object;
const factConnection = connectionOf({ to: 'Fact' }) as ClassType;
const entityConnection = connectionOf({ to: 'Entity' }) as ClassType;
const factArgs = listArgs('Fact') as ClassType;
const entityArgs = listArgs('Entity') as ClassType;

/** Look-ups across types: by id, and lists of all entities and all facts. */
@Resolver()
export class NodesResolver {
  @AnswersWhole()
  @Query(() => Node, {
    nullable: true,
    description: 'The entity, fact or passage with this id; null if there is none.',
  })
  async node(
    @Args(() => NodeArgs) { id }: NodeArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const [node] = await (await contextAt(context, field)).loader.lookedUp('Node', [id], field);
    return node;
  }

  @AnswersWhole()
  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The entities, facts or passages with these ids, in the same order; null for an id that does not exist.',
  })
  async nodes(
    @Args(() => IdsArgs) { ids }: IdsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const field = rootFieldOf(info);
    return (await contextAt(context, field)).loader.lookedUp('Node', ids, field);
  }

  @AnswersWhole()
  @Query(() => Entity, {
    nullable: true,
    description: 'The entity with this id, of any type; null if there is none.',
  })
  async entity(
    @Args(() => IdArgs) { id }: IdArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const [node] = await (await contextAt(context, field)).loader.lookedUp('Entity', [id], field);
    return node;
  }

  @AnswersWhole()
  @Query(() => entityConnection, { description: 'All entities, or those that match `where`.' })
  async entities(
    @Args(() => entityArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    return (await contextAt(context, field)).loader.list('Entity', field);
  }

  @AnswersWhole()
  @Query(() => Fact, {
    nullable: true,
    description: 'The fact with this id, of any type; null if there is none.',
  })
  async fact(
    @Args(() => IdArgs) { id }: IdArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const [node] = await (await contextAt(context, field)).loader.lookedUp('Fact', [id], field);
    return node;
  }

  @AnswersWhole()
  @Query(() => Passage, {
    nullable: true,
    description:
      'The passage with this id, such as `doc:000#93-103`; null if no fact uses that range as evidence.',
  })
  async passage(
    @Args(() => IdArgs) { id }: IdArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    const [node] = await (await contextAt(context, field)).loader.lookedUp('Passage', [id], field);
    return node;
  }

  @AnswersWhole()
  @Query(() => factConnection, { description: 'All facts, or those that match `where`.' })
  async facts(
    @Args(() => factArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const field = rootFieldOf(info);
    return (await contextAt(context, field)).loader.list('Fact', field);
  }
}
