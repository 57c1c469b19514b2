/** The schema: types from the model, root fields from the resolvers. */
import 'reflect-metadata';
import { buildSchemaSync, type NonEmptyArray, type PubSub, type ValidatorFn } from 'type-graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

import * as model from '../model';
import { withDirectives } from './directives';
import { ChangesResolver } from './changes/resolver';
import { listResolvers } from './lists';
import { CurationResolver } from './mutations/curation';
import { ErasureResolver } from './mutations/erasure';
import { dossierInput } from './mutations/submit/dossierInputs';
import { CorrectResolver } from './mutations/submit/correctResolver';
import { SubmitResolver } from './mutations/submit/submitResolver';
import { checkRole } from './needs';
import { NodesResolver } from './nodes';
import { AnnouncedResolver } from './questions/announced/resolver';
import { EncountersResolver } from './questions/encounters/resolver';
import { DyadResolver } from './questions/dyad/resolver';
import { ComponentResolver } from './questions/network/componentResolver';
import { NetworkResolver } from './questions/network/networkResolver';
import { PathResolver } from './questions/network/pathResolver';
import { NeighbourhoodResolver } from './questions/neighbourhood/resolver';
import { NameKeysResolver } from './questions/nameKeys/resolver';
import { ResolveResolver } from './questions/resolve/resolver';
import { RetractionResolver } from './questions/retraction/resolver';
import { TermsResolver } from './questions/terms/resolver';
import { TimelineResolver } from './questions/timeline/resolver';
import { WorkbenchResolver } from './questions/workbench/resolver';
import { SearchResolver } from './questions/search/resolver';
import { ChangedResolver } from './subscriptions/resolver';
import { checkArguments } from './validation/checkArguments';

/** TypeGraphQL asks for one where there are subscriptions. Ours have a source of their own, the record. */
const NO_TOPICS: PubSub = {
  publish: (topic) => {
    throw new Error(`Nothing is published under ${topic}: subscriptions read the record`);
  },
  subscribe: (topic) => {
    throw new Error(`Nothing is subscribed to under ${topic}: subscriptions read the record`);
  },
};

let built: GraphQLSchema | undefined;

/** The one schema of the process; TypeGraphQL keeps its declarations globally, so it is built once. */
export function buildSchema(): GraphQLSchema {
  const resolvers = [
    ...listResolvers(),
    NodesResolver,
    EncountersResolver,
    AnnouncedResolver,
    PathResolver,
    ComponentResolver,
    NetworkResolver,
    DyadResolver,
    TimelineResolver,
    WorkbenchResolver,
    TermsResolver,
    NeighbourhoodResolver,
    SearchResolver,
    ResolveResolver,
    NameKeysResolver,
    RetractionResolver,
    CurationResolver,
    SubmitResolver,
    CorrectResolver,
    ChangesResolver,
    ChangedResolver,
    ErasureResolver,
  ] as unknown as NonEmptyArray<new () => object>;
  if (!built) dossierInput();
  built ??= withDirectives(
    buildSchemaSync({
      resolvers,
      orphanedTypes: Object.values(model),
      authChecker: checkRole,
      pubSub: NO_TOPICS,
      validateFn: checkArguments as ValidatorFn,
      // Else the whole introspection is executed at every start; Apollo and a test check that the schema is valid.
      skipCheck: true,
    }),
  );
  const query = built.getQueryType();
  // TypeGraphQL has no place for it.
  if (query)
    query.description =
      'Everything you can query: entities and facts by id and as lists, encounters, search and networks. Mutations need a role: see the documentation of writing.';
  for (const [type, description] of [
    [
      built.getMutationType(),
      'Changes of the record, each by a client with a role, with a reason, and each a change with a number.',
    ],
    [built.getSubscriptionType(), 'What happens to the record from now on.'],
  ] as const)
    if (type) type.description = description;
  return built;
}

/** The schema as text, sorted, as it stands in `schema/schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
