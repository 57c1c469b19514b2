/** How many nodes a relation leads to, by what the graph has. */
import { findType, typeEntry, type RelationEntry, type TypeEntry } from '../../model/declare/dictionary';
import type { Step } from '../../model/declare/path';
import type { GraphSizes } from './graphSizes';

/** Facts behind one link, where a walk begins at their ids. */
const FACTS_OF_LINK = 5;

/** What one walk of a relation comes to. */
export interface Reach {
  /** The nodes at its end. */
  readonly ends: number;
  /** The relationships on the way. */
  readonly links: number;
}

/**
 * What a relation of a node of a type comes to, in the mean.
 * @param isReached whether a walk led to the node: those with many links are reached more often
 * @returns undefined where the graph's sizes are not known
 */
export function reachOf(
  relation: RelationEntry,
  from: TypeEntry,
  sizes: GraphSizes,
  isReached: boolean,
): Reach | undefined {
  const { key, path, to, shape } = relation;
  let at = key ? typeEntry(key.label) : from;
  let ends = key?.many === true ? FACTS_OF_LINK : 1;
  let links = ends;
  for (const [index, step] of path.entries()) {
    const next = endOf(step) ?? typeEntry(to);
    const reached = isReached || index > 0 || key !== undefined;
    const hop = hopsOf(step, at, next, sizes, reached);
    if (hop === undefined) return undefined;
    links += ends * hop;
    ends = Math.min(ends * hop, sizes.nodesOf(next) ?? Infinity);
    at = next;
  }
  return { ends: shape === 'one' || relation.endId !== undefined ? 1 : ends, links };
}

/** The type at the end of a step; undefined where its labels do not say it. */
function endOf({ labels: [label, ...others] }: Step): TypeEntry | undefined {
  return label === undefined || others.length > 0 ? undefined : findType(label);
}

function hopsOf(
  { types, direction, hops }: Step,
  from: TypeEntry,
  to: TypeEntry,
  sizes: GraphSizes,
  isReached: boolean,
): number | undefined {
  const first = sizes.degreeOf(from, types, direction, isReached ? 'perLink' : 'perNode');
  if (first === undefined || hops === undefined) return first;
  // Further on it may stand at any type; there are no more ends than nodes.
  const further = Math.max(first, sizes.degreeOf(to, types, direction, 'perLink') ?? 0);
  let sum = 0;
  for (let count = 1, size = first; count <= hops.max; count += 1, size *= further) sum += size;
  return Math.min(sum, sizes.nodesOf(typeEntry('Entity')) ?? Infinity);
}
