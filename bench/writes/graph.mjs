/** The graph that is written to: the seeds, a key, and what is read from it directly. */
import { join } from 'node:path';
import { connect, openHome, stateFolder } from '../databases.mjs';
import { loadBuilt } from '../built.mjs';
import { access, runCommand } from '../processes.mjs';
import { PRODUCT } from '../product.mjs';
import { ROOT } from '../../scripts/prepare.mjs';
import { rmSync } from 'node:fs';

const MEMORY = { heap: 512, pageCache: 128 };

/** A database with the seeds, under a name of its own. */
export async function openSeeds(name, closers, say) {
  rmSync(stateFolder(name), { recursive: true, force: true });
  const server = await reopen(name, closers, say);
  await runCommand([PRODUCT.main, 'load', join(ROOT, 'seeds')], access(server), ROOT);
  return server;
}

/** The same database, started again after it was ended. */
export function reopen(name, closers, say) {
  return openHome(stateFolder(name), MEMORY, closers, say);
}

/** A key that may decide. */
export async function curatorKey(server) {
  return withGraph(server, (graph) =>
    loadBuilt('access/apiKeys').createApiKey(graph, {
      name: 'bench',
      role: 'CURATOR',
      createdAt: new Date().toISOString(),
      expiresAt: null,
    }),
  );
}

/** Rows of a statement. */
export function rows(server, text, params = {}) {
  return withGraph(server, async (graph) => (await graph.read({ text: `CYPHER 5 ${text}`, params })).values);
}

/** The rules of `cypher/checks` that are broken. */
export function brokenRules(server) {
  return withGraph(server, (graph) => loadBuilt('graph/checks').runChecks(graph));
}

/** Work with the product's own door to a database. */
export async function withGraph(server, work) {
  const { openDriver } = loadBuilt('graph/connect');
  const { Graph } = loadBuilt('graph/graph');
  const driver = openDriver({ uri: server.uri, user: 'neo4j', password: server.password });
  try {
    return await work(new Graph(driver, 'neo4j', 120_000));
  } finally {
    await driver.close();
  }
}

/** All that a graph says now, as sorted texts, apart from times, numbers of changes and history. */
export async function saidBy(server) {
  const driver = connect(server);
  try {
    const session = driver.session();
    const nodes = await session.run(
      `MATCH (n:Entity|Fact|Passage|Merged)
RETURN labels(n) AS labels, n {.*, recordedFrom: 0, recordedAt: 0, retractedAt: n.retractedAt IS NOT NULL} AS properties`,
    );
    const links = await session.run(
      `MATCH (a:Entity|Fact|Passage|Merged)-[l]->(b:Entity|Fact|Passage|Merged) WHERE NOT type(l) STARTS WITH 'PAST_'
RETURN type(l) AS type, a.id AS start, b.id AS end, l {.*, recordedFrom: 0} AS properties`,
    );
    return [...nodes.records, ...links.records]
      .map((record) => JSON.stringify(ordered(record.toObject())))
      .sort();
  } finally {
    await driver.close();
  }
}

function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}
