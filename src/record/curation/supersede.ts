/** Replaces a fact by another one: both stay in the record, and only the new one counts. */
import { EntenteError } from '../../errors';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { decideOnFacts, requireFacts, type Decided } from './decideOnFacts';

/** Statuses of facts that count. */
const COUNTED = ['ACTIVE', 'DISPUTED'];

/**
 * Supersedes a fact by another one of the same type. Throws NOT_FOUND for an unknown id, and CONFLICT where the types differ or
 * one of the two does not count.
 */
export async function supersedeFact(
  transaction: RecordTransaction,
  { id, by }: { readonly id: string; readonly by: string },
  change: Change,
): Promise<Decided> {
  if (id === by) throw new EntenteError('CONFLICT', `“${id}” cannot supersede itself.`);
  const [old, next] = await requireFacts(transaction.run, [id, by]);
  if (old?.type !== next?.type)
    throw new EntenteError(
      'CONFLICT',
      `“${id}” is a ${String(old?.type)} and “${by}” a ${String(next?.type)}: a fact is superseded by one of its type.`,
    );
  for (const fact of [old, next])
    if (fact && !COUNTED.includes(fact.status))
      throw new EntenteError(
        'CONFLICT',
        `“${fact.id}” is ${fact.status}; undo the change that made it so first.`,
      );
  await linkSuccessor(transaction, id, by);
  return decideOnFacts(transaction, [id], 'SUPERSEDED', change);
}

/** Leads from a fact to the one that supersedes it. */
export async function linkSuccessor({ run }: RecordTransaction, id: string, by: string): Promise<void> {
  await run({
    text: `CYPHER 5 MATCH (old:Fact {id: $id}) MATCH (new:Fact {id: $by})
CREATE (old)-[:SUPERSEDED_BY {recordedFrom: $changeNumber}]->(new)`,
    params: { id, by },
  });
}
