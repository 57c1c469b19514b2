/**
 * Fields that answer whole: what the compiler reads from a statement has the shape of the answer already, aliases, types and
 * order included. graphql-js would walk through it again, value by value and with a promise for each object of an
 * interface (Q9 of the benchmark: half of the time); in the schema of execution such a field is a leaf.
 */
import {
  execute,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
  Kind,
  visit,
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { Extensions } from 'type-graphql';

import { ANSWERS } from '../query/selection';

/** The extension of a root field whose resolver gives a whole answer. */
const WHOLE = 'whole';

/** Marks a root field whose resolver gives a whole answer: what the loader brings for its selection. */
export const AnswersWhole = (): MethodDecorator => Extensions({ [WHOLE]: true });

const Answer = new GraphQLScalarType({
  name: 'Answer',
  description: 'A complete answer, ready to send.',
  serialize: (value) => value,
});

/** Executes operations with the fields that answer whole as leaves. */
export function executeWhole(
  schema: GraphQLSchema,
): (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult> {
  const leafy = schemaOfExecution(schema);
  const introspective = new WeakMap<DocumentNode, boolean>();
  return (args) => {
    // Who asks about the schema gets the one that was published.
    const asks = introspective.get(args.document) ?? asksAboutSchema(args.document);
    introspective.set(args.document, asks);
    return execute({ ...args, schema: asks ? schema : leafy });
  };
}

function schemaOfExecution(schema: GraphQLSchema): GraphQLSchema {
  const { query, ...rest } = schema.toConfig();
  if (!query) return schema;
  const config = query.toConfig();
  const fields = Object.entries(config.fields).map(([name, field]) => {
    if (field.extensions?.[WHOLE] !== true) return [name, field] as const;
    const type = isNonNullType(field.type) ? new GraphQLNonNull(Answer) : Answer;
    return [name, { ...field, type, extensions: { ...field.extensions, [ANSWERS]: field.type } }] as const;
  });
  const types = rest.types.filter((type) => type !== query);
  return new GraphQLSchema({
    ...rest,
    types,
    query: new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) }),
    assumeValid: true,
  });
}

function asksAboutSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}
