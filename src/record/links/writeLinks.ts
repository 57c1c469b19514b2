/** Writes links: the only statements that create, change or delete what was derived from facts. */
import { bulkAndRest, groupBy, runInBatches, type RunStatement } from '../batches';
import { keepRelationship } from '../history/keep';
import type { LinkRow } from './linkRow';

/** The properties of a link from the row that holds them. */
const SET_PROPERTIES =
  'SET link = row.properties, link.documentCount = toInteger(row.documentCount), link.recordedFrom = $changeNumber';

const ENDS = 'MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})';

/** Creates links that are not there. */
export async function createLinks(run: RunStatement, rows: readonly LinkRow[]): Promise<void> {
  const { bulk, rest } = bulkAndRest(rows, (row) => row.type);
  for (const [type, some] of [...bulk, ['$(row.type)', rest] as const]) {
    await runInBatches(some, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row ${ENDS}
CREATE (a)-[link:${type}]->(b) ${SET_PROPERTIES}`,
        params: { rows: batch },
      });
    });
  }
}

/** Creates links, or replaces the properties of those that are there. */
export async function replaceLinks(run: RunStatement, rows: readonly LinkRow[]): Promise<void> {
  for (const [type, ofType] of groupBy(rows, (row) => row.type)) {
    await runInBatches(ofType, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row ${ENDS}
OPTIONAL MATCH (a)-[old:${type} {key: row.properties.key}]->(b)
${keepRelationship('old')}
MERGE (a)-[link:${type} {key: row.properties.key}]->(b) ${SET_PROPERTIES}
RETURN collect(pastIds) AS pastIds`,
        params: { rows: batch },
      });
    });
  }
}

/** Deletes links that no fact carries any more. */
export async function deleteLinks(
  run: RunStatement,
  rows: readonly (Pick<LinkRow, 'type' | 'from' | 'to'> & { readonly key: string })[],
): Promise<void> {
  await runInBatches(rows, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row ${ENDS}
MATCH (a)-[link {key: row.key}]->(b) WHERE type(link) = row.type AND NOT link.derived
${keepRelationship('link')}
DELETE link RETURN collect(pastIds) AS pastIds`,
      params: { rows: batch },
    });
  });
}

/** Creates those of some links whose ends no link of their type joins. Returns the others. */
export async function createUnlessLinked(
  run: RunStatement,
  rows: readonly LinkRow[],
): Promise<ReadonlySet<LinkRow>> {
  const linked = new Set(rows);
  const { bulk, rest } = bulkAndRest(rows, (row) => row.type);
  // Of a large city, a walk over one type of link is short; of a few links, that does not matter.
  const steps = [
    ...bulk.map(([type, some]) => ({ type, exists: `(a)-[:${type}]->(b)`, some })),
    { type: '$(row.type)', exists: 'MATCH (a)-[old]->(b) WHERE type(old) = row.type', some: rest },
  ];
  for (const { type, exists, some } of steps) {
    await runInBatches(some, async (batch) => {
      const { values } = await run({
        text: `CYPHER 5 UNWIND range(0, size($rows) - 1) AS number
WITH number, $rows[number] AS row
${ENDS} WHERE NOT EXISTS { ${exists} }
CREATE (a)-[link:${type}]->(b) ${SET_PROPERTIES}
RETURN collect(number)`,
        params: { rows: batch },
      });
      for (const number of values[0]?.[0] as number[]) {
        const row = batch[number];
        if (row) linked.delete(row);
      }
    });
  }
  return linked;
}
