import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { badInput } from '../errors';
import { connectionOf, pageArgs } from '../model/declare/connection';
import { Entity } from '../model/entities/entity';
import { Fact } from '../model/facts/fact';
import { Node } from '../model/entities/node';
import { Passage } from '../model/facts/passage';
import { rootFieldOf } from '../query/selection/rootField';
import type { Context } from './context';
import { AnswersWhole } from './wholeAnswers';

type ClassType = new () => object;
const factConnection = connectionOf({ to: 'Fact' }) as ClassType;
const entityConnection = connectionOf({ to: 'Entity' }) as ClassType;
const factArgs = pageArgs('Fact', undefined) as ClassType;
const entityArgs = pageArgs('Entity', undefined) as ClassType;

/** Look-ups across types: by id, and lists of all entities and all facts. */
@Resolver()
export class NodesResolver {
  @AnswersWhole()
  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id: an entity, a fact or a passage; null when nothing has.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Node', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order; null for an id that nothing has.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'The ids, as many as a page may have.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    if (ids.length > context.limits.cap) {
      throw badInput(`nodes: at most ${String(context.limits.cap)} ids at a time, got ${String(ids.length)}`);
    }
    return context.loader.nodes('Node', ids, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => Entity, {
    nullable: true,
    description: 'The entity of any type with this id; null when there is none.',
  })
  async entity(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Entity', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => entityConnection, { description: 'All entities, or those that satisfy `where`.' })
  async entities(
    @Args(() => entityArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.list('Entity', rootFieldOf(info));
  }

  @AnswersWhole()
  @Query(() => Fact, {
    nullable: true,
    description: 'The fact of any type with this id; null when there is none.',
  })
  async fact(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Fact', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => Passage, {
    nullable: true,
    description: 'The passage with this id, such as `doc:000#93-103`; null when no fact rests on that range.',
  })
  async passage(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Passage', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => factConnection, { description: 'All facts, or those that satisfy `where`.' })
  async facts(
    @Args(() => factArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.list('Fact', rootFieldOf(info));
  }
}
