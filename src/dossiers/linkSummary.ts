/** What a link says of the facts behind it, as `linkStatement.ts` has the database say it (a test compares both). Pure. */
import { byCodePoints } from './codePoints';
import type { EvidenceRow } from './dossier';

/** The firmest basis, the most real modality and the weightiest status first. */
export const ORDERS = {
  basis: ['TEXT', 'IMPLIED', 'BACKGROUND'],
  modality: ['HELD', 'HISTORIC', 'PLANNED', 'INVITED', 'PROPOSED', 'CANCELLED'],
  status: ['ACTIVE', 'DISPUTED'],
} as const;

/** A fact that counts, as it is stored, with all its evidence. */
export interface Counting {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: readonly EvidenceRow[];
}

/** The properties of the link that stands for some facts; null for those that it has not. */
export function linkSummary(facts: readonly Counting[]): Record<string, unknown> {
  const texts = (name: string) =>
    facts
      .flatMap(({ properties }) => (typeof properties[name] === 'string' ? [properties[name]] : []))
      .sort(byCodePoints);
  const first = (name: keyof typeof ORDERS) => {
    const said = texts(name);
    return ORDERS[name].find((term) => said.includes(term)) ?? null;
  };
  const least = (name: string) => texts(name)[0] ?? null;
  const greatest = (name: string) => texts(name).at(-1) ?? null;
  const [from, to] = [greatest('earliest'), least('latest')];
  const agree = from === null || to === null || byCodePoints(from, to) <= 0;
  return {
    factIds: texts('id'),
    derived: false,
    certainty: 'CERTAIN',
    recordedFrom: least('recordedAt'),
    basis: first('basis'),
    modality: first('modality'),
    status: first('status'),
    heldFrom: least('heldFrom'),
    heldTo: greatest('heldTo'),
    earliest: agree ? from : least('earliest'),
    latest: agree ? to : greatest('latest'),
  };
}

/** In how many documents some facts are told. */
export function documentCount(facts: readonly Counting[]): number {
  const supporting = facts.flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === 'SUPPORTS'));
  return new Set(supporting.map(({ passage }) => passage.slice(0, passage.indexOf('#')))).size;
}
