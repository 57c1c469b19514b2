/** Measures beside those of networkx, in Python, on a network of 300 cities. */
import { measureHere } from '../../src/analysis/graphologyEngine';
import { modularityOf } from '../../src/analysis/modularity';
import { partsOf } from '../../src/analysis/parts';
import { similarPairs } from '../../src/analysis/similar';
import { pythonWithPackages, runPython } from '../support/pythonPackages';
import { seededNetwork } from '../support/seededNetwork';

const python = pythonWithPackages();
if (!python)
  console.warn('Measures are not compared with networkx: there is no Python with a reachable PyPI.');

/** PageRank in Python alone: that of networkx itself needs SciPy. */
const SCRIPT = `
import json, sys
import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank
given = json.loads(sys.argv[1])
graph = nx.Graph()
graph.add_nodes_from(range(given['count']))
graph.add_weighted_edges_from(given['links'])
of = {}
for node, part in enumerate(given['communities']):
    of.setdefault(part, set()).add(node)
n = range(given['count'])
between = nx.betweenness_centrality(graph)
ranks = [pagerank(graph, tol=1e-14, max_iter=1000, weight=weight) for weight in (None, 'weight')]
print(json.dumps({
    'betweenness': [between[node] for node in n],
    'pageRank': [[rank[node] for node in n] for rank in ranks],
    'components': sorted((len(part) for part in nx.connected_components(graph)), reverse=True),
    'modularity': [nx.community.modularity(graph, of.values(), weight=weight, resolution=r) for weight in (None, 'weight') for r in (1, 1.5)],
    'louvain': nx.community.modularity(graph, nx.community.louvain_communities(graph, weight=None, seed=1), weight=None),
    'jaccard': [j for _, _, j in nx.jaccard_coefficient(graph, given['pairs'])],
}))`;

interface Said {
  readonly betweenness: readonly number[];
  readonly pageRank: readonly [readonly number[], readonly number[]];
  readonly components: readonly number[];
  readonly modularity: readonly number[];
  readonly louvain: number;
  readonly jaccard: readonly number[];
}

(python ? it : it.skip)(
  'agree with networkx',
  async () => {
    const network = seededNetwork(300);
    const options = {
      wanted: { betweenness: true, pageRank: true, communities: true, components: true },
      weighted: false,
      resolution: 1,
      seed: 1,
      sample: null,
    };
    const plain = measureHere(network, options);
    const weighted = measureHere(network, { ...options, weighted: true });
    const { of } = partsOf(network, plain.communities ?? []);
    const similar = similarPairs(network, { first: 50, minShared: 1, shared: 0 });
    const numbers = (id: string) => network.at.get(id);
    const given = {
      count: network.ids.length,
      links: network.links.map(({ a, b, weight }) => [a, b, weight]),
      communities: of,
      pairs: similar.map(({ a, b }) => [numbers(a), numbers(b)]),
    };
    const said = (await runPython(python ?? '', SCRIPT, JSON.stringify(given))) as Said;
    const expectClose = (found: ArrayLike<number> | undefined, expected: readonly number[]) => {
      expect(found).toHaveLength(expected.length);
      for (const [at, value] of expected.entries()) expect(found?.[at]).toBeCloseTo(value, 9);
    };
    expectClose(plain.betweenness, said.betweenness);
    expectClose(plain.pageRank, said.pageRank[0]);
    expectClose(weighted.pageRank, said.pageRank[1]);
    expect(partsOf(network, plain.components ?? []).parts.map(({ size }) => size)).toEqual(said.components);
    expectClose(
      [false, true].flatMap((heavy) =>
        [1, 1.5].map((resolution) => modularityOf(network, of, heavy, resolution)),
      ),
      said.modularity,
    );
    expect(Math.abs((said.modularity[0] ?? 0) - said.louvain)).toBeLessThan(0.05 * said.louvain);
    expectClose(
      similar.map(({ similarity }) => similarity),
      said.jaccard,
    );
  },
  300_000,
);
