/** Which parts of an answer are tables. Pure. */
import { Kind, parse, type FieldNode } from 'graphql';

import { isRowList } from '../server/csv/rowLists';
import { keyOf, SelectionReader, type CsvColumn } from '../server/csv/selectionReader';

/** A list of an answer, or an object that is one row. */
export interface AnswerTable {
  /** Response keys that lead to it. */
  readonly rows: readonly string[];
  readonly columns: readonly CsvColumn[];
}

/**
 * The tables of an operation: the nodes, edges and groups of its connections and of what stands beside them (near misses), in the
 * order of selection; a root field without any is one table.
 */
export function tablesOf(document: string, variables: Readonly<Record<string, unknown>>): AnswerTable[] {
  const parsed = parse(document);
  const reader = new SelectionReader(parsed, variables);
  const below = (field: FieldNode, path: readonly string[]): AnswerTable[] => {
    if (!field.selectionSet) return [];
    return reader.fields(field.selectionSet).flatMap((part) => {
      if (!part.selectionSet) return [];
      const rows = [...path, keyOf(part)];
      return isRowList(part) ? [{ rows, columns: reader.columns(part.selectionSet) }] : below(part, rows);
    });
  };
  return parsed.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return reader.fields(definition.selectionSet).flatMap((root) => {
      if (!root.selectionSet) return [];
      const path = [keyOf(root)];
      const isConnection = reader.fields(root.selectionSet).some(isRowList);
      return isConnection ? below(root, path) : [{ rows: path, columns: reader.columns(root.selectionSet) }];
    });
  });
}
