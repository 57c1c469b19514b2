/** Measures by graphology, in our own memory. The same network with the same options gives the same numbers. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank';

import { componentsOf } from './components';
import { betweennessOf } from './betweenness';
import { DAMPING, ITERATIONS, TOLERANCE } from './limits';
import type { Engine, MeasureOptions, Measures } from './measures';
import { degreeOf, type Network } from './network';
import { randomFrom } from './random';

type Weighted = UndirectedGraph<Record<string, never>, { weight: number }>;

/** The package beside the file that is loaded of it. */
const PACKAGE = join(dirname(require.resolve('graphology')), '..', 'package.json');

const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };

export const GRAPHOLOGY: Engine = { name: 'GRAPHOLOGY', version };

/** The measures of a network. */
export function measureHere(network: Network, options: MeasureOptions): Measures {
  const { wanted, weighted, resolution, seed, sample } = options;
  const graph = graphOf(network);
  const getEdgeWeight = weighted ? 'weight' : null;
  const byNode = (values: Readonly<Record<string, number>>) => network.ids.map((_, at) => values[at] ?? 0);
  return {
    degree: network.ids.map((_, at) => degreeOf(network, at)),
    betweenness: wanted.betweenness ? betweennessOf(graph, sample, randomFrom(seed)) : undefined,
    pageRank: wanted.pageRank
      ? byNode(
          pagerank(graph, {
            getEdgeWeight,
            alpha: DAMPING,
            maxIterations: ITERATIONS,
            // It is multiplied by the number of nodes.
            tolerance: TOLERANCE / network.ids.length,
          }),
        )
      : undefined,
    communities: wanted.communities
      ? byNode(louvain(graph, { getEdgeWeight, resolution, rng: randomFrom(seed) }))
      : undefined,
    components: wanted.components ? componentNumbers(network) : undefined,
  };
}

/** The network as graphology has it; its nodes are called by their numbers. */
function graphOf({ ids, links }: Network): Weighted {
  const graph: Weighted = new UndirectedGraph();
  for (const at of ids.keys()) graph.addNode(at);
  for (const { a, b, weight } of links) graph.addEdge(a, b, { weight });
  return graph;
}

function componentNumbers({ ids, at, links }: Network): number[] {
  const numbers = new Array<number>(ids.length).fill(0);
  const parts = componentsOf(links.map(({ a, b }) => [ids[a] ?? '', ids[b] ?? ''] as const));
  for (const [number, members] of parts.entries())
    for (const id of members) numbers[at.get(id) ?? 0] = number;
  return numbers;
}
