import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { badInput } from '../errors';
import { connectionOf, pageArgs } from '../model/connection';
import { Entity } from '../model/entity';
import { Fact } from '../model/fact';
import { Node } from '../model/node';
import { Passage } from '../model/passage';
import { rootFieldOf } from '../query/selection';
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
    description: 'The entity, fact or passage with this id; null if there is none.',
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
    description:
      'The entities, facts or passages with these ids, in the same order; null for an id that does not exist.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'The ids, at most the maximum page size.' }) ids: string[],
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
    description: 'The entity with this id, of any type; null if there is none.',
  })
  async entity(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Entity', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => entityConnection, { description: 'All entities, or those that match `where`.' })
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
    description: 'The fact with this id, of any type; null if there is none.',
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
    description:
      'The passage with this id, such as `doc:000#93-103`; null if no fact uses that range as evidence.',
  })
  async passage(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.node('Passage', id, rootFieldOf(info).selection);
  }

  @AnswersWhole()
  @Query(() => factConnection, { description: 'All facts, or those that match `where`.' })
  async facts(
    @Args(() => factArgs) _args: object,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.loader.list('Fact', rootFieldOf(info));
  }
}
