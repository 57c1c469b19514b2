/**
 * Measures by Neo4j Graph Data Science, where the database has it: the network is projected under a name of its own, and dropped
 * when they are taken, or when that fails. The numbers are made the same as those of graphology: betweenness and PageRank have
 * its scale, and one thread of the database gives the same numbers again.
 */
import { JobRefused } from '../jobs/jobRefused';
import type { ReadStatement } from '../jobs/runStatement';
import { DAMPING, ITERATIONS, TOLERANCE } from './limits';
import { pairsOfOthers, type Engine, type MeasureOptions, type Measures } from './measures';
import type { Network } from './network';

/** The version of the library; undefined where the database has none. */
export async function gdsVersion(run: ReadStatement): Promise<string | undefined> {
  const found = await run({
    text: "SHOW FUNCTIONS YIELD name WHERE name = 'gds.version' RETURN name",
    params: {},
  });
  if (found.values.length === 0) return undefined;
  const { values } = await run({ text: 'CYPHER 5 RETURN gds.version()', params: {} });
  return String(values[0]?.[0]);
}

export function gdsEngine(version: string): Engine {
  return { name: 'GDS', version };
}

/** What projections are called at the beginning; those that a server left behind are recognised by it. */
const PREFIX = 'entente-network-';

/** Older projections are left over: no question takes so long. */
const LEFT_OVER_MINUTES = 10;

const PROJECT = `CYPHER 5 UNWIND $links AS link
RETURN gds.graph.project($graph, toInteger(link[0]), toInteger(link[1]), {relationshipProperties: {weight: link[2]}},
  {undirectedRelationshipTypes: ['*']}).nodeCount`;

const LEFT_OVER = `CYPHER 5 CALL gds.graph.list() YIELD graphName, creationTime
WITH graphName WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration({minutes: toInteger($minutes)})
CALL gds.graph.drop(graphName, false) YIELD graphName AS dropped RETURN dropped`;

/** The name of a projection. */
export function projectionName(unique: string): string {
  return `${PREFIX}${unique}`;
}

/** Drops a projection that may be there. */
export async function dropProjection(run: ReadStatement, graph: string): Promise<void> {
  await run({
    text: 'CYPHER 5 CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName',
    params: { graph },
  });
}

/** Drops projections that are older than so many minutes: those of servers that ended in the midst of a question. */
export async function dropLeftOver(run: ReadStatement, minutes = LEFT_OVER_MINUTES): Promise<void> {
  await run({ text: LEFT_OVER, params: { prefix: PREFIX, minutes } });
}

/** The measures of a network; `graph` is the name that nothing else is projected under. */
export async function measureByGds(
  network: Network,
  { wanted, weighted, resolution, seed, sample }: MeasureOptions,
  graph: string,
  run: ReadStatement,
): Promise<Measures> {
  if (wanted.communities && resolution !== 1)
    throw new JobRefused(
      'network: Neo4j Graph Data Science has no resolution for communities; leave out resolution, or narrow the network until graphology computes it',
    );
  await dropLeftOver(run);
  const links = network.links.map(({ a, b, weight }) => [a, b, weight]);
  const weight = weighted ? { relationshipWeightProperty: 'weight' } : {};
  const stream = (procedure: string, value: string, configuration: Readonly<Record<string, unknown>>) =>
    streamed(network.ids.length, graph, { procedure, value, configuration }, run);
  try {
    await run({ text: PROJECT, params: { graph, links } });
    const degree = await stream('degree', 'score', {});
    const betweenness =
      wanted.betweenness &&
      (await stream('betweenness', 'score', {
        ...(sample !== null && { samplingSize: whole(sample), samplingSeed: whole(seed) }),
      }));
    const pageRank =
      wanted.pageRank &&
      (await stream('pageRank', 'score', {
        dampingFactor: DAMPING,
        maxIterations: whole(ITERATIONS),
        tolerance: TOLERANCE,
        ...weight,
      }));
    const communities = wanted.communities && (await stream('louvain', 'communityId', weight));
    const components = wanted.components && (await stream('wcc', 'componentId', {}));
    const count = network.ids.length;
    const share = count / (sample ?? count) / pairsOfOthers(count);
    return {
      degree,
      betweenness: betweenness ? betweenness.map((value) => value * share) : undefined,
      pageRank: pageRank ? normalised(pageRank) : undefined,
      communities: communities || undefined,
      components: components || undefined,
    };
  } finally {
    await dropProjection(run, graph);
  }
}

interface Asked {
  readonly procedure: string;
  /** The name of the value that it yields. */
  readonly value: string;
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** The values of a procedure by the numbers of the nodes. */
async function streamed(
  count: number,
  graph: string,
  { procedure, value, configuration }: Asked,
  run: ReadStatement,
): Promise<Float64Array> {
  const { values } = await run({
    text: `CYPHER 5 CALL gds.${procedure}.stream($graph, $configuration) YIELD nodeId, ${value} RETURN nodeId, ${value}`,
    params: { graph, configuration: { concurrency: whole(1), ...configuration } },
  });
  const found = new Float64Array(count);
  for (const [node, one] of values) found[Number(node)] = Number(one);
  return found;
}

/** A whole number for the database; the driver sends every number of JavaScript as one that is none. */
function whole(value: number): bigint {
  return BigInt(value);
}

/** Ranks whose sum is 1: the library's have the number of nodes as theirs. */
function normalised(ranks: Float64Array): Float64Array {
  const sum = ranks.reduce((all, rank) => all + rank, 0);
  return ranks.map((rank) => rank / (sum || 1));
}
