/** Whether two entities with like names are one: weighed by their names and by what they have in common. Pure. */
import { sameName } from '../../names/sameName';
import { namedOf } from '../../model/named';
import type { CandidatePair } from './candidates';

/** What the graph knows of a pair beside their names. */
export interface SharedContext {
  /** Ids of what both belong to: an office's body or place, the place in which both lie or are based. */
  readonly shared: readonly string[];
  /** Whether both lie in countries and in none together. */
  readonly conflicts: boolean;
}

/** That an entity may be another, with how likely that is and why. */
export interface Proposal {
  /** The newer one. */
  readonly id: string;
  readonly into: string;
  readonly score: number;
  readonly reason: string;
}

/** From this score on a decision is taken; below, people are asked. A name alone never reaches it (decision 41). */
export const MIN_DECISION_SCORE = 0.9;

/** What a name counts when nothing else speaks for it. */
const NAME_ONLY_FACTOR = 0.8;

/** The proposal for a pair; null when its names are not the same name or what is known tells it apart. */
export function proposalFor(
  { entity, other }: CandidatePair,
  { shared, conflicts }: SharedContext,
): Proposal | null {
  if (conflicts) return null;
  let best: { score: number; reason: string } | null = null;
  for (const one of entity.names) {
    for (const another of other.names) {
      const { decision, score, reason } = sameName(one, another, namedOf(entity.type));
      if (decision !== 'SAME' || score <= (best?.score ?? 0)) continue;
      best = { score, reason: `“${one}” and “${another}”: ${reason}` };
    }
  }
  if (!best) return null;
  const [common] = shared;
  return {
    id: entity.id,
    into: other.id,
    score: Math.round(best.score * (common === undefined ? NAME_ONLY_FACTOR : 1) * 100) / 100,
    reason: common === undefined ? best.reason : `${best.reason}; both belong to ${common}`,
  };
}

/** Which of the proposals are certain enough, and the only one such for their entity. */
export function certainProposals(proposals: readonly Proposal[]): Proposal[] {
  const certain = proposals.filter(({ score }) => score >= MIN_DECISION_SCORE);
  const proposalsPerEntity = (id: string) =>
    certain.filter((one) => one.id === id || one.into === id).length > 1;
  return certain.filter(({ id }) => !certain.some((one) => one.id === id && proposalsPerEntity(id)));
}
