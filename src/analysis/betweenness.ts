/**
 * Betweenness (Freeman 1977) by the shortest paths from all nodes (Brandes 2001), or from a sample of them, scaled up (Brandes and
 * Pich 2007). The search is graphology's; it has no sample of its own.
 */
import type Graph from 'graphology-types';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes';

import { pairsOfOthers } from './measures';
import { sampleOf } from './random';

/**
 * The share of the shortest paths between two others that lead over each node, by its number.
 * @param sample how many nodes paths are counted from; null for all
 */
export function betweennessOf(graph: Graph, sample: number | null, random: () => number): Float64Array {
  const count = graph.order;
  const search = createUnweightedIndexedBrandes(graph);
  const sources = sampleOf(count, sample ?? count, sample === null ? () => 0 : random);
  const passing = new Float64Array(count);
  const share = new Float64Array(count);
  for (const source of sources) {
    const [reached, before, ways] = search(source);
    share.fill(0);
    while (reached.size > 0) {
      const node = reached.pop() ?? 0;
      const perWay = (1 + (share[node] ?? 0)) / (ways[node] ?? 1);
      for (const one of before[node] ?? []) share[one] = (share[one] ?? 0) + (ways[one] ?? 0) * perWay;
      if (node !== source) passing[node] = (passing[node] ?? 0) + (share[node] ?? 0);
    }
  }
  // From each source, every pair was met from one side; from all, from both.
  const scale = count / Math.max(1, sources.length) / 2 / pairsOfOthers(count);
  return passing.map((value) => value * scale);
}
