/** What of an operation becomes the rows and columns of a table. Pure. */
import {
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { badInput } from '../../errors';
import { isRowList, ROWS } from './rowLists';
import { keyOf, SelectionReader, type CsvColumn } from './selectionReader';

/** A table. */
export interface CsvTable {
  /** The document that is run for each page; the client's own, where there is one page only. */
  readonly document: string;
  /** Response keys that lead to the rows; where they lead to an object, it is the one row. */
  readonly rows: readonly string[];
  readonly columns: readonly CsvColumn[];
  /** Whether the document takes `PAGE_VARIABLES`, since the client names no page. */
  readonly isPaged: boolean;
}

/** Variables of a paged document, and the keys under which a page says what follows. */
export const PAGE_VARIABLES = { first: 'csvFirst', after: 'csvAfter' } as const;
export const PAGE_INFO = 'csvPageInfo';

/** Arguments with which a client names the page itself. */
const PAGING = ['first', 'last', 'after', 'before'];

/**
 * The table of the one operation of a document.
 * @param variables decide which fields @include and @skip leave
 * @throws EntenteError BAD_USER_INPUT where the operation is no table, GraphQLError where the text is no document
 */
export function csvTable(
  schema: GraphQLSchema,
  text: string,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): CsvTable {
  const document = parse(text);
  const reader = new SelectionReader(document, variables);
  const operation = operationOf(document, operationName);
  const roots = reader.fields(operation.selectionSet);
  const [root] = roots;
  if (!root || roots.length > 1)
    throw badInput(
      `A table has the rows of one root field; the operation selects ${String(roots.length)}: ${roots.map(keyOf).join(', ')}`,
    );
  const field = schema.getQueryType()?.getFields()[root.name.value];
  // What the schema does not have is refused by validation, with its place.
  if (!field || !root.selectionSet)
    return { document: text, rows: [keyOf(root)], columns: [], isPaged: false };
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (!isConnection || isListType(getNullableType(field.type)))
    return {
      document: text,
      rows: [keyOf(root)],
      columns: reader.columns(root.selectionSet),
      isPaged: false,
    };
  const shown = reader.fields(root.selectionSet).filter(isRowList);
  const [rows] = shown;
  if (!rows?.selectionSet || shown.length > 1)
    throw badInput(
      `${keyOf(root)}: select one of ${ROWS.join(', ')} as the rows of the table${shown.length > 1 ? `, not ${shown.map(keyOf).join(' and ')} together` : ''}`,
    );
  const isPaged =
    rows.name.value !== 'groups' &&
    field.args.some(({ name }) => name === 'first') &&
    !root.arguments?.some(({ name }) => PAGING.includes(name.value));
  return {
    document: isPaged ? paged(document, operation, root) : text,
    rows: [keyOf(root), keyOf(rows)],
    columns: reader.columns(rows.selectionSet),
    isPaged,
  };
}

function operationOf(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operationName
    ? operations.filter(({ name }) => name?.value === operationName)
    : operations;
  if (
    !operation ||
    operation.operation !== OperationTypeNode.QUERY ||
    (!operationName && operations.length > 1)
  )
    throw badInput(
      'A table is the answer to one query; name it by operationName if the document has several',
    );
  return operation;
}

/** The document with a page's size and cursor as variables of the root field, and what follows the page beside its rows. */
function paged(document: DocumentNode, operation: OperationDefinitionNode, root: FieldNode): string {
  const variable = (value: string) => ({
    kind: Kind.VARIABLE as const,
    name: { kind: Kind.NAME as const, value },
  });
  const declared = (value: string, type: string) => ({
    kind: Kind.VARIABLE_DEFINITION as const,
    variable: variable(value),
    type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: type } },
  });
  const argument = (name: 'first' | 'after') => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value: variable(PAGE_VARIABLES[name]),
  });
  const info = parse(`{ ${PAGE_INFO}: pageInfo { hasNextPage endCursor } }`)
    .definitions[0] as OperationDefinitionNode;
  return print(
    visit(document, {
      OperationDefinition: (node) =>
        node === operation
          ? {
              ...node,
              variableDefinitions: [
                ...(node.variableDefinitions ?? []),
                declared(PAGE_VARIABLES.first, 'Int'),
                declared(PAGE_VARIABLES.after, 'String'),
              ],
            }
          : undefined,
      Field: (node) =>
        node === root && node.selectionSet
          ? {
              ...node,
              arguments: [...(node.arguments ?? []), argument('first'), argument('after')],
              selectionSet: {
                ...node.selectionSet,
                selections: [...node.selectionSet.selections, ...info.selectionSet.selections],
              },
            }
          : undefined,
    }),
  );
}
