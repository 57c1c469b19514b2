/** The root fields made from the dictionary: each entity type is looked up and listed, each fact type is listed. */
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { connectionOf } from '../model/declare/connection';
import { typesOf, type ModelClass, type TypeEntry } from '../model/declare/dictionary';
import { rootFieldOf } from '../query/selection/rootField';
import { contextAt, type Context } from './context';
import { IdArgs } from './ids';
import { listArgs } from './listArgs';
import { AnswersWhole } from './wholeAnswers';

type ClassType = new () => object;

/** One resolver class for each look-up and each list. */
export function listResolvers(): ModelClass[] {
  return [
    ...typesOf('entity').flatMap((entry) => [lookUpResolver(entry), listResolver(entry, listName(entry))]),
    ...typesOf('fact').map((entry) => listResolver(entry, entry.dossierKey ?? entry.name)),
  ];
}

function lookUpName(entry: TypeEntry): string {
  return entry.name.charAt(0).toLowerCase() + entry.name.slice(1);
}

function listName(entry: TypeEntry): string {
  // `eventSeries` is its own plural.
  const { plural } = entry.traits ?? {};
  return plural === undefined || plural === lookUpName(entry) ? `${lookUpName(entry)}List` : plural;
}

function lookUpResolver(entry: TypeEntry): ModelClass {
  class LookUpResolver {
    async lookUp({ id }: IdArgs, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      const field = rootFieldOf(info);
      const [node] = await (await contextAt(context, field)).loader.lookedUp(entry.name, [id], field);
      return node;
    }
  }
  const { prototype } = LookUpResolver;
  Query(() => entry.target as ClassType, {
    name: lookUpName(entry),
    nullable: true,
    description: `The ${entry.name} with this id; null if there is none. ${entry.description}`,
  })(prototype, 'lookUp', methodOf(prototype, 'lookUp'));
  AnswersWhole()(prototype, 'lookUp', methodOf(prototype, 'lookUp'));
  Args(() => IdArgs)(prototype, 'lookUp', 0);
  Ctx()(prototype, 'lookUp', 1);
  Info()(prototype, 'lookUp', 2);
  Resolver()(LookUpResolver);
  return LookUpResolver;
}

function listResolver(entry: TypeEntry, name: string): ModelClass {
  class ListResolver {
    // TypeGraphQL hands the arguments over as they were declared; the compiler takes them from the selection.
    async list(_args: object, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      const field = rootFieldOf(info);
      return (await contextAt(context, field)).loader.list(entry.name, field);
    }
  }
  const { prototype } = ListResolver;
  // Made before the schema is built: TypeGraphQL collects argument classes when they are declared.
  const connection = connectionOf({ to: entry.name });
  const args = listArgs(entry.name);
  Query(() => connection as ClassType, {
    name,
    description: `All ${entry.name} nodes, or those that match \`where\`. ${entry.description}`,
  })(prototype, 'list', methodOf(prototype, 'list'));
  AnswersWhole()(prototype, 'list', methodOf(prototype, 'list'));
  Args(() => args as ClassType)(prototype, 'list', 0);
  Ctx()(prototype, 'list', 1);
  Info()(prototype, 'list', 2);
  Resolver()(ListResolver);
  return ListResolver;
}

function methodOf(prototype: object, name: string): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
}
