/**
 * Writes a graph that was kept elsewhere, as it was: its changes keep their numbers, so nothing here is a change of the record. It
 * goes into a graph that holds nothing yet, in portions, each a transaction; a mark says that a graph is not whole, until it is.
 */
import type { Graph, Statement } from '../../graph/graph';

/** A node as it is restored, with the number that relationships name it by. */
export interface RestoredNode {
  readonly number: bigint;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relationship as it is restored. */
export interface RestoredRelationship {
  readonly from: bigint;
  readonly type: string;
  readonly to: bigint;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The label of a node that says that a graph is not whole. */
export const RESTORING = 'Restoring';

/** What holds no graph yet, and what does not belong to it. */
const CONTENT = `CYPHER 5 MATCH (n) WHERE NOT n:(ApiKey|Migration|Request|Counter) RETURN n:Restoring LIMIT 1`;

/** Whether a graph can be restored into: it is empty, or a restoration into it was interrupted. */
export async function isRestorable(graph: Graph): Promise<boolean> {
  const { values } = await graph.read({ text: CONTENT, params: {} });
  return values.length === 0 || (await isHalfRestored(graph));
}

/** Whether a restoration into the graph has begun and not ended. */
export async function isHalfRestored(graph: Graph): Promise<boolean> {
  const { values } = await graph.read({
    text: 'CYPHER 5 MATCH (mark:Restoring) RETURN 1 LIMIT 1',
    params: {},
  });
  return values.length > 0;
}

/** Empties what an interrupted restoration has left, and marks the graph as not whole. */
export async function beginRestoring(graph: Graph): Promise<void> {
  await graph.write((run) => run({ text: 'CYPHER 5 CREATE (:Restoring)', params: {} }));
  await graph.runInAutoCommit(
    'CYPHER 5 MATCH (n) WHERE NOT n:(ApiKey|Migration|Request|Restoring) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
  );
}

/** Says that the graph is whole. */
export async function endRestoring(graph: Graph): Promise<void> {
  await graph.write((run) => run({ text: 'CYPHER 5 MATCH (mark:Restoring) DELETE mark', params: {} }));
}

/** Creates nodes in this order; `created` notes the database's own id of each, by its number. */
export async function restoreNodes(
  graph: Graph,
  nodes: readonly RestoredNode[],
  created: (number: number, databaseId: number) => void,
): Promise<void> {
  const statement: Statement = {
    text: `CYPHER 5 UNWIND $rows AS row
CREATE (n:$(row.labels)) SET n = row.properties
RETURN row.number, id(n)`,
    params: { rows: nodes },
  };
  const { values } = await graph.write((run) => run(statement));
  for (const [number, databaseId] of values) created(number as number, databaseId as number);
}

/** Creates relationships in this order, between the database's own ids of nodes. */
export async function restoreRelationships(
  graph: Graph,
  relationships: readonly RestoredRelationship[],
): Promise<void> {
  await graph.write((run) =>
    run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (b) WHERE id(b) = row.to
CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
      params: { rows: relationships },
    }),
  );
}

/** Adds properties to nodes, by the database's own ids. */
export async function completeNodes(
  graph: Graph,
  nodes: readonly Pick<RestoredNode, 'number' | 'properties'>[],
): Promise<void> {
  await graph.write((run) =>
    run({
      text: 'CYPHER 5 UNWIND $rows AS row MATCH (n) WHERE id(n) = row.number SET n += row.properties',
      params: { rows: nodes },
    }),
  );
}
