/** What the graph knows, for a draft: its entities with their names, where a database is configured or running. */
import type { Logger } from 'pino';

import type { Config } from '../config';
import { joinEmbedded } from '../embedded/joinEmbedded';
import type { KnownEntity } from '../draft/knownEntity';
import type { Graph } from '../graph/graph';
import { StartupFailure } from '../graph/startupFailure';
import { verifyServer } from '../graph/connect';
import { typeEntry } from '../model/declare/dictionary';
import { closeInOrder, type Closer } from '../server/shutdown';
import { connectDatabase } from './database';

/** Places of the gazetteer are read from its file, with the forms of their names. */
const STATEMENT = `CYPHER 5
MATCH (name:Name)-[:ENTITY]->(entity:Entity)
WHERE name.status IN ['ACTIVE', 'DISPUTED'] AND NOT entity.id CONTAINS ':geonames:'
WITH entity, collect(DISTINCT name.value) AS names ORDER BY entity.id
RETURN entity.id, entity.type, names, COLLECT {
  MATCH (entity)-[:IN|BASED_IN|PART_OF]->(whole) RETURN DISTINCT whole.id AS whole ORDER BY whole
}`;

/** The entities of the graph that is configured or running; nothing is started for it. Throws StartupFailure where it cannot be reached. */
export async function entitiesOfGraph(config: Config, log: Logger): Promise<readonly KnownEntity[]> {
  const closers: Closer[] = [];
  try {
    const { graph, driver, uri } = await connectDatabase(
      config,
      closers,
      () => undefined,
      async ({ home: folder }) => {
        const running = joinEmbedded(folder);
        if (!running) throw new StartupFailure('The server that ran has ended; draft again.');
        return running;
      },
    );
    await verifyServer(driver, uri);
    return await readEntities(graph);
  } finally {
    await closeInOrder(closers, log);
  }
}

/** The entities that articles name, by id. */
export async function readEntities(graph: Graph): Promise<readonly KnownEntity[]> {
  const { values } = await graph.read({ text: STATEMENT, params: {} });
  return (values as [string, string, string[], string[]][])
    .map(([id, type, names, within]) => ({ id, type, names: [...names].sort(), within }))
    .filter(({ type }) => typeEntry(type).traits?.inArticles === true);
}
