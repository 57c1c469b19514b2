/** Undoes a merge: the decisions that made an entity part of another are retracted, and stay in the record. */
import type { Graph } from '../../graph/graph';
import { changeStatus, type Change } from '../changeStatus';
import { lockRecord } from '../writeRows';
import { IdentityRefused } from './refusal';
import { settle, type Settled } from './settle';
import { decisionsOn, standingOf } from './standing';

export interface UnmergeReport extends Settled {
  /** The decisions that no longer count; none when the entity stood by itself. */
  readonly retracted: readonly string[];
}

/** Lets a merged entity stand by itself again, with what is merged into it. Does nothing where it does already. */
export async function unmerge(graph: Graph, id: string, change: Change): Promise<UnmergeReport> {
  return graph.write(async (run) => {
    await lockRecord(run, change.now);
    const [standing] = await standingOf(run, [id]);
    if (!standing) throw new IdentityRefused(`Nothing in the graph has the id “${id}”.`);
    if (standing.into === null) {
      if (standing.merged.length === 0) return { retracted: [], moves: [], facts: 0 };
      throw new IdentityRefused(
        `“${id}” is merged into nothing; into it went “${[...standing.merged].sort().join('”, “')}”: unmerge one of these.`,
      );
    }
    const decisions = (await decisionsOn(run, [id])).filter(
      ({ decision, canonical }) => decision === 'SAME' && canonical !== id,
    );
    for (const decision of decisions) await changeStatus(run, decision.id, 'RETRACTED', change);
    const settled = await settle(run, [id]);
    const [after] = await standingOf(run, [id]);
    if (after && after.into !== null) {
      throw new IdentityRefused(
        `“${id}” would stay merged into “${after.into}”, since others that are merged into “${id}” are decided to be the same; unmerge these first.`,
      );
    }
    return { retracted: decisions.map((decision) => decision.id), ...settled };
  });
}
