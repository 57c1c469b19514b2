/** Prints a connection: one page, cut by keyset before anything below it is fetched, and the counts beside it. */
import { isLinkKey } from '../plan/order';
import type { Connection, EndPlan, Walk } from '../plan/plan';
import { walks } from '../plan/value';
import {
  countsOf,
  edgeColumnsOf,
  fetchesOneMore,
  hasCursors,
  isLone,
  needsRows,
  rowPartsOf,
  type RowPart,
} from '../reader/layout';
import { dayIndexPage } from './dayIndexPage';
import { printGroups } from './printGroups';
import { printColumn, printNode } from './printNode';
import { beyond, orderBy, type PrintedTerm } from './printOrder';
import { matchedOnce, printSource, type Matched } from './printSource';
import { printTerms } from './printTerms';
import { matched, printWalk } from './printWalk';
import { joined, whereAll, type Scope, type Statement } from './statement';

/** A connection in its parts, all in Cypher. */
export interface PrintedConnection {
  /** Matches what page and counts both use; empty where each matches for itself. */
  readonly begin: string;
  /** From MATCH to LIMIT: the rows of one page, in order, once `row` is printed. Undefined when no rows are wanted. */
  readonly page: (() => string) | undefined;
  /** Prints the value of a row of the page. */
  readonly row: () => string;
  /** Prints the counts. */
  readonly counts: () => string[];
}

/** `[rows, …counts]` as one value. */
export function printConnection(statement: Statement, connection: Connection, from: Scope): string {
  const { page, row, counts } = connectionParts(statement, connection, from);
  const rows = page === undefined ? '[]' : statement.list(page, row);
  return `[${[rows, ...counts()].join(', ')}]`;
}

/** A connection in its parts, for callers that send its rows apart. */
export function connectionParts(
  statement: Statement,
  connection: Connection,
  from: Scope,
): PrintedConnection {
  const own = printSource(statement, connection.source, from);
  const uses = countsOf(connection).length + (needsRows(connection) ? 1 : 0);
  const source = own.isAnchored && uses > 1 ? matchedOnce(statement, own) : { ...own, begin: '' };
  const order = printTerms(statement, connection.order, source.scope);
  // A value that walks is computed once for each row, under a name.
  const named = order.map((term) =>
    walks(term.value) ? { ...term, expression: statement.variable('s') } : term,
  );
  const state = statement.stateOf(source.scope.node);
  const page = needsRows(connection) ? printPage(statement, connection, source, order, named) : undefined;
  return {
    begin: source.begin,
    page: page === undefined ? undefined : () => joined(page, state.clause()),
    row: () => state.print(() => printRow(statement, connection, named, source.scope)),
    counts: () => printCounts(statement, connection, source, from),
  };
}

/** The rows of a page, and one more where that tells whether more follows. */
function printPage(
  statement: Statement,
  connection: Connection,
  { matching, scope }: Matched,
  order: readonly PrintedTerm[],
  named: readonly PrintedTerm[],
): string {
  const { page, paging, source } = connection;
  const size = page.size + (fetchesOneMore(connection) ? 1 : 0);
  if (paging === 'DAY_INDEX' && source.kind === 'LABEL')
    return dayIndexPage(statement, { label: source.label, node: scope.node, terms: named, page, size });
  const keyset = [
    ...(page.after ? [`(${beyond(statement, named, page.after, false)})`] : []),
    ...(page.before ? [`(${beyond(statement, named, page.before, true)})`] : []),
  ];
  const computed = order.flatMap(({ expression, value }, index) =>
    walks(value) ? [`${expression} AS ${named[index]?.expression ?? ''}`] : [],
  );
  const rows =
    computed.length === 0
      ? matching([...inIndex(connection, scope), ...keyset])
      : joined(matching(), `WITH *, ${computed.join(', ')}`, whereAll(keyset));
  const sorting = tellsLinksApart(connection) ? named : named.filter((term) => !isLinkKey(term));
  return `${rows} WITH * ORDER BY ${orderBy(sorting, page.backward)} LIMIT ${statement.limit(size)}`;
}

