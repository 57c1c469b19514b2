/**
 * Undoes a change: what it made of facts, evidence and entities becomes as it was before, by a new change. What others changed since
 * then stays; where the two meet, nothing is undone.
 */
import { EntenteError } from '../../errors';
import type { ChangeAction } from '../../model/changeAction';
import type { Status } from '../../model/terms';
import { groupBy } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { rederive } from '../links/rederive';
import type { Move } from '../identity/relabel';
import { decideOnFacts, type Decided } from './decideOnFacts';
import { restoreEntities } from './restoreEntities';
import { restoreRelationships } from './restoreRelationships';

/** What is not undone: loads are loaded again, and what was erased is gone. */
const LASTING: readonly ChangeAction[] = ['LOAD', 'ERASE'];

/** Undoes a change by its id. Throws NOT_FOUND for an unknown one, CONFLICT where it cannot be undone. */
export async function undoChange(
  transaction: RecordTransaction,
  changeId: string,
  change: Change,
): Promise<Decided> {
  const { run } = transaction;
  const number = await undoableNumber(transaction, changeId);
  const facts = await factsOfChange(transaction, number);
  await refuseLaterUse(
    transaction,
    facts.filter(({ before }) => before === null).map(({ id }) => id),
    number,
  );
  const evidenced = await restoreRelationships(run, number);
  const entities = await restoreEntities(run, number);
  const changed: string[] = [];
  const moves: Move[] = [];
  for (const [status, ofStatus] of groupBy(facts, ({ before }): Status => before ?? 'RETRACTED')) {
    const ids = ofStatus.map(({ id }) => id);
    const decided = await decideOnFacts(transaction, ids, status, change);
    changed.push(...decided.changed);
    moves.push(...decided.moves);
  }
  await rederive(run, [...new Set([...evidenced, ...entities.facts])].sort());
  await noteUndo(transaction, number, change);
  return { changed: [...new Set([...changed, ...evidenced])].sort(), moves };
}

async function undoableNumber({ run }: RecordTransaction, changeId: string): Promise<number> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (named:Change {id: $changeId})
MATCH (change:Change {number: named.number})
RETURN named.number, collect(coalesce(change.action, 'LOAD')),
  head(COLLECT { MATCH (named)<-[:UNDOES]-(undo:Change) WHERE NOT EXISTS { (undo)<-[:UNDOES]-() } RETURN undo.id })`,
    params: { changeId },
  });
  const [number, actions, undoneBy] = values[0] ?? [];
  if (number === undefined) throw new EntenteError('NOT_FOUND', `No change has the id “${changeId}”.`);
  const lasting = (actions as ChangeAction[]).find((action) => LASTING.includes(action));
  if (lasting === 'ERASE')
    throw new EntenteError('CONFLICT', `“${changeId}” erased data; they are gone and cannot be restored.`);
  if (lasting !== undefined)
    throw new EntenteError(
      'CONFLICT',
      `“${changeId}” is a load; retract the facts that are wrong, or retract its document.`,
    );
  if (typeof undoneBy === 'string')
    throw new EntenteError('CONFLICT', `“${changeId}” was undone already, by “${undoneBy}”.`);
  return Number(number);
}

/** A fact whose status a change set, with the one before; null where the change created it. */
interface ChangedFact {
  readonly id: string;
  readonly before: Status | null;
}

/**
 * The facts whose status a change set, but for the names by which entities are shown that it declared: an entity that is there has a
 * name. Throws CONFLICT where a later change set the status of one.
 */
async function factsOfChange({ run }: RecordTransaction, number: number): Promise<ChangedFact[]> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (:Change {number: $number})<-[given:HAD_STATUS]-(f:Fact)
WITH DISTINCT f, given.status AS given
OPTIONAL MATCH (f)-[:HAD_STATE]->(past:PastState {recordedTo: $number})
WITH f, given, past
WHERE past IS NOT NULL
  OR NOT (f:Name AND f.kind = 'DISPLAY' AND EXISTS { MATCH (f)-[:ENTITY]->(e) WHERE e.id IS NOT NULL })
RETURN f.id, past.status,
  CASE WHEN f.status <> given THEN head(COLLECT { MATCH (f)-[now:HAD_STATUS]->(later:Change) WHERE now.to IS NULL RETURN later.id }) END
ORDER BY f.id`,
    params: { number },
  });
  return values.map(([id, before, later]) => {
    if (typeof later === 'string')
      throw new EntenteError(
        'CONFLICT',
        `“${String(id)}” was changed later, by “${later}”; undo that change first.`,
      );
    return { id: String(id), before: before as Status | null };
  });
}

/** Refuses to take facts away on which facts of later changes rest. */
async function refuseLaterUse(
  { run }: RecordTransaction,
  created: readonly string[],
  number: number,
): Promise<void> {
  if (created.length === 0) return;
  const { values } = await run({
    text: `CYPHER 5 UNWIND $created AS id MATCH (f:Fact {id: id})<-[role]-(later:Fact)
WHERE later.status IN ['ACTIVE', 'DISPUTED'] AND NOT later.id IN $created AND NOT type(role) STARTS WITH 'PAST_'
RETURN f.id, later.id ORDER BY f.id, later.id LIMIT 1`,
    params: { created, number },
  });
  const [row] = values.map(([fact, other]) => ({ id: String(fact), later: String(other) }));
  if (row)
    throw new EntenteError(
      'CONFLICT',
      `“${row.later}” is about “${row.id}”, which the change wrote; retract “${row.later}” first.`,
    );
}

/** Notes in the record which change was undone. */
async function noteUndo({ run, changeId }: RecordTransaction, number: number, change: Change): Promise<void> {
  await run({
    text: `CYPHER 5 MATCH (undone:Change {number: $number})
MERGE (undo:Change {id: $changeId})
CREATE (undo)-[:UNDOES {recordedFrom: $changeNumber}]->(undone)`,
    params: { number, changeId: changeId(change) },
  });
}
