/** A network with communities and hubs, the same for every run: who comes joins those of its own community that have most. */
import { networkOf, type Joined, type Network } from '../../src/analysis/network';
import { randomFrom } from '../../src/analysis/random';

/** @param nodes of the largest component; a few pairs stand apart */
export function seededNetwork(nodes: number, perNode = 3, seed = 7): Network {
  const random = randomFrom(seed);
  const idOf = (node: number) => `city:n${String(node).padStart(6, '0')}`;
  const communities = Math.max(2, Math.round(nodes / 100));
  const ends: number[][] = Array.from({ length: communities }, () => []);
  const pairs = new Map<string, Joined>();
  const join = (one: number, other: number) => {
    if (one === other) return;
    const [a, b] = [Math.min(one, other), Math.max(one, other)].map(idOf) as [string, string];
    pairs.set(`${a} ${b}`, { a, b, weight: 1 + Math.floor(random() * 5) });
    ends[one % communities]?.push(one);
    ends[other % communities]?.push(other);
  };
  for (let node = 1; node < nodes; node++) {
    for (let link = 0; link < perNode; link++) {
      const own = ends[node % communities] ?? [];
      const isStranger = random() < 0.15 || own.length === 0;
      const other = isStranger ? Math.floor(random() * node) : own[Math.floor(random() * own.length)];
      join(node, other ?? 0);
    }
  }
  for (let apart = 0; apart < 10; apart += 2) join(nodes + apart, nodes + apart + 1);
  return networkOf([...pairs.values()]);
}
