/** How large networks may be, and how exactly they are measured. */

/** Up to so many links graphology computes in our own memory. */
export const GRAPHOLOGY_LINKS = 100_000;

/** Betweenness is exact up to so many nodes times links; beyond, paths are counted from a sample of the nodes. */
export const EXACT_BETWEENNESS = 300_000_000;

/** The damping of PageRank: how probable it is that a walker goes on. */
export const DAMPING = 0.85;

/** PageRank ends when a step changes all ranks together by less, or after so many steps. */
export const TOLERANCE = 1e-10;
export const ITERATIONS = 300;

/** So many pairs of neighbours are compared for similar cities at most. */
export const MOST_COMPARISONS = 100_000_000;

/** The nodes from which shortest paths are counted; null where from all. */
export function betweennessSample(nodes: number, links: number): number | null {
  if (nodes * links <= EXACT_BETWEENNESS) return null;
  return Math.max(1, Math.floor(EXACT_BETWEENNESS / links));
}
