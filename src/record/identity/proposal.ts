/** Whether two entities are one: weighed by their identifiers, their names and what they have in common. Pure. */
import { sameName } from '../../names/sameName';
import { namedOf } from '../../model/named';
import type { CandidatePair } from './candidates';

/** What the graph knows of a pair beside their names. */
export interface SharedContext {
  /** What they have in common, in words: “both belong to city:harbin”, “3 km apart”. */
  readonly shared: readonly string[];
  /** Whether they lie in countries and in none together, or far apart, or have other numbers in one system. */
  readonly conflicts: boolean;
  /** An identifier that both have; null where there is none. */
  readonly identifier: string | null;
  /** Which of the two the gazetteer has, where it has one of them. */
  readonly gazetteers: 'entity' | 'other' | null;
  /** Which of the two goes into the other: the one that no dossier declares, else the newer one. */
  readonly givenUp: 'entity' | 'other';
}

/** That an entity may be another, with how likely that is and why. */
export interface Proposal {
  /** The one that is given up: the newer one, or the gazetteer's. */
  readonly id: string;
  readonly into: string;
  readonly score: number;
  readonly reason: string;
  /** Whether an identifier says so, which several entities may have. */
  readonly byIdentifier: boolean;
}

/** From this score on a decision is taken; below, people are asked. A name alone never reaches it (decision 41). */
export const MIN_DECISION_SCORE = 0.9;

/** What a name counts when nothing else speaks for it. */
const NAME_ONLY_FACTOR = 0.8;

/** What a name counts where the gazetteer, which has all places of some size, has one place of that name (decision 63). */
const ONLY_PLACE_FACTOR = 0.97;

/**
 * The proposal for a pair; null when nothing says that they are one, or when what is known tells them apart.
 * @param isOnlyPlace whether no other place of the gazetteer has the name and may be meant
 */
export function proposalFor(
  pair: CandidatePair,
  { shared, conflicts, identifier, givenUp }: SharedContext,
  isOnlyPlace = false,
): Proposal | null {
  const { entity, other } = givenUp === 'other' ? { entity: pair.other, other: pair.entity } : pair;
  const ids = { id: entity.id, into: other.id, byIdentifier: identifier !== null };
  if (identifier !== null) return { ...ids, score: 1, reason: `both have the identifier ${identifier}` };
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
  const factor = common !== undefined ? 1 : isOnlyPlace ? ONLY_PLACE_FACTOR : NAME_ONLY_FACTOR;
  const grounds =
    common !== undefined
      ? `; ${common}`
      : isOnlyPlace
        ? '; no other place of the gazetteer has the name'
        : '';
  return { ...ids, score: Math.round(best.score * factor * 100) / 100, reason: `${best.reason}${grounds}` };
}

/** Which of the proposals are certain: those by an identifier, and those certain enough and the only one such for their entity. */
export function certainProposals(proposals: readonly Proposal[]): Proposal[] {
  const certain = proposals.filter(({ score }) => score >= MIN_DECISION_SCORE);
  const proposalsPerEntity = (id: string) =>
    certain.filter((one) => one.id === id || one.into === id).length > 1;
  return certain.filter(
    ({ id, byIdentifier }) => byIdentifier || !certain.some((one) => one.id === id && proposalsPerEntity(id)),
  );
}
