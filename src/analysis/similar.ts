/** Cities with the same neighbours: pairs by the Jaccard index (Jaccard 1901) of their neighbours. Pure. */
import type { FoundSimilar } from '../schema/questions/network/analyst';
import { JobRefused } from '../jobs/jobRefused';
import { MOST_COMPARISONS } from './limits';
import { areLinked, degreeOf, neighboursOf, type Network } from './network';

interface Question {
  readonly first: number;
  /** Pairs with this city alone. */
  readonly to?: string | undefined;
  readonly minShared: number;
  /** So many shared neighbours are named. */
  readonly shared: number;
}

interface Scored {
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly similarity: number;
}

/** The most similar pairs. Ties in similarity go to those who share more, then by their ids. */
export function similarPairs(network: Network, { first, to, minShared, shared }: Question): FoundSimilar[] {
  const centre = to === undefined ? undefined : network.at.get(to);
  if (to !== undefined && centre === undefined) return [];
  if (centre === undefined) requireFew(network);
  let best: Scored[] = [];
  const keep = () => {
    best.sort(mostSimilarFirst);
    best = best.slice(0, first);
  };
  const nodes = centre === undefined ? network.ids.keys() : [centre];
  for (const node of nodes) {
    for (const [other, count] of sharedWith(network, node, centre === undefined)) {
      if (count < minShared) continue;
      const union = degreeOf(network, node) + degreeOf(network, other) - count;
      best.push({ a: node, b: other, count, similarity: count / union });
    }
    if (best.length > 2 * first + 1_000) keep();
  }
  keep();
  return best.map(({ a, b, count, similarity }) => ({
    a: network.ids[a] ?? '',
    b: network.ids[b] ?? '',
    similarity,
    sharedCount: count,
    shared: bothOf(network, a, b, shared),
    linked: areLinked(network, a, b),
  }));
}

function mostSimilarFirst(one: Scored, other: Scored): number {
  return other.similarity - one.similarity || other.count - one.count || one.a - other.a || one.b - other.b;
}

/** How many neighbours a node shares with each other one, or with each that comes after it. */
function sharedWith(network: Network, node: number, onlyAfter: boolean): Map<number, number> {
  const counts = new Map<number, number>();
  for (const between of neighboursOf(network, node))
    for (const other of neighboursOf(network, between))
      if (onlyAfter ? other > node : other !== node) counts.set(other, (counts.get(other) ?? 0) + 1);
  return counts;
}

function bothOf(network: Network, one: number, other: number, most: number): string[] {
  const among = new Set(neighboursOf(network, other));
  const found: string[] = [];
  for (const node of neighboursOf(network, one)) {
    if (found.length === most) break;
    if (among.has(node)) found.push(network.ids[node] ?? '');
  }
  return found;
}

function requireFew(network: Network): void {
  let comparisons = 0;
  for (const node of network.ids.keys()) comparisons += degreeOf(network, node) ** 2;
  if (comparisons > MOST_COMPARISONS)
    throw new JobRefused(
      `network: similarPairs would compare ${comparisons.toLocaleString('en')} pairs of neighbours, more than ${MOST_COMPARISONS.toLocaleString('en')}; give similarTo, or narrow the network`,
      'RESULT_TOO_LARGE',
    );
}
