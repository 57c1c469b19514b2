/** From a question to the network that answers it: reads pairs, has them measured, and makes the lists that are shown. */
import type {
  AskedNetwork,
  FoundLink,
  FoundList,
  FoundNetwork,
  FoundNode,
} from '../schema/questions/network/analyst';
import { JobRefused } from '../jobs/jobRefused';
import type { ReadStatement } from '../jobs/runStatement';
import { contactsWithoutTie, dormantTies, keyOf, newestFirst } from './contacts';
import { gdsEngine, gdsVersion, measureByGds } from './gdsEngine';
import { GRAPHOLOGY, measureHere } from './graphologyEngine';
import { betweennessSample, DAMPING, GRAPHOLOGY_LINKS, TOLERANCE } from './limits';
import { participationOf, reachesOf } from './brokers';
import type { Engine, Measures } from './measures';
import { modularityOf } from './modularity';
import { networkOf, strengthOf, type Network } from './network';
import { partsOf, type Parts } from './parts';
import { readPairs, type ReadPairs } from './readPairs';
import { similarPairs } from './similar';

/** Which engine computes: the setting of the server. */
export type EngineChoice = 'auto' | 'graphology' | 'gds';

/** How a server computes. */
export interface AnalysisOptions {
  readonly engine: EngineChoice;
  /** The name of a projection, should there be one. */
  readonly projection: string;
  /** Up to so many links graphology computes; tests have less. */
  readonly graphologyLinks?: number | undefined;
}

/** Answers a question. */
export async function analyse(
  asked: AskedNetwork,
  run: ReadStatement,
  options: AnalysisOptions,
): Promise<FoundNetwork> {
  const { wanted, weighted, resolution, seed } = asked;
  const pairs = await readPairs(asked, run);
  const joined: readonly FoundLink[] =
    asked.over === 'TIES'
      ? pairs.tied.map((tie) => ({ ...tie, events: [] }))
      : pairs.met.map((met) => ({ ...met, ends: [], events: newestFirst(met.events, pairs.days) }));
  const network = networkOf(joined);
  const count = network.ids.length;
  const engine = await engineFor(network, options, run);
  const sample = wanted.betweenness ? betweennessSample(count, network.links.length) : null;
  const measuring = { wanted, weighted, resolution, seed, sample };
  const measures =
    count === 0
      ? EMPTY
      : engine.name === 'GDS'
        ? await measureByGds(network, measuring, options.projection, run)
        : measureHere(network, measuring);
  const communities = measures.communities && partsOf(network, measures.communities);
  const components = measures.components && partsOf(network, measures.components);
  const all: Everything = { asked, pairs, joined, network, measures, communities, components };
  return {
    nodeCount: count,
    edgeCount: network.links.length,
    engine: engine.name,
    engineVersion: engine.version,
    damping: DAMPING,
    tolerance: TOLERANCE,
    communityMethod: 'Louvain',
    betweennessSample: sample,
    modularity: communities ? modularityOf(network, communities.of, weighted, resolution) : null,
    communityCount: communities ? communities.parts.length : null,
    componentCount: components ? components.parts.length : null,
    lists: Object.fromEntries(asked.lists.map((list) => [list.key, listOf(all, list)])),
  };
}

const NOTHING: ArrayLike<number> = [];
const EMPTY: Measures = {
  degree: NOTHING,
  betweenness: NOTHING,
  pageRank: NOTHING,
  communities: NOTHING,
  components: NOTHING,
};

