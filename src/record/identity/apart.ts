/** Decides that two entities are different, or leaves it open, with the reason and evidence in the record. */
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { changeStatus } from '../status/changeStatus';
import { IdentityRefused } from './identityRefused';
import { decisionsOnPair, mergeStates } from './mergeState';
import { recordPairDecision, type PairDecisionRow } from './pairDecision';

export type ApartDecision = Pick<PairDecisionRow, 'first' | 'second' | 'evidence'> & {
  readonly decision: 'DIFFERENT' | 'UNSURE';
};

export interface ApartReport {
  /** The decision; null when it was taken already. */
  readonly decisionId: string | null;
  /** Earlier decisions on the two, which it supersedes. */
  readonly superseded: readonly string[];
}

/** Decides within a transaction of the record. Throws IdentityRefused where the two are merged, unknown or one. */
export async function recordApart(
  transaction: RecordTransaction,
  { decision, first, second, evidence }: ApartDecision,
  change: Change,
): Promise<ApartReport> {
  const { run } = transaction;
  if (first === second) throw new IdentityRefused(`“${first}” is named twice: give the ids of two entities.`);
  const states = await mergeStates(run, [first, second]);
  const standing = (id: string) => {
    const state = states.find((one) => one.id === id);
    if (!state) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
    return state.into ?? id;
  };
  if (standing(first) === standing(second))
    throw new IdentityRefused(
      `“${first}” and “${second}” are merged as “${standing(first)}”; unmerge one of them first.`,
    );
  const earlier = await decisionsOnPair(run, first, second);
  const others = earlier.filter((one) => one.decision !== decision).map(({ id }) => id);
  if (earlier.length > others.length) return { decisionId: null, superseded: [] };
  await changeStatus(transaction, others, 'SUPERSEDED', change);
  const row = { decision, first, second, canonical: null, evidence, confidence: null };
  return { decisionId: await recordPairDecision(transaction, row, change), superseded: others };
}
