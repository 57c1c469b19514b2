/**
 * Prints the statement of `paths`: the shortest paths between two entities. It gives one row, `[paths, …columns]`, and after them how many walks were looked at where longer paths are wanted; a path is
 * `[ids of its nodes, its links]`, a link a {@link HopRow}.
 */
import { RELATIONSHIP_TYPE } from '../../../model/declare/path';
import { evidenceById, nodesById, printColumns, type ColumnSource } from '../../../query/cypher/printColumns';
import { printConditions } from '../../../query/cypher/printCondition';
import type { Printed } from '../../../query/cypher/printRoot';
import type { Reading } from '../../../query/cypher/reading';
import { arrow } from '../../../query/cypher/printWalk';
import { nodeScope, Statement, whereAll, type Scope } from '../../../query/cypher/statement';
import { hopBound, hopRow, type HopEnd } from './hopRow';
import type { LongerPaths, PathPlan } from './pathPlan';

const NAMES = { from: 'a', to: 'b' };

/** The parameters by which a statement takes the ends of the paths. */
export function endParameters({ from, to }: { readonly from: string; readonly to: string }) {
  return { from, to };
}

/** The search for paths, in Cypher. */
interface PrintedSearch {
  /** Matches both ends. */
  readonly ends: string;
  /** Matches a path, by the function that finds it. */
  readonly path: (find: 'shortestPath' | 'allShortestPaths') => string;
  /** Matches so many of the shortest walks, longer ones among them. */
  readonly walks: (count: number) => string;
}

type Search = Pick<PathPlan, 'walk' | 'nodes'>;

/** Prints a search, which takes {@link endParameters}: what may be walked, and stand between, is tested while the database searches. */
export function printSearch(statement: Statement, plan: Search): PrintedSearch {
  const { reading } = statement;
  const [hop] = plan.walk.hops;
  if (!hop) throw new Error('A path takes at least one hop');
  const carried = (property: string) =>
    property === RELATIONSHIP_TYPE ? reading.typeOf('l') : `l.${property}`;
  const link: Scope = { ...nodeScope('', NAMES), link: 'l', carried };
  const links = printConditions(statement, hop.where, link);
  const nodes = (node: string) => printConditions(statement, plan.nodes, nodeScope(node, NAMES));
  return {
    ends: `${reading.byId('a', 'Entity', '$from')} ${reading.byId('b', 'Entity', '$to')}`,
    path: (find) => {
      const between = nodes('n');
      const tests = [
        ...(links.length > 0 ? [`all(l IN relationships(p) WHERE ${links.join(' AND ')})`] : []),
        ...(between.length > 0 ? [`all(n IN nodes(p) WHERE ${between.join(' AND ')})`] : []),
      ];
      return `MATCH p = ${find}((a)${arrow(statement, hop, '')}(b)) ${whereAll(tests)}`;
    },
    walks: (count) => {
      const once = arrow(statement, { ...hop, hops: undefined }, 'l');
      const tests = whereAll([...links, ...nodes('y')]);
      const most = String(hop.hops?.max ?? 1);
      return `MATCH p = SHORTEST ${String(count)} (a)((x)${once}(y) ${tests}){1,${most}}(b) ${whereAll(nodes('a'))}`;
    },
  };
}

/** The statement; what is selected is fetched for the paths of the page only. */
export function printPaths(plan: PathPlan, reading?: Reading): Printed {
  const statement = new Statement(reading);
  const search = printSearch(statement, plan);
  const limit = statement.limit(plan.limit);
  const { before, value } = statement.body(() =>
    [
      shown(statement.reading),
      ...printColumns(statement, plan.columns, (end) => sourceOf(statement, end)),
      ...(plan.longer ? ['candidates'] : []),
    ].join(',\n  '),
  );
  const found = plan.isAnyOne
    ? [search.path('shortestPath'), `WITH p LIMIT ${limit}`, 'WITH collect(p) AS paths']
    : plan.longer
      ? longerPaths(search, plan.longer, limit, statement.reading)
      : shortestPaths(search, limit);
  const text = [`CYPHER 5 ${search.ends}`, ...found, `${before}RETURN ${value}`].join('\n');
  return { text, params: statement.params };
}

function shortestPaths({ path }: PrintedSearch, limit: string): string[] {
  return [
    path('allShortestPaths'),
    // Several links between two nodes make paths alike: only those of the page are distinguished.
    `WITH [n IN nodes(p) | n.id] AS ids, collect(p) AS alike ORDER BY ids LIMIT ${limit}`,
    'UNWIND alike AS p',
    `WITH p, ids ORDER BY ids, [l IN relationships(p) | coalesce(l.kind, '')], [l IN relationships(p) | l.key] LIMIT ${limit}`,
    'WITH collect(p) AS paths',
  ];
}

function longerPaths(
  { walks }: PrintedSearch,
  { candidates, inOrder }: LongerPaths,
  limit: string,
  reading: Reading,
): string[] {
  const tests = [
    'all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))',
    ...(inOrder ? [followsInTime(reading)] : []),
  ];
  return [
    `WITH a, b, COLLECT { ${walks(candidates)} RETURN p } AS walks`,
    `WITH size(walks) AS candidates, COLLECT { UNWIND walks AS p WITH p WHERE ${tests.join(' AND ')} RETURN p ORDER BY length(p), [n IN nodes(p) | n.id], [l IN relationships(p) | l.key] LIMIT ${limit} } AS paths`,
  ];
}

/** Whether no link of a path is certainly earlier than one before it. */
function followsInTime(reading: Reading): string {
  const [earliest, latest] = [hopBound(reading, 'l', 'earliest'), hopBound(reading, 'l', 'latest')];
  return `reduce(t = '', l IN relationships(p) | CASE WHEN t IS NULL OR ${latest} < t THEN null WHEN ${earliest} > t THEN ${earliest} ELSE t END) IS NOT NULL`;
}

function shown(reading: Reading): string {
  return `[p IN paths | [[n IN nodes(p) | n.id], [l IN relationships(p) | ${hopRow(reading, 'l')}]]] AS paths`;
}

function sourceOf(statement: Statement, end: HopEnd): ColumnSource {
  const factIds = 'UNWIND paths AS p UNWIND relationships(p) AS l UNWIND l.factIds AS id';
  if (end === 'facts') return nodesById(statement, factIds, 'Fact');
  if (end === 'evidence') return evidenceById(statement, factIds);
  const node = statement.variable('n');
  return {
    clauses: `UNWIND paths AS p UNWIND nodes(p) AS one WITH DISTINCT one AS ${node}`,
    scope: nodeScope(node),
    key: `${node}.id`,
  };
}
