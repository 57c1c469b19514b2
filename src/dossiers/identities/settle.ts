/** Brings the graph in line with the decisions on who is the same. No fact is rewired: links are derived anew. */
import { typeEntry } from '../../model/declare/dictionary';
import type { Run } from '../batches';
import { writeNameKeys } from '../writeNameKeys';
import { deriveFrom } from '../deriveLinks';
import { clustersOf } from './clusters';
import { affectedBy, eventsAndOfficials } from './affected';
import { relabel, removeLinks, type Move } from './relabel';
import { IdentityRefused } from './refusal';
import { decisionsOn, standingOf, type PairDecision, type Standing } from './standing';
import { removeStandIns, writeStandIns } from './standIns';

export interface Settled {
  readonly moves: readonly Move[];
  /** How many facts were looked at again. */
  readonly facts: number;
}

/** Merges and un-merges what the active decisions around some entities say. Throws IdentityRefused where they contradict each other. */
export async function settle(run: Run, ids: readonly string[]): Promise<Settled> {
  const { standing, decisions } = await around(run, ids);
  const same = decisions.filter(({ decision }) => decision === 'SAME');
  const clusters = clustersOf([...standing.keys()], same);
  const goal = new Map<string, string | null>();
  for (const { canonical, members } of clusters) {
    refuseUnlike(members, standing, same);
    refuseDifferent(members, decisions, same);
    for (const id of members) goal.set(id, id === canonical ? null : canonical);
  }
  const moves = [...standing.values()]
    .map(({ id, into }) => ({ id, from: into, to: goal.get(id) ?? null }))
    .filter(({ from, to }) => from !== to);
  if (moves.length === 0) return { moves, facts: 0 };
  const changed = new Set(moves.flatMap(({ id, from, to }) => [id, from, to].filter((one) => one !== null)));
  return { moves, facts: await move(run, moves, [...changed].sort()) };
}

/** Everything that decisions, or merges made before, tie to some entities. */
async function around(
  run: Run,
  ids: readonly string[],
): Promise<{ standing: Map<string, Standing>; decisions: PairDecision[] }> {
  const standing = new Map<string, Standing>();
  const decisions = new Map<string, PairDecision>();
  let open = [...new Set(ids)];
  while (open.length > 0) {
    for (const one of await standingOf(run, open)) standing.set(one.id, one);
    for (const one of await decisionsOn(run, open)) decisions.set(one.id, one);
    const tied = [
      ...[...standing.values()].flatMap(({ into, merged }) => [...(into === null ? [] : [into]), ...merged]),
      ...[...decisions.values()].flatMap(({ decision, first, second }) =>
        decision === 'SAME' ? [first, second] : [],
      ),
    ];
    open = [...new Set(tied)].filter((id) => !standing.has(id));
  }
  return { standing, decisions: [...decisions.values()] };
}

async function move(run: Run, moves: readonly Move[], changed: readonly string[]): Promise<number> {
  const affected = await affectedBy(run, changed);
  await removeLinks(run, changed, affected);
  await removeStandIns(run, affected.tellers);
  await relabel(run, moves);
  await writeStandIns(run, affected.tellers);
  const now = await eventsAndOfficials(run, affected.byType);
  await deriveFrom(run, {
    byType: affected.byType,
    summarised: changed,
    officials: now.officials,
    events: [...new Set([...affected.events, ...now.events])],
  });
  await writeNameKeys(run, changed);
  return affected.tellers.length;
}

function refuseUnlike(
  members: readonly string[],
  standing: ReadonlyMap<string, Standing>,
  same: readonly PairDecision[],
): void {
  const [first, ...others] = members.map((id) => standing.get(id));
  for (const other of others) {
    if (!first || !other || first.type === other.type) continue;
    throw new IdentityRefused(
      `“${first.id}” is a ${first.type} and “${other.id}” a ${other.type}: what is not of one type is not the same (${named(same, members)}).`,
    );
  }
  if (others.length > 0 && first?.type === typeEntry('Document').name) {
    throw new IdentityRefused(
      `“${members.join('” and “')}” are documents: passages lie in the text of one, so documents are not merged (${named(same, members)}).`,
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
    `“${against.first}” and “${against.second}” are decided to be different (${against.id}: ${against.reason}) and cannot be the same as well (${named(same, members)}).`,
  );
}

function named(same: readonly PairDecision[], members: readonly string[]): string {
  const ids = same.filter(({ first }) => members.includes(first)).map(({ id }) => id);
  return `by ${ids.join(', ')}`;
}
