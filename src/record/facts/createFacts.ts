/** Creates facts with their roles, their evidence and the beginning of their history. */
import { bulkAndRest, groupBy, runInBatches, type RunStatement } from '../batches';
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
    const { bulk, rest } = bulkAndRest(ofChange, (fact) => JSON.stringify(shapeOf(fact, merged)));
    for (const [, alike] of bulk) {
      const [first] = alike;
      const text = first ? statementFor(shapeOf(first, merged)) : ROW_BY_ROW;
      await runInBatches(alike, (batch) => createBatch(run, batch, { text, changeId: id }, merged));
    }
    await runInBatches(rest, (batch) => createBatch(run, batch, { text: ROW_BY_ROW, changeId: id }, merged));
  }
  await writeRemainingRoles(run, facts, merged);
}

/** What facts have in common that one statement creates: their type, the roles that entities fill, how much evidence there is. */
interface Shape {
  readonly type: string;
  readonly roles: readonly string[];
  readonly evidence: number;
}

function shapeOf({ fact, evidence }: CreatedFact, merged: ReadonlyMap<string, string>): Shape {
  return {
    type: fact.type,
    roles: entityRoles(fact.roles, merged).map(({ relationship }) => relationship),
    evidence: evidence.length,
  };
}

function entityRoles(
  roles: readonly RoleFiller[],
  merged: ReadonlyMap<string, string>,
): readonly RoleFiller[] {
  return roles.filter((filler) => labelOf(filler, merged) === 'Entity');
}

/** More roles or passages than these are gone through row by row: else there would be a statement for each number of them. */
const MOST_WRITTEN_OUT = 4;

async function createBatch(
  run: RunStatement,
  facts: readonly NewFact[],
  { text, changeId }: { readonly text: string; readonly changeId: string },
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  await run({
    // Columns go by position, since keys would be a third of what is sent.
    text,
    params: {
      rows: facts.map(({ fact, properties, evidence }) => [
        fact.type,
        properties,
        entityRoles(fact.roles, merged).map(({ relationship, target }) => [relationship, target]),
        evidence.map(({ stance, passage }) => [stance, passage]),
      ]),
      changeId,
    },
  });
}

/** Labels and types come from the rows. */
const ROW_BY_ROW = `CYPHER 5 MERGE (change:Change {id: $changeId})
WITH change UNWIND $rows AS row
CREATE (f:Fact:$(row[0])) SET f = row[1], f.recordedFrom = $changeNumber
CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: f.recordedAt}]->(change)
WITH f, row
CALL (f, row) { UNWIND row[2] AS role MATCH (filler:Entity {id: role[1]}) CREATE (f)-[:$(role[0])]->(filler) }
CALL (f, row) { UNWIND row[3] AS evidence MATCH (p:Passage {id: evidence[1]}) CREATE (f)-[:EVIDENCED_BY {stance: evidence[0]}]->(p) }`;

/** Labels and types stand in the statement, which is faster where there are many facts of the shape. */
function statementFor({ type, roles, evidence }: Shape): string {
  if (roles.length > MOST_WRITTEN_OUT || evidence > MOST_WRITTEN_OUT) return ROW_BY_ROW;
  const passages = Array.from({ length: evidence }, (_, index) => String(index));
  return `CYPHER 5 MERGE (change:Change {id: $changeId})
WITH change UNWIND $rows AS row
${roles.map((_, index) => `MATCH (e${String(index)}:Entity {id: row[2][${String(index)}][1]})\n`).join('')}${passages.map((index) => `MATCH (p${index}:Passage {id: row[3][${index}][1]})\n`).join('')}CREATE (f:Fact:${type})-[:HAD_STATUS {status: 'ACTIVE', from: row[1].recordedAt}]->(change)
SET f = row[1], f.recordedFrom = $changeNumber
${roles.map((role, index) => `CREATE (f)-[:${role}]->(e${String(index)})\n`).join('')}${passages.map((index) => `CREATE (f)-[:EVIDENCED_BY {stance: row[3][${index}][0]}]->(p${index})\n`).join('')}`;
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
