/** The statement for all shortest paths between two entities, composed for what is walked. Pure. */
import type { TieKind } from '../../model/kinds';
import type { EntityType } from '../../model/declare/types';
import type { PathOver } from './types';

/** The longest path that is searched. */
export const MAX_HOPS = 8;

export interface PathQuestion {
  readonly over: PathOver;
  /** Links at most, up to `MAX_HOPS`. */
  readonly maxHops: number;
  /** Kinds of ties that may be walked; all when absent. */
  readonly tieKinds?: readonly TieKind[] | null | undefined;
  /** Types that may stand between the ends; all when absent. */
  readonly between?: readonly EntityType[] | null | undefined;
  /** The value of what is shown of a node `n` of a path, in Cypher. */
  readonly shown?: string | undefined;
}

const LINKS: Readonly<Record<PathOver, string>> = { TIES: 'TIED_TO', MEETINGS: 'TOOK_PART', PLACES: 'IN' };

/**
 * Takes `$from`, `$to`, `$tieKinds` and `$limit`. Gives a row for each path: ids of the nodes in order, and for each hop
 * `{type, kind, factIds}`, then the nodes as they are shown. What may be walked and stand between is tested while the database searches; hops are looked at
 * for the paths that are returned only.
 */
export function pathStatement({ over, maxHops, tieKinds, between, shown }: PathQuestion): string {
  const may = [linksMay(over, tieKinds), nodesMay(over, between)].filter((part) => part !== '');
  const nodes = shown === undefined ? '' : `, [n IN nodes(p) | ${shown}]`;
  return [
    'CYPHER 5 MATCH (a:Entity {id: $from}), (b:Entity {id: $to})',
    `MATCH p = allShortestPaths((a)-[:${LINKS[over]}*1..${String(maxHops)}]-(b))`,
    may.length > 0 ? `WHERE ${may.join(' AND ')}` : '',
    // Several links between two nodes make paths alike: only those of the page are told apart.
    'WITH [n IN nodes(p) | n.id] AS ids, collect(p) AS alike ORDER BY ids LIMIT toInteger($limit)',
    'UNWIND alike AS p',
    "WITH p, ids ORDER BY ids, [l IN relationships(p) | coalesce(l.kind, '')], [l IN relationships(p) | l.key] LIMIT toInteger($limit)",
    `RETURN ids, [l IN relationships(p) | {type: type(l), kind: l.kind, factIds: l.factIds}]${nodes}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function linksMay(over: PathOver, tieKinds: PathQuestion['tieKinds']): string {
  if (over === 'MEETINGS') return 'all(l IN relationships(p) WHERE l.attended)';
  return over === 'TIES' && tieKinds ? 'all(l IN relationships(p) WHERE l.kind IN $tieKinds)' : '';
}

/** Types are labels, which cost less to test than the property. An event must have taken place, wherever it stands. */
function nodesMay(over: PathOver, between: PathQuestion['between']): string {
  const meeting = over === 'MEETINGS';
  if (!between) return meeting ? 'all(n IN nodes(p) WHERE NOT n:Event OR n.tookPlace)' : '';
  const types = between.length > 0 ? [`n:${between.join('|')}`] : [];
  const allowed = [...types, 'n = a', 'n = b'].join(' OR ');
  return `all(n IN nodes(p) WHERE ${meeting ? `CASE WHEN n:Event THEN n.tookPlace ELSE ${allowed} END` : allowed})`;
}