/** graphology up to its limit, the library of the database beyond, unless the setting says which. */
async function engineFor(
  { links }: Network,
  { engine, graphologyLinks = GRAPHOLOGY_LINKS }: AnalysisOptions,
  run: ReadStatement,
): Promise<Engine> {
  const isSmall = links.length <= graphologyLinks;
  if (engine === 'graphology' && isSmall) return GRAPHOLOGY;
  if (engine === 'auto' && isSmall) return GRAPHOLOGY;
  const version = engine === 'graphology' ? undefined : await gdsVersion(run);
  if (version !== undefined) return gdsEngine(version);
  if (engine === 'gds')
    throw new JobRefused(
      'network: the server is set to compute by Neo4j Graph Data Science, which its database does not have; set ENTENTE_NETWORK_ENGINE to auto, or install it',
    );
  throw new JobRefused(
    `network: it has ${links.length.toLocaleString('en')} links, and without Neo4j Graph Data Science at most ${graphologyLinks.toLocaleString('en')} are computed; narrow it by within, period or kinds`,
    'RESULT_TOO_LARGE',
  );
}

interface Everything {
  readonly asked: AskedNetwork;
  readonly pairs: ReadPairs;
  readonly joined: readonly FoundLink[];
  readonly network: Network;
  readonly measures: Measures;
  readonly communities: Parts | undefined;
  readonly components: Parts | undefined;
}

function listOf(all: Everything, list: AskedNetwork['lists'][number]): FoundList<unknown> {
  const { network, pairs, communities, components } = all;
  const cut = <One>(found: readonly One[]): FoundList<One> => ({
    total: found.length,
    found: found.slice(0, list.first),
  });
  switch (list.list) {
    case 'ranking':
      return cut(ranked(all, list.by, list.of));
    case 'communities':
    case 'components': {
      const parts = (list.list === 'communities' ? communities : components)?.parts ?? [];
      return cut(parts.map((part) => ({ ...part, ids: part.ids.slice(0, list.members) })));
    }
    case 'similar':
      return cut(similarPairs(network, list));
    case 'brokers':
      return cut(brokers(all));
    case 'links':
      return cut(strongest(all.joined, list.of));
    case 'dormant':
      return cut(
        dormantTies(pairs.tied, new Map(pairs.met.map((met) => [keyOf(met), met])), pairs.days, list),
      );
    case 'contacts':
      return cut(contactsWithoutTie(pairs.met, new Set(pairs.tied.map(keyOf)), pairs.days));
  }
}

function nodeOf({ network, measures, communities, components }: Everything, at: number): FoundNode {
  return {
    id: network.ids[at] ?? '',
    degree: measures.degree[at] ?? 0,
    strength: strengthOf(network, at),
    betweenness: measures.betweenness?.[at],
    pageRank: measures.pageRank?.[at],
    community: communities?.of[at],
    component: components?.of[at],
  };
}

const VALUES = {
  DEGREE: 'degree',
  STRENGTH: 'strength',
  BETWEENNESS: 'betweenness',
  PAGERANK: 'pageRank',
} as const;

/** Nodes by a measure, the greatest first, then by id. */
function ranked(all: Everything, by: keyof typeof VALUES, of?: readonly string[]): FoundNode[] {
  const numbers = of ? of.flatMap((id) => all.network.at.get(id) ?? []) : [...all.network.ids.keys()];
  const nodes = [...new Set(numbers)].sort((one, other) => one - other).map((at) => nodeOf(all, at));
  // Differences in the last digits come from the order of additions, which another engine has otherwise.
  const valueOf = (node: FoundNode) => Math.round((node[VALUES[by]] ?? 0) * 1e12);
  return nodes.sort((one, other) => valueOf(other) - valueOf(one));
}

/** Nodes with neighbours in several communities: over which most shortest paths lead first. */
function brokers(all: Everything) {
  const { network, communities } = all;
  if (!communities) return [];
  return ranked(all, 'BETWEENNESS').flatMap((node) => {
    const reaches = reachesOf(network, communities.of, network.at.get(node.id) ?? 0);
    return reaches.length < 2 ? [] : [{ ...node, participation: participationOf(reaches), reaches }];
  });
}

/** Links, those of the greatest weight first, then by ids. */
function strongest(links: readonly FoundLink[], of: string | undefined): FoundLink[] {
  const found = of === undefined ? [...links] : links.filter(({ a, b }) => a === of || b === of);
  return found.sort((one, other) => other.weight - one.weight);
}
