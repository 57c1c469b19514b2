/** Curators' decisions on facts: what a fact says stays, its status changes, and what follows from it is derived again. */
import { EntenteError } from '../../errors';
import type { Status } from '../../model/terms';
import { runInBatches, type RunStatement } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { reconcileIdentities } from '../identity/reconcile';
import type { Move } from '../identity/relabel';
import { consequencesOf, rederiveAll } from '../links/rederive';
import { changeStatus } from '../status/changeStatus';

/** A fact as a decision finds it. */
export interface StoredFact {
  readonly id: string;
  readonly type: string;
  readonly status: Status;
}

/** The facts with some ids, in their order. Throws NOT_FOUND where one is missing. */
export async function requireFacts(run: RunStatement, ids: readonly string[]): Promise<StoredFact[]> {
  const found = new Map<string, StoredFact>();
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN id, f.type, f.status',
      params: { ids: batch },
    });
    for (const [id, type, status] of values)
      found.set(String(id), { id: String(id), type: String(type), status: status as Status });
  });
  return ids.map((id) => {
    const fact = found.get(id);
    if (!fact) throw new EntenteError('NOT_FOUND', `No fact has the id “${id}”.`);
    return fact;
  });
}

/** What a decision changed. */
export interface Decided {
  /** Ids of the facts that had another status. */
  readonly changed: readonly string[];
  /** Entities that were merged or separated by it. */
  readonly moves: readonly Move[];
}

/**
 * Gives facts another status, and brings links, summaries, names and identities in line.
 * @param check looks at the facts as they were and throws where the decision cannot be taken; NOT_FOUND is thrown before
 */
export async function decideOnFacts(
  transaction: RecordTransaction,
  ids: readonly string[],
  status: Status,
  change: Change,
  check?: (facts: readonly StoredFact[]) => void,
): Promise<Decided> {
  const { run } = transaction;
  // Sent one after the other, none waiting for the answer of another: what fails takes all of it back.
  const [facts, changed, all] = await Promise.all([
    check ? requireFacts(run, ids) : [],
    changeStatus(transaction, ids, status, change),
    consequencesOf(run, ids),
  ]);
  check?.(facts);
  if (changed.length === 0) return { changed, moves: [] };
  const consequences = changed.length === ids.length ? all : await consequencesOf(run, changed);
  await rederiveAll(run, consequences);
  const decisions = consequences.byType.get('Identity') ?? [];
  const { moves } = await reconcileIdentities(run, await entitiesInDecisions(run, decisions));
  return { changed, moves };
}

/** The entities that decisions on identity among some facts name. */
async function entitiesInDecisions(run: RunStatement, factIds: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  await runInBatches(factIds, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (f:Identity {id: id})-[named:FIRST|SECOND]->(e) WHERE named.standsFor IS NULL
RETURN DISTINCT e.id`,
      params: { ids: batch },
    });
    for (const [id] of values) ids.add(String(id));
  });
  return [...ids].sort();
}
