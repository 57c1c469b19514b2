/** The schema: types from the model, root fields from the resolvers. */
import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

import * as model from '../model';
import { EncountersResolver, MeetingResolver } from './encounters/resolver';
import { listResolvers } from './lists';
import { ComponentResolver, HopResolver, PathResolver } from './network/resolver';
import { NameKeysResolver } from './nameKeys/resolver';
import { NodesResolver } from './nodes';
import { ResolveResolver } from './resolve/resolver';
import { SearchHitResolver, SearchResolver } from './search/resolver';

let built: GraphQLSchema | undefined;

/** The one schema of the process; TypeGraphQL keeps its declarations globally, so it is built once. */
export function buildSchema(): GraphQLSchema {
  const resolvers = [
    ...listResolvers(),
    NodesResolver,
    EncountersResolver,
    MeetingResolver,
    PathResolver,
    HopResolver,
    ComponentResolver,
    SearchResolver,
    SearchHitResolver,
    ResolveResolver,
    NameKeysResolver,
  ] as unknown as NonEmptyArray<new () => object>;
  built ??= buildSchemaSync({
    resolvers,
    orphanedTypes: Object.values(model),
    validate: { forbidUnknownValues: false },
    // Else the whole introspection is executed at every start; Apollo and a test check that the schema is valid.
    skipCheck: true,
  });
  const query = built.getQueryType();
  // TypeGraphQL has no place for it.
  if (query)
    query.description =
      'Everything you can query: entities and facts by id and as lists, encounters, search and networks. The API is read-only.';
  return built;
}

/** The schema as text, sorted, as it stands in `schema/schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
