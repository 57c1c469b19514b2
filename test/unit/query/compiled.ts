/** Compiles what a client wrote, without a database: the way from a document to a statement. */
import { graphqlSync, type GraphQLResolveInfo } from 'graphql';

import { compileByIds, compileList, type Compiled } from '../../../src/query/compile';
import { selectionOf } from '../../../src/query/selection/selection';
import { buildSchema } from '../../../src/schema/build';

const LIMITS = { size: 25, cap: 100, scan: 1_000 };

/** The statement for the one root field of a query: a look-up by id, or a list. */
export function compiled(query: string, variables: Record<string, unknown> = {}): Compiled {
  const schema = buildSchema();
  const seen: { info?: GraphQLResolveInfo; args?: Record<string, unknown> } = {};
  const fields = schema.getQueryType()?.getFields() ?? {};
  const originals = Object.values(fields).map((field) => [field, field.resolve] as const);
  for (const field of Object.values(fields)) {
    field.resolve = (
      _source: unknown,
      args: Record<string, unknown>,
      _context: unknown,
      info: GraphQLResolveInfo,
    ) => {
      seen.info = info;
      seen.args = args;
      return null;
    };
  }
  try {
    graphqlSync({ schema, source: query, variableValues: variables });
  } finally {
    for (const [field, resolve] of originals) if (resolve) field.resolve = resolve;
  }
  const { info, args } = seen;
  if (!info || !args) throw new Error(`The query does not fit the schema: ${query}`);
  const selection = selectionOf(info);
  const typeName = String(info.returnType).replace(/[![\]]/g, '');
  if (!typeName.endsWith('Connection')) return compileByIds(typeName, selection, LIMITS);
  const key = String(info.path.key);
  return compileList(
    typeName.replace(/Connection$/, ''),
    { key, name: info.fieldName, args, selection },
    LIMITS,
  );
}
