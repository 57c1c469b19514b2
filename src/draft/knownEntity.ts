import type { Dossier } from '../dossiers/dossier';
import { typeEntry } from '../model/declare/dictionary';

/** An entity that is known before the article is read, with its names in all languages. */
export interface KnownEntity {
  readonly id: string;
  /** Name of its type in the model: `City`. */
  readonly type: string;
  readonly names: readonly string[];
  /** Where it lies or is seated, of what it is part: ids, the nearest first. */
  readonly within?: readonly string[];
}

/** The entities of dossiers, in their order. */
export function entitiesOfDossiers(dossiers: readonly Dossier[]): readonly KnownEntity[] {
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const names = new Map<string, Set<string>>();
  const within = new Map<string, string[]>();
  for (const { type, properties, roles } of facts) {
    const at = (name: string) => roles.find(({ role }) => role === name)?.target;
    const entity = at('entity');
    if (type === 'Name' && entity !== undefined) {
      names.set(entity, (names.get(entity) ?? new Set()).add(String(properties['value'])));
    }
    const [part, whole] = type === 'Placement' ? [at('what'), at('where')] : [at('part'), at('whole')];
    if ((type === 'Placement' || type === 'Affiliation') && part !== undefined && whole !== undefined) {
      within.set(part, [...(within.get(part) ?? []), whole]);
    }
  }
  return dossiers
    .flatMap((dossier) => dossier.entities)
    .filter(({ type }) => typeEntry(type).traits?.inArticles === true)
    .map(({ id, type }) => ({
      id,
      type,
      names: [...(names.get(id) ?? [])],
      within: within.get(id) ?? [],
    }));
}
