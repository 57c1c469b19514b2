/** The root fields of every entity type, one to look up and one to list, made from the dictionary. */
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { connectionOf, pageArgs } from '../model/connection';
import { typesOf, type ModelClass, type TypeEntry } from '../model/dictionary';
import { selectionOf } from '../query/selection';
import type { Context } from './context';

type ClassType = new () => object;

/** One resolver class for each entity type. */
export function entityResolvers(): ModelClass[] {
  return typesOf('entity').map(entityResolver);
}

function entityResolver(entry: TypeEntry): ModelClass {
  const lookUp = entry.name.charAt(0).toLowerCase() + entry.name.slice(1);
  // `eventSeries` is its own plural.
  const plural = entry.plural === lookUp ? `${lookUp}List` : (entry.plural ?? '');
  // Made before the schema is built: TypeGraphQL collects argument classes when they are declared.
  const connection = connectionOf({ to: entry.name });
  const listArgs = pageArgs(entry.name, undefined);

  class EntityResolver {
    async lookUp(id: string, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      return context.loader.node(entry.name, id, selectionOf(info));
    }

    async list(args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      return context.loader.list(entry.name, {
        key: String(info.path.key),
        name: plural,
        args,
        selection: selectionOf(info),
      });
    }
  }
  const prototype = EntityResolver.prototype;
  const descriptor = (name: 'lookUp' | 'list') =>
    Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;

  Query(() => entry.target as ClassType, {
    name: lookUp,
    nullable: true,
    description: `The ${entry.name} with this id; null when there is none. ${entry.description}`,
  })(prototype, 'lookUp', descriptor('lookUp'));
  Arg('id', () => ID, { description: 'The id.' })(prototype, 'lookUp', 0);
  Ctx()(prototype, 'lookUp', 1);
  Info()(prototype, 'lookUp', 2);

  Query(() => connection as ClassType, {
    name: plural,
    description: `All ${entry.name} nodes, or those that satisfy \`where\`.`,
  })(prototype, 'list', descriptor('list'));
  Args(() => listArgs as ClassType)(prototype, 'list', 0);
  Ctx()(prototype, 'list', 1);
  Info()(prototype, 'list', 2);

  Resolver()(EntityResolver);
  return EntityResolver;
}
