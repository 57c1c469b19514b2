/** Prints whole statements: look-ups and lists. */
import type { ListPlan, LookUpPlan } from '../plan/plan';
import { columnsOf, countsOf } from '../reader/layout';
import { connectionParts } from './printConnection';
import { printColumn, printNode } from './printNode';
import { printConditions } from './printCondition';
import { labelsOf } from './printWalk';
import type { Reading } from './reading';
import { joined, nodeScope, Statement, whereAll, type Scope } from './statement';

/** A statement ready to be sent. */
export interface Printed {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A look-up: a row `[id, value]` for each of `$ids`, or rows `[id, isNode, value]` where a list comes as rows. */
export function printLookUp(lookUp: LookUpPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const node = statement.variable('n');
  const scope = nodeScope(node);
  const begin = `CYPHER 5 UNWIND $ids AS id\n${printIds(statement, lookUp, scope)}`;
  const rows = printRows(statement, lookUp, scope);
  return { text: `${begin}\n${rows}`, params: statement.params };
}

function printRows(statement: Statement, lookUp: LookUpPlan, scope: Scope): string {
  if (lookUp.listAsRows !== undefined) return printListAsRows(statement, lookUp, lookUp.listAsRows, scope);
  const state = statement.stateOf(scope.node);
  const { before, value } = statement.body(() => state.print(() => printNode(statement, lookUp.node, scope)));
  return joined(state.clause(), before.trimEnd(), `WITH *, ${value} AS value RETURN id, value`);
}

/** First the node without the list, then what is in the list. */
function printListAsRows(
  statement: Statement,
  { node: { branches } }: LookUpPlan,
  at: number,
  scope: Scope,
): string {
  const fields = branches[0]?.fields ?? [];
  const list = fields[at];
  if (list?.kind !== 'CONNECTION') throw new Error('Only a connection can come as rows');
  const { page, row, counts } = connectionParts(statement, list.connection, scope);
  const state = statement.stateOf(scope.node);
  const head = statement.body(() =>
    state.print(() => {
      const columns = columnsOf(fields).map((column) =>
        column === list ? `[${['null', ...counts()].join(', ')}]` : printColumn(statement, column, scope),
      );
      return `[${columns.join(', ')}]`;
    }),
  );
  const rest = statement.body(row);
  return [
    `CALL (${scope.node}) { ${joined(state.clause(), head.before.trimEnd(), `WITH *, ${head.value} AS value RETURN true AS isNode, value`)}`,
    `UNION ALL ${page?.() ?? ''} ${rest.before}WITH *, ${rest.value} AS value RETURN false AS isNode, value }`,
    'RETURN id, isNode, value',
  ].join('\n');
}

/** Finds the node of each id. */
function printIds(
  statement: Statement,
  { stores, labels, where, mayBeMerged }: LookUpPlan,
  scope: Scope,
): string {
  const { node } = scope;
  const { reading } = statement;
  if (stores.every((store) => store === 'Fact')) statement.noteFact(node);
  const matches = stores.map((store) => reading.byId(node, store, 'id'));
  // An id that was merged into another leads to the canonical one.
  if (mayBeMerged) matches.push(reading.canonicalOf(node, 'id'));
  const [only] = matches;
  const isOne = matches.length === 1;
  const match = isOne
    ? (only ?? '')
    : `CALL (id) { ${matches.map((each) => `${each} RETURN ${node}`).join(' UNION ALL ')} }`;
  const tests = [
    ...(labels.length > 0 ? [`${node}${labelsOf(statement, labels)}`] : []),
    ...printConditions(statement, where, scope),
  ];
  if (tests.length === 0) return match;
  return `${match}${isOne ? '' : ' WITH *'} ${whereAll(tests)}`;
}

/**
 * A list: a row for each node of the page, which the database can send while it reads on. With a count next to the rows, which
 * stands there also when there are none, the whole is one value.
 */
export function printList({ connection }: ListPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const { begin, page, row, counts } = connectionParts(statement, connection, nodeScope(''));
  if (page !== undefined && countsOf(connection).length === 0) {
    const { before, value } = statement.body(row);
    return { text: `CYPHER 5 ${page()} ${before}RETURN ${value} AS value`, params: statement.params };
  }
  const { before, value } = statement.body(() => {
    const rows = page === undefined ? '[]' : statement.list(page, row);
    return `[${[rows, ...counts()].join(', ')}]`;
  });
  const clauses = begin === '' ? before : `${begin} ${before}`;
  return { text: `CYPHER 5 ${clauses}RETURN ${value} AS value`, params: statement.params };
}
