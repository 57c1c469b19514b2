/**
 * Fields that answer whole: what the reader makes of a statement's rows has the shape of the answer already, aliases, types and
 * order included. graphql-js would walk through it again, value by value and with a promise for each object of an
 * interface (Q9 of the benchmark: half of the time); in the schema of execution such a field is a leaf.
 */
import {
  defaultFieldResolver,
  execute,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLFieldResolver,
  isNonNullType,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { Extensions } from 'type-graphql';

import { atItsField } from '../query/plan/placed';
import { ANSWERS, rootFieldOf } from '../query/selection/rootField';
import { splitDocument, type SplitDocument } from './splitDocument';

/** The extension of a root field whose resolver gives a whole answer. */
export const WHOLE = 'whole';

/** Marks a root field whose resolver gives a whole answer. */
export const AnswersWhole = (): MethodDecorator => Extensions({ [WHOLE]: true });

const Answer = new GraphQLScalarType({
  name: 'Answer',
  description: 'A complete answer, ready to send.',
  serialize: (value) => value,
});

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;

/** Executes operations with the fields that answer whole as leaves. */
export function executeWhole(schema: GraphQLSchema): Execute {
  const leafy = schemaOfExecution(schema);
  const splits = new WeakMap<DocumentNode, SplitDocument>();
  return (args) => {
    const split = splits.get(args.document) ?? splitDocument(schema, args.document);
    splits.set(args.document, split);
    const { data, introspection, keys } = split;
    if (!introspection) return execute({ ...args, schema: leafy });
    // Questions about the schema are answered by the one that is published.
    const about = execute({ ...args, schema, document: introspection });
    return data ? joinedResult(execute({ ...args, schema: leafy, document: data }), about, keys) : about;
  };
}

/** The result of both halves of an operation, its keys in the order in which they were selected. */
async function joinedResult(
  data: ReturnType<Execute>,
  introspection: ReturnType<Execute>,
  keys: readonly string[],
): Promise<ExecutionResult> {
  const [one, other] = await Promise.all([data, introspection]);
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const all = new Map([...Object.entries(one.data ?? {}), ...Object.entries(other.data ?? {})]);
  const isNull = one.data === null || other.data === null;
  const ordered = keys.flatMap((key) => (all.has(key) ? [[key, all.get(key)] as const] : []));
  return {
    ...(errors.length > 0 && { errors }),
    ...('data' in one && { data: isNull ? null : Object.fromEntries(ordered) }),
  };
}

/** A resolver whose errors stand at the field below that they are about. */
function placing(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return async (source, args, context, info) => {
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      throw atItsField(error, rootFieldOf(info));
    }
  };
}

/** The schema with the fields at its roots that answer whole as leaves. */
function schemaOfExecution(schema: GraphQLSchema): GraphQLSchema {
  const { query, mutation, subscription, ...rest } = schema.toConfig();
  const roots = [query, mutation, subscription].filter((type) => type instanceof GraphQLObjectType);
  return new GraphQLSchema({
    ...rest,
    types: rest.types.filter((type) => !roots.some((root) => root === type)),
    query: query && withLeaves(query),
    mutation: mutation && withLeaves(mutation),
    subscription: subscription && withLeaves(subscription),
    assumeValid: true,
  });
}

function withLeaves(root: GraphQLObjectType): GraphQLObjectType {
  const config = root.toConfig();
  const fields = Object.entries(config.fields).map(([name, field]) => {
    if (field.extensions?.[WHOLE] !== true) return [name, field] as const;
    const type = isNonNullType(field.type) ? new GraphQLNonNull(Answer) : Answer;
    const extensions = { ...field.extensions, [ANSWERS]: field.type };
    return [
      name,
      { ...field, type, extensions, resolve: placing(field.resolve ?? defaultFieldResolver) },
    ] as const;
  });
  return new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
}
