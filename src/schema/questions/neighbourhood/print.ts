/**
 * Prints the statement of `neighbourhood`: one row, `[[levels, links, relations, totals, linkCounts, id], …columns]`. A level is a list of ids, a
 * link `[from, to, hop]`, a relation `[type, isOut, type of the neighbours, count, of them shown or excluded]`, totals `[count, shown or
 * excluded]`, a link count `[id, count]`. No row where nothing has the id.
 */
import { UNDIRECTED } from '../../../model/linkType';
import type { Walk } from '../../../query/plan/plan';
import { evidenceById, nodesById, printColumns, type ColumnSource } from '../../../query/cypher/printColumns';
import { printConditions } from '../../../query/cypher/printCondition';
import type { Printed } from '../../../query/cypher/printRoot';
import { matched, printWalk } from '../../../query/cypher/printWalk';
import type { Reading } from '../../../query/cypher/reading';
import { joined, nodeScope, Statement, whereAll } from '../../../query/cypher/statement';
import { hopRow } from '../network/hopRow';
import type { NeighbourhoodEnd, NeighbourhoodPlan } from './plan';

/** The statement of a question; it takes `$id`, and `$exclude`, the ids of nodes that are not to come again. */
export function printNeighbourhood(plan: NeighbourhoodPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const size = statement.limit(plan.size);
  const levels = Array.from({ length: plan.depth }, (_, index) => `level${String(index + 1)}`);
  const clauses = levels.flatMap((level, index) => {
    const before = ['[a]', ...levels.slice(0, index)];
    return [
      `WITH *, ${before.join(' + ')} AS before${String(index + 1)}`,
      `WITH *, ${printLevel(before.at(-1) ?? '', `before${String(index + 1)}`, index === 0)} AS ${level}`,
    ];
  });
  const { before, value } = statement.body(() => {
    const found = [
      `[${levels.map((level) => `[n IN ${level} | n.id]`).join(', ')}]`,
      plan.links
        ? `[l IN links | [startNode(l).id, endNode(l).id, ${hopRow(statement.reading, 'l')}]]`
        : '[]',
      plan.relations ? 'relations' : '[]',
      plan.totals ? 'totals' : 'null',
      plan.linkCounts ? 'linkCounts' : '[]',
      'a.id',
    ];
    return [
      `[${found.join(',\n  ')}]`,
      ...printColumns(statement, plan.columns, (end) => sourceOf(statement, end)),
    ].join(',\n  ');
  });
  const text = [
    joined(
      `CYPHER 5 ${statement.reading.byId('a', 'Entity', '$id')}`,
      whereAll([
        ...statement.reading.knowsNode('a'),
        ...printConditions(statement, plan.centre, nodeScope('a')),
      ]),
    ),
    ...clauses,
    `WITH *, ${levels.join(' + ')} AS found`,
    ...(plan.links ? [`WITH *, ${printLinks()} AS links`] : []),
    // Neo4j takes an expression around these for an aggregate of its own.
    ...(plan.relations ? [`WITH *, ${printRelations()} AS relations`] : []),
    ...(plan.totals ? [`WITH *, ${printTotals()} AS totals`] : []),
    ...(plan.linkCounts ? [`WITH *, ${printLinkCounts()} AS linkCounts`] : []),
    `${before}RETURN ${value}`,
  ].join('\n');
  return { text, params: statement.params };

  /** A match of a node and a neighbour of it. */
  function neighbours(of: string, walk: Walk = plan.walk) {
    const walked = printWalk(statement, walk, nodeScope(of));
    return {
      ...walked.scope,
      match: (tests: readonly string[] = []) => matched(statement, walked, tests),
    };
  }

  /** The neighbours of some nodes that are not among others: both are lists. */
  function printLevel(from: string, others: string, isFirst: boolean): string {
    const start = statement.variable('s');
    const { node, match } = neighbours(start);
    // Most nodes are joined to the centre once. Farther out, where they may be many, links to several nodes before them tell.
    const own = isFirst ? neighbours(node, plan.anyWalk) : undefined;
    const order = ['joins DESC', ...(own ? [`COUNT { ${own.match()} RETURN ${own.link} } DESC`] : [])].join(
      ', ',
    );
    // Known nodes are few, and neighbours many: each of these is compared once.
    return `COLLECT { UNWIND ${from} AS ${start} ${match([`NOT ${node}.id IN $exclude`])} WITH ${node}, count(*) AS joins WHERE NOT ${node} IN ${others} RETURN ${node} ORDER BY ${order}, ${node}.id LIMIT ${size} }`;
  }

  function printLinks(): string {
    const start = statement.variable('s');
    const { node, link, match } = neighbours(start, plan.anyWalk);
    const ends = `(${node} IN found OR ${node} = a OR ${node}.id IN $exclude)`;
    return `COLLECT { UNWIND found AS ${start} ${match([ends])} WITH DISTINCT ${link} AS l RETURN l ORDER BY startNode(l).id, endNode(l).id, ${statement.reading.typeOf('l')}, l.key }`;
  }

  function printRelations(): string {
    const { node, link, match } = neighbours('a');
    const undirected = statement.parameter(UNDIRECTED);
    const type = statement.reading.typeOf(link);
    const isOut = `CASE WHEN ${type} IN ${undirected} THEN null ELSE startNode(${link}) = a END`;
    return `COLLECT { ${match([`${node} <> a`])} WITH ${type} AS type, ${isOut} AS isOut, ${node}.type AS kind, count(DISTINCT ${node}) AS count, ${known(node)} AS known RETURN [type, isOut, kind, count, known] ORDER BY type, isOut, kind }`;
  }

  function printTotals(): string {
    const { node, match } = neighbours('a');
    return `head(COLLECT { ${match([`${node} <> a`])} WITH count(DISTINCT ${node}) AS count, ${known(node)} AS known RETURN [count, known] })`;
  }

  function known(node: string): string {
    return `count(DISTINCT CASE WHEN ${node} IN level1 OR ${node}.id IN $exclude THEN ${node} END)`;
  }

  function printLinkCounts(): string {
    const start = statement.variable('s');
    const { match, link } = neighbours(start, plan.anyWalk);
    return `COLLECT { UNWIND found AS ${start} RETURN [${start}.id, COUNT { ${match()} RETURN ${link} }] }`;
  }
}

/** Where the nodes of a column stand. */
function sourceOf(statement: Statement, end: NeighbourhoodEnd): ColumnSource {
  const factIds = 'UNWIND links AS l UNWIND l.factIds AS id';
  if (end === 'facts') return nodesById(statement, factIds, 'Fact');
  if (end === 'evidence') return evidenceById(statement, factIds);
  const node = statement.variable('n');
  const nodes: Record<typeof end, string> = {
    centre: `WITH a AS ${node}`,
    neighbours: `UNWIND found AS ${node}`,
    nodes: `UNWIND links AS l UNWIND [startNode(l), endNode(l)] AS one WITH DISTINCT one AS ${node}`,
  };
  return { clauses: nodes[end], scope: nodeScope(node), key: `${node}.id` };
}
