/** Prints the nodes that a question sends beside what it answers. */
import type { NodeColumn } from '../plan/columns';
import { walkOf } from '../plan/planWalk';
import { printNode } from './printNode';
import { isFact, matched, printWalk } from './printWalk';
import { joined, nodeScope, type Scope, type Statement } from './statement';

/** Where the nodes of a column come from: clauses that end with a row for each, and the key that the reader finds it by. */
export interface ColumnSource {
  readonly clauses: string;
  readonly scope: Scope;
  readonly key: string;
}

/** A list of `[key, node]` for each column. */
export function printColumns<End extends string>(
  statement: Statement,
  columns: readonly NodeColumn<End>[],
  sourceOf: (end: End) => ColumnSource,
): string[] {
  return columns.map(({ end, node }) => {
    const { clauses, scope, key } = sourceOf(end);
    const state = statement.stateOf(scope.node);
    return statement.list(
      () => joined(clauses, state.clause()),
      () => state.print(() => `[${key}, ${printNode(statement, node, scope)}]`),
    );
  });
}

/** The nodes with a label whose ids some clauses give as `id`. */
export function nodesById(statement: Statement, clauses: string, label: string): ColumnSource {
  const node = statement.variable('n');
  if (isFact(label)) statement.noteFact(node);
  return {
    clauses: `${clauses} WITH DISTINCT id ${statement.reading.byId(node, label, 'id')}`,
    scope: nodeScope(node),
    key: `${node}.id`,
  };
}

/** The passages behind the facts whose ids some clauses give as `id`; the key is `[fact, passage, stance]`. */
export function evidenceById(statement: Statement, clauses: string): ColumnSource {
  const facts = nodesById(statement, clauses, 'Fact');
  const walked = printWalk(statement, walkOf('Fact', 'evidence'), facts.scope);
  const { scope } = walked;
  return {
    clauses: joined(facts.clauses, matched(statement, walked)),
    scope,
    key: `[${facts.key}, ${scope.node}.id, ${scope.carried('stance')}]`,
  };
}