/** Only what is not null stands in the index that the order by id is read from. */
function inIndex({ source, order }: Connection, { node }: Scope): string[] {
  const [first] = order;
  const byId = first?.value.kind === 'PROPERTY' && first.value.property === 'id';
  return source.kind === 'LABEL' && byId ? [`${node}.id IS NOT NULL`] : [];
}

/** Whether anyone can see which of several links led to a node: else their order need not be settled. */
function tellsLinksApart(connection: Connection): boolean {
  const { fields, page } = connection;
  const nodesAlone = fields.every(({ kind }) => ['NODES', 'TOTAL', 'CONSTANT'].includes(kind));
  return !nodesAlone || hasCursors(connection) || page.after !== null || page.before !== null;
}

function printRow(
  statement: Statement,
  connection: Connection,
  terms: readonly PrintedTerm[],
  scope: Scope,
): string {
  const parts = rowPartsOf(connection).map((part) => printPart(statement, part, scope));
  if (isLone(connection)) return parts.join();
  const cursor = hasCursors(connection) ? [`[${terms.map(({ expression }) => expression).join(', ')}]`] : [];
  return `[${[...cursor, ...parts].join(', ')}]`;
}

function printPart(statement: Statement, part: RowPart, scope: Scope): string {
  if (part.kind === 'NODES') return printEnd(statement, part.node, scope);
  const columns = edgeColumnsOf(part.fields).map((column) =>
    column.kind === 'END' ? printEnd(statement, column.node, scope) : printColumn(statement, column, scope),
  );
  return `[${columns.join(', ')}]`;
}

function printEnd(statement: Statement, end: EndPlan, scope: Scope): string {
  return end.kind === 'DEFERRED' ? `${scope.node}.id` : printNode(statement, end, scope);
}

function printCounts(
  statement: Statement,
  connection: Connection,
  { matching, scope }: Matched,
  from: Scope,
): string[] {
  return countsOf(connection).map((counted) => {
    if (counted.kind === 'GROUPS') return printGroups(statement, counted, matching(), scope);
    if (counted.counted === 'NODES') return `COUNT { ${matching()} RETURN DISTINCT ${scope.node} }`;
    const degree = degreeOf(connection, from);
    if (degree !== undefined) return `COUNT { ${degree} }`;
    const count = `COUNT { ${matching()} RETURN ${scope.node} }`;
    return counted.atMost === undefined
      ? count
      : printBounded(statement, connection, from, count, counted.atMost);
  });
}

/** A count, but where the walk meets more nodes than a number: it stops there, and the count is null. */
function printBounded(
  statement: Statement,
  { source }: Connection,
  from: Scope,
  count: string,
  atMost: number,
): string {
  if (source.kind !== 'REACHED') return count;
  const walked = printWalk(statement, unconditional(source.walk), from);
  const met = `COUNT { ${matched(statement, walked)} RETURN ${walked.scope.node} LIMIT ${statement.limit(atMost + 1)} }`;
  return `CASE WHEN ${met} <= ${statement.parameter(atMost)} THEN ${count} END`;
}

/** A walk without what narrows it. */
function unconditional(walk: Walk): Walk {
  return {
    ...walk,
    where: [],
    hops: walk.hops.map((hop) => ({ ...hop, labels: [], except: undefined, where: [], through: undefined })),
  };
}

/** The pattern whose matches are as many as the nodes, where the database knows their number without walking. */
function degreeOf({ counting, source }: Connection, from: Scope): string | undefined {
  const hop = counting === 'DEGREE' && source.kind === 'REACHED' ? source.walk.hops[0] : undefined;
  if (!hop) return undefined;
  const { types, direction } = hop;
  return `(${from.node})${direction === 'in' ? '<' : ''}-[:${types.join('|')}]-${direction === 'out' ? '>' : ''}()`;
}
