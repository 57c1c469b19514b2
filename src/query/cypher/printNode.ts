/** Prints the values of a node: see `../reader/layout.ts` for their order. */
import type { Branch, Field, NodePlan } from '../plan/plan';
import { columnsOf, type Column } from '../reader/layout';
import { printConnection } from './printConnection';
import { orderBy } from './printOrder';
import { printTerms } from './printTerms';
import { printValue } from './printValue';
import { labelsOf, printWalk } from './printWalk';
import { joined, whereAll, type Scope, type Statement } from './statement';

/** The list literal for a node; of several branches, the one that its labels choose. */
export function printNode(statement: Statement, { branches }: NodePlan, scope: Scope): string {
  const printed = branches.map(({ fields }) => printFields(statement, fields, scope));
  const [last = '[]'] = printed.slice(-1);
  if (printed.length <= 1) return last;
  const number = printed.length - 1;
  const cases = branches.slice(0, -1).map((branch, index) => whenLabelled(branch, index, printed, scope));
  return `CASE ${cases.join(' ')} ELSE [${String(number)}, ${last}] END`;
}

function whenLabelled(
  { labels }: Branch,
  index: number,
  printed: readonly string[],
  { node }: Scope,
): string {
  return `WHEN ${node}${labelsOf(labels)} THEN [${String(index)}, ${printed[index] ?? ''}]`;
}

function printFields(statement: Statement, fields: readonly Field[], scope: Scope): string {
  return `[${columnsOf(fields)
    .map((column) => printColumn(statement, column, scope))
    .join(', ')}]`;
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
  const { match, where, distinct, after } = printWalk(statement, column.walk, scope);
  const terms = printTerms(statement, column.order, after);
  const size = column.kind === 'ONE' ? '1' : statement.limit(column.size);
  const clauses = joined(
    match,
    whereAll(where),
    distinct,
    terms.length > 0 && `WITH * ORDER BY ${orderBy(terms, false)} LIMIT ${size}`,
  );
  const list = statement.list(clauses, () => printNode(statement, column.node, after));
  return column.kind === 'ONE' ? `head(${list})` : list;
}
