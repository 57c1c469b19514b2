/** Prints the values of a node: see `../reader/layout.ts` for their order. */
import type { Branch, NodePlan } from '../plan/plan';
import { branchColumns, columnsOf, type Column } from '../reader/layout';
import { printConnection } from './printConnection';
import { orderBy } from './printOrder';
import { printTerms } from './printTerms';
import { printValue } from './printValue';
import { labelsOf, matched, printWalk } from './printWalk';
import { joined, type Scope, type Statement } from './statement';

/** The list literal for a node; of several branches, the one that its labels choose. */
export function printNode(statement: Statement, { branches }: NodePlan, scope: Scope): string {
  const [only, ...others] = branches;
  if (only && others.length === 0) return printAll(statement, columnsOf(only.fields), scope);
  const { shared, own } = branchColumns(branches);
  const lists = own.map((columns, index) => `[${String(index)}, ${printAll(statement, columns, scope)}]`);
  const parts = shared.map(({ column, labels }) => {
    const value = printColumn(statement, column, scope);
    return labels ? `CASE WHEN ${scope.node}${labelsOf(statement, labels)} THEN ${value} END` : value;
  });
  return `[${[printChoice(statement, branches, lists, scope), ...parts].join(', ')}]`;
}

/** One value for each branch, of which the labels of the node choose one. */
function printChoice(
  statement: Statement,
  branches: readonly Branch[],
  values: readonly string[],
  { node }: Scope,
): string {
  const cases = branches
    .slice(0, -1)
    .map(({ labels }, index) => `WHEN ${node}${labelsOf(statement, labels)} THEN ${values[index] ?? ''}`);
  return `CASE ${cases.join(' ')} ELSE ${values.at(-1) ?? '[]'} END`;
}

function printAll(statement: Statement, columns: readonly Column[], scope: Scope): string {
  return `[${columns.map((column) => printColumn(statement, column, scope)).join(', ')}]`;
}

/** The expression for one field of a node, or of the link on an edge. */
export function printColumn(statement: Statement, column: Column, scope: Scope): string {
  switch (column.kind) {
    case 'TYPE_NAME':
      return `${scope.node}.type`;
    case 'VALUE':
      return printValue(statement, column.value, scope);
    case 'CONNECTION':
      return printConnection(statement, column.connection, scope);
    default:
      return printEnds(statement, column, scope);
  }
}

/** A walk to one node or to a short list: ordered and cut before anything below is fetched. */
function printEnds(
  statement: Statement,
  column: Extract<Column, { kind: 'ONE' | 'FEW' }>,
  scope: Scope,
): string {
  const walked = printWalk(statement, column.walk, scope);
  const { distinct, after } = walked;
  const terms = printTerms(statement, column.order, after);
  const size = column.kind === 'ONE' ? '1' : statement.limit(column.size);
  const clauses = joined(
    matched(statement, walked),
    distinct,
    terms.length > 0 && `WITH * ORDER BY ${orderBy(terms, false)} LIMIT ${size}`,
  );
  const state = statement.stateOf(after.node);
  const list = statement.list(
    () => joined(clauses, state.clause()),
    () => state.print(() => printNode(statement, column.node, after)),
  );
  return column.kind === 'ONE' ? `head(${list})` : list;
}
