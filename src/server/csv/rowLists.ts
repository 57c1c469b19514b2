import type { FieldNode } from 'graphql';

/** The lists of a connection that can be the rows of a table. */
export const ROWS = ['nodes', 'edges', 'groups'] as const;

/** Whether a selected field is such a list. */
export function isRowList({ name }: FieldNode): boolean {
  return ROWS.some((one) => one === name.value);
}
