/** What entities are called on the page. Pure. */
import { typeOf } from './forms';
import type { DossierValue, Fields, Label, Work } from './shapes';

/** An entity that the dossier declares or speaks of. */
export interface Listed extends Label {
  readonly id: string;
  readonly isDeclared: boolean;
}

/** The name that an entity shows: in English if it has one. */
export function nameIn(fields: Fields): string | undefined {
  const names = (fields['names'] ?? {}) as Readonly<Record<string, unknown>>;
  const name = names['en'] ?? Object.values(names)[0];
  const value = typeof name === 'object' && name !== null ? (name as { value?: unknown }).value : name;
  return typeof value === 'string' ? value : undefined;
}

/** The name of an id: as it is declared, here or in a part; else as it is known or suggested; else the id. */
export function labelOf(work: Work, id: string, part: DossierValue = {}): string {
  const declared =
    work.entities.find(({ fields }) => fields['id'] === id)?.fields ??
    Object.values(part.entities ?? {})
      .flat()
      .find((fields) => fields['id'] === id);
  return (declared && nameIn(declared)) ?? knownName(work, id);
}

function knownName({ labels, suggestions }: Work, id: string): string {
  return labels[id]?.name ?? (suggestions ?? []).find(({ entityId }) => entityId === id)?.about ?? id;
}

/** All entities of the dossier: declared ones, then others in the order in which facts speak of them. */
export function entitiesOf(work: Work): Listed[] {
  const declared = work.entities.map(({ fields }): Listed => {
    const id = String(fields['id']);
    return { id, name: nameIn(fields) ?? id, type: typeOf(id) ?? '', isDeclared: true };
  });
  const known = new Set(declared.map(({ id }) => id));
  const others: Listed[] = [];
  for (const { fields } of work.facts) {
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'id' || name === 'evidence') continue;
      for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof id !== 'string' || known.has(id)) continue;
        const type = /^[a-z][a-z0-9-]*:\S+$/.test(id) ? typeOf(id) : undefined;
        if (type === undefined) continue;
        known.add(id);
        others.push({ id, name: knownName(work, id), type, isDeclared: false });
      }
    }
  }
  return [...declared, ...others];
}

/** Whether something of the dossier, or of what is suggested, has an id. */
export function isTaken(now: Work, id: string): boolean {
  return (
    now.document['id'] === id ||
    entitiesOf(now).some((one) => one.id === id) ||
    (now.suggestions ?? []).some(({ entityId }) => entityId === id)
  );
}
