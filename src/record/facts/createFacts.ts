/** Creates facts with their roles, their evidence and the beginning of their history. */
import { groupBy, runInBatches, type RunStatement } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import type { RoleFiller } from '../rows';
import type { CreatedFact } from './createdFact';

/** A fact to create, and the change by which it enters the record. */
export interface NewFact extends CreatedFact {
  readonly change: Change;
}

/**
 * Creates facts.
 * @param merged where an entity goes that was merged into another; a fact keeps the one that it names
 */
export async function createFacts(
  { run, changeId }: RecordTransaction,
  facts: readonly NewFact[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [id, ofChange] of groupBy(facts, ({ change }) => changeId(change))) {
    await runInBatches(ofChange, (batch) => createBatch(run, batch, id, merged));
  }
  await writeRemainingRoles(run, facts, merged);
}

async function createBatch(
  run: RunStatement,
  facts: readonly NewFact[],
  changeId: string,
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  await run({
    // Labels and types come from the rows: one statement to plan for all. Columns go by position, since keys would be a third of it.
    text: `CYPHER 5 MERGE (change:Change {id: $changeId})
WITH change UNWIND $rows AS row
CREATE (f:Fact:$(row[0])) SET f = row[1], f.recordedFrom = $changeNumber
CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: f.recordedAt}]->(change)
WITH f, row
CALL (f, row) { UNWIND row[2] AS role MATCH (filler:Entity {id: role[1]}) CREATE (f)-[:$(role[0])]->(filler) }
CALL (f, row) { UNWIND row[3] AS evidence MATCH (p:Passage {id: evidence[1]}) CREATE (f)-[:EVIDENCED_BY {stance: evidence[0]}]->(p) }`,
    params: {
      rows: facts.map(({ fact, properties, evidence }) => [
        fact.type,
        properties,
        fact.roles
          .filter((filler) => labelOf(filler, merged) === 'Entity')
          .map(({ relationship, target }) => [relationship, target]),
        evidence.map(({ stance, passage }) => [stance, passage]),
      ]),
      changeId,
    },
  });
}

function labelOf({ target, targetKind }: RoleFiller, merged: ReadonlyMap<string, string>) {
  if (targetKind === 'fact') return 'Fact';
  return merged.has(target) ? 'Merged' : 'Entity';
}

/** Roles that merged entities and other facts fill: those facts may have been created by a later statement. */
async function writeRemainingRoles(
  run: RunStatement,
  facts: readonly CreatedFact[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  const fillers = facts.flatMap(({ fact }) => fact.roles.map((filler) => ({ fact: fact.id, ...filler })));
  for (const label of ['Merged', 'Fact'] as const) {
    const ofLabel = fillers.filter((filler) => labelOf(filler, merged) === label);
    await runInBatches(ofLabel, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (filler:${label} {id: row.target})
CREATE (f)-[:$(row.relationship)]->(filler)`,
        params: { rows: batch.map(({ fact, target, relationship }) => ({ fact, target, relationship })) },
      });
    });
  }
}
