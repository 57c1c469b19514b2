import type { EvidenceRow, FactRow } from '../rows';

/** A fact that was created, as it is stored, with all the evidence given for it. */
export interface CreatedFact {
  readonly fact: FactRow;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: readonly EvidenceRow[];
}
