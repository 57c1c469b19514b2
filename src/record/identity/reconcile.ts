/** Brings the graph in line with the decisions on who is the same. No fact is rewired: links are derived anew. */
import { typeEntry } from '../../model/declare/dictionary';
import type { RunStatement } from '../batches';
import { writeNameKeys } from '../names/nameKeys';
import { deriveFrom } from '../links/deriveLinks';
import { consequencesOf } from '../links/rederive';
import { clustersOf } from './clusters';
import { affectedBy } from './affected';
import { applyLabels, removeLinks, type Move } from './relabel';
import { IdentityRefused } from './identityRefused';
import { decisionsOn, mergeStates, type PairDecision, type MergeState } from './mergeState';
import { removeStandInRoles, writeStandInRoles } from './standIns';
import { uniteProperties } from './uniteProperties';

export interface Reconciliation {
  readonly moves: readonly Move[];
  /** How many facts were looked at again. */
  readonly facts: number;
}

/** Merges and un-merges what the active decisions around some entities say. Throws IdentityRefused where they contradict each other. */
export async function reconcileIdentities(
  run: RunStatement,
  ids: readonly string[],
): Promise<Reconciliation> {
  const { states, decisions } = await relatedEntities(run, ids);
  const same = decisions.filter(({ decision }) => decision === 'SAME');
  const clusters = clustersOf([...states.keys()], same);
  const targetId = new Map<string, string | null>();
  for (const { canonical, members } of clusters) {
    refuseDifferentTypes(members, states, same);
    refuseDifferent(members, decisions, same);
    for (const id of members) targetId.set(id, id === canonical ? null : canonical);
  }
  const moves = [...states.values()]
    .map(({ id, into }) => ({ id, from: into, to: targetId.get(id) ?? null }))
    .filter(({ from, to }) => from !== to);
  if (moves.length === 0) return { moves, facts: 0 };
  const changed = new Set(moves.flatMap(({ id, from, to }) => [id, from, to].filter((one) => one !== null)));
  return { moves, facts: await applyMoves(run, moves, [...changed].sort()) };
}

/** Everything that decisions, or merges made before, tie to some entities. */
async function relatedEntities(
  run: RunStatement,
  ids: readonly string[],
): Promise<{ states: Map<string, MergeState>; decisions: PairDecision[] }> {
  const states = new Map<string, MergeState>();
  const decisions = new Map<string, PairDecision>();
  let open = [...new Set(ids)];
  while (open.length > 0) {
    for (const one of await mergeStates(run, open)) states.set(one.id, one);
    for (const one of await decisionsOn(run, open)) decisions.set(one.id, one);
    const related = [
      ...[...states.values()].flatMap(({ into, merged }) => [...(into === null ? [] : [into]), ...merged]),
      ...[...decisions.values()].flatMap(({ decision, first, second }) =>
        decision === 'SAME' ? [first, second] : [],
      ),
    ];
    open = [...new Set(related)].filter((id) => !states.has(id));
  }
  return { states, decisions: [...decisions.values()] };
}

async function applyMoves(
  run: RunStatement,
  moves: readonly Move[],
  changed: readonly string[],
): Promise<number> {
  const affected = await affectedBy(run, changed);
  await removeLinks(run, changed, affected);
  await removeStandInRoles(run, affected.referrers);
  await applyLabels(run, moves);
  await writeStandInRoles(run, affected.referrers);
  await uniteProperties(run, changed);
  const now = await consequencesOf(run, affected.facts);
  await deriveFrom(run, {
    ...now,
    summarised: changed,
    events: [...new Set([...affected.events, ...now.events])],
  });
  await writeNameKeys(run, changed);
  return affected.referrers.length;
}

function refuseDifferentTypes(
  members: readonly string[],
  states: ReadonlyMap<string, MergeState>,
  same: readonly PairDecision[],
): void {
  const [first, ...others] = members.map((id) => states.get(id));
  for (const other of others) {
    if (!first || !other || first.type === other.type) continue;
    throw new IdentityRefused(
      `“${first.id}” is a ${first.type} and “${other.id}” a ${other.type}: what is not of one type is not the same (${namesOfDecision(same, members)}).`,
    );
  }
  if (others.length > 0 && first?.type === typeEntry('Document').name) {
    throw new IdentityRefused(
      `“${members.join('” and “')}” are documents: passages lie in the text of one, so documents are not merged (${namesOfDecision(same, members)}).`,
    );
  }
}

function refuseDifferent(
  members: readonly string[],
  decisions: readonly PairDecision[],
  same: readonly PairDecision[],
): void {
  const against = decisions.find(
    ({ decision, first, second }) =>
      decision === 'DIFFERENT' && members.includes(first) && members.includes(second),
  );
  if (!against) return;
  throw new IdentityRefused(
    `“${against.first}” and “${against.second}” are decided to be different (${against.id}: ${against.reason}) and cannot be the same as well (${namesOfDecision(same, members)}).`,
  );
}

function namesOfDecision(same: readonly PairDecision[], members: readonly string[]): string {
  const ids = same.filter(({ first }) => members.includes(first)).map(({ id }) => id);
  return `by ${ids.join(', ')}`;
}
