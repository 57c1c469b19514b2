/** Who joins communities: cities with neighbours in several. Pure. */
import { neighboursOf, type Network } from './network';

export interface Reach {
  readonly community: number;
  readonly neighbours: number;
}

/** In which communities the neighbours of a node are: most first. */
export function reachesOf(network: Network, of: readonly number[], node: number): Reach[] {
  const counts = new Map<number, number>();
  for (const neighbour of neighboursOf(network, node)) {
    const community = of[neighbour] ?? 0;
    counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  return [...counts]
    .map(([community, neighbours]) => ({ community, neighbours }))
    .sort((one, other) => other.neighbours - one.neighbours || one.community - other.community);
}

/**
 * How evenly neighbours are spread over communities (the participation coefficient of Guimerà and Amaral 2005): 0 where all are
 * in one, close to 1 where each is in another.
 */
export function participationOf(reaches: readonly Reach[]): number {
  const all = reaches.reduce((sum, { neighbours }) => sum + neighbours, 0);
  return all === 0 ? 0 : 1 - reaches.reduce((sum, { neighbours }) => sum + (neighbours / all) ** 2, 0);
}
