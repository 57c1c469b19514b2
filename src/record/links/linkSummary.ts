/** What a link says of the facts behind it, as `linkStatement.ts` has the database say it (a test compares both). Pure. */
import { byCodePoints } from '../codePoints';
import type { EvidenceRow } from '../rows';

/** The firmest basis, the most real modality and the weightiest status first. */
export const ORDERS = {
  basis: ['TEXT', 'IMPLIED', 'BACKGROUND'],
  modality: ['HELD', 'HISTORIC', 'PLANNED', 'INVITED', 'PROPOSED', 'CANCELLED'],
  status: ['ACTIVE', 'DISPUTED'],
} as const;

/** A fact that counts, as it is stored, with all its evidence. */
export interface ActiveFact {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: readonly EvidenceRow[];
}

/** The properties of the link that stands for some facts; null for those that it has not. */
export function linkSummary(facts: readonly ActiveFact[]): Record<string, unknown> {
  const texts = (name: string) =>
    facts
      .flatMap(({ properties }) => (typeof properties[name] === 'string' ? [properties[name]] : []))
      .sort(byCodePoints);
  const first = (name: keyof typeof ORDERS) => {
    const values = texts(name);
    return ORDERS[name].find((term) => values.includes(term)) ?? null;
  };
  const minimum = (name: string) => texts(name)[0] ?? null;
  const maximum = (name: string) => texts(name).at(-1) ?? null;
  const [from, to] = [maximum('earliest'), minimum('latest')];
  const agree = from === null || to === null || byCodePoints(from, to) <= 0;
  return {
    factIds: texts('id'),
    derived: false,
    certainty: 'CERTAIN',
    recordedFrom: minimum('recordedAt'),
    basis: first('basis'),
    modality: first('modality'),
    status: first('status'),
    heldFrom: minimum('heldFrom'),
    heldTo: maximum('heldTo'),
    earliest: agree ? from : minimum('earliest'),
    latest: agree ? to : maximum('latest'),
  };
}

/** In how many documents some facts are told. */
export function documentCount(facts: readonly ActiveFact[]): number {
  const supporting = facts.flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === 'SUPPORTS'));
  return new Set(supporting.map(({ passage }) => passage.slice(0, passage.indexOf('#')))).size;
}
