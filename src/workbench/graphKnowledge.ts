/** What the graph knows, for drafts: its entities with their names. */
import type { KnownEntity } from '../draft/knownEntity';
import { typeEntry } from '../model/declare/dictionary';
import type { RunStatement } from '../record/batches';

/** Places of the gazetteer are read from its file, with the forms of their names. */
const STATEMENT = `CYPHER 5
MATCH (name:Name)-[:ENTITY]->(entity:Entity)
WHERE name.status IN ['ACTIVE', 'DISPUTED'] AND NOT entity.id CONTAINS ':geonames:'
WITH entity, collect(DISTINCT name.value) AS names ORDER BY entity.id LIMIT toInteger($limit)
RETURN entity.id, entity.type, names, COLLECT {
  MATCH (entity)-[:IN|BASED_IN|PART_OF]->(whole) RETURN DISTINCT whole.id AS whole ORDER BY whole
}`;

/** The entities that articles name, by id, at most so many of them. */
export async function readEntities(
  run: RunStatement,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<readonly KnownEntity[]> {
  const { values } = await run({ text: STATEMENT, params: { limit } });
  return (values as [string, string, string[], string[]][])
    .map(([id, type, names, within]) => ({ id, type, names: [...names].sort(), within }))
    .filter(({ type }) => typeEntry(type).traits?.inArticles === true);
}
