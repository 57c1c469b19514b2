/**
 * How sure a fact or link is, from 0 to 1, by one rule. It orders what is known and is no probability.
 *
 * - It begins with how the fact is known: `BASE` of its basis, or the confidence that its dossier gives. A link has the firmest basis
 *   of its facts.
 * - Each further independent publisher that supports it halves what is left of the doubt. A document without a publisher is one of its
 *   own; two documents of one publisher are one.
 * - Where publishers contradict it, it keeps the share of those that support it.
 * - While it is disputed it counts half; once it is retracted or superseded, nothing.
 */
export const BASE = { TEXT: 0.8, IMPLIED: 0.6, BACKGROUND: 0.5 } as const;

/** What is left of the doubt after one more publisher. */
export const DOUBT_LEFT = 0.5;

/** The share that is left while it is disputed. */
export const DISPUTED = 0.5;

/** Decimal places of the result. */
export const PLACES = 3;

interface Known {
  readonly basis: keyof typeof BASE;
  readonly given: number | null;
  readonly status: 'ACTIVE' | 'DISPUTED' | 'SUPERSEDED' | 'RETRACTED';
  /** Independent publishers that support it, and that contradict it. */
  readonly supporting: number;
  readonly contradicting: number;
}

/** The rule in TypeScript; `query/cypher/printConfidence.ts` is the same in Cypher. */
export function confidenceOf({ basis, given, status, supporting, contradicting }: Known): number {
  if (status === 'SUPERSEDED' || status === 'RETRACTED') return 0;
  // Background knowledge may have no document at all.
  const publishers = Math.max(1, supporting);
  const sure = 1 - (1 - (given ?? BASE[basis])) * DOUBT_LEFT ** (publishers - 1);
  const share = publishers / (publishers + contradicting);
  return Number((sure * share * (status === 'DISPUTED' ? DISPUTED : 1)).toFixed(PLACES));
}
