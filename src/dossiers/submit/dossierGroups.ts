/** In which order dossiers can be submitted: those that refer to each other together, after those that they refer to. Pure. */
import { declaredEntities } from '../check/referenceIndex';
import type { Dossier } from '../dossier';
import { splitPassageId } from '../read/passageId';

/** Dossiers that have to be submitted together. */
export interface DossierGroup {
  readonly dossiers: readonly Dossier[];
  /** Whether they refer to dossiers of groups before. */
  readonly isDependent: boolean;
}

/** The groups of dossiers, each after those to which it refers (the strongly connected components, by Tarjan's algorithm). */
export function dossierGroups(dossiers: readonly Dossier[]): DossierGroup[] {
  const declaring = new Map<string, Dossier>();
  for (const dossier of dossiers) {
    for (const { id } of declaredEntities(dossier)) declaring.set(id, dossier);
    for (const { id } of dossier.facts) if (!declaring.has(id)) declaring.set(id, dossier);
  }
  const groups: DossierGroup[] = [];
  const numbers = new Map<Dossier, number>();
  const lowest = new Map<Dossier, number>();
  const open: Dossier[] = [];

  function visit(dossier: Dossier): void {
    const number = numbers.size;
    numbers.set(dossier, number);
    open.push(dossier);
    let low = number;
    const neighbours = [...referredIds(dossier)].flatMap((id) => declaring.get(id) ?? []);
    for (const other of neighbours) {
      if (!numbers.has(other)) visit(other);
      if (open.includes(other)) low = Math.min(low, lowest.get(other) ?? numbers.get(other) ?? low);
    }
    lowest.set(dossier, low);
    if (low < number) return;
    const members = new Set(open.splice(open.indexOf(dossier)));
    const isDependent = [...members].some((member) =>
      [...referredIds(member)].some((id) => {
        const other = declaring.get(id);
        return other !== undefined && !members.has(other);
      }),
    );
    groups.push({ dossiers: dossiers.filter((one) => members.has(one)), isDependent });
  }

  for (const dossier of dossiers) if (!numbers.has(dossier)) visit(dossier);
  return groups;
}

/** All ids that a dossier names. */
function referredIds({ publisher, cites, facts }: Dossier): ReadonlySet<string> {
  return new Set([
    ...(publisher === null ? [] : [publisher]),
    ...cites,
    ...facts.flatMap(({ roles }) => roles.map(({ target }) => target)),
    ...facts.flatMap(({ evidence }) => evidence.map(({ passage }) => splitPassageId(passage).document)),
  ]);
}
