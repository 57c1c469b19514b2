/** Places that dossiers refer to and that neither they nor the graph have: those of a gazetteer need no declaration. */
import { territories } from '../model/territories';
import { typeOfId } from '../model/declare/dictionary';
import type { PlaceSource } from '../record/placeSource';
import type { ExistingRecords } from '../record/storedState';
import { declaredEntities } from './check/referenceIndex';
import type { Dossier } from './dossier';

/** The ids of places, by their prefix, that dossiers refer to and that nothing has. */
export function referredPlaces(
  dossiers: readonly Dossier[],
  existing: Pick<ExistingRecords, 'entities'>,
): ReadonlySet<string> {
  const declared = new Set(dossiers.flatMap(declaredEntities).map(({ id }) => id));
  const types = new Set(territories());
  const referred = new Set<string>();
  for (const { facts } of dossiers) {
    for (const { roles } of facts) {
      for (const { target } of roles) {
        if (declared.has(target) || existing.entities.has(target)) continue;
        if (types.has(typeOfId(target)?.name ?? '')) referred.add(target);
      }
    }
  }
  return referred;
}

/** What is there, and those of the places referred to that a source has. */
export async function withReferredPlaces(
  existing: ExistingRecords,
  dossiers: readonly Dossier[],
  places: PlaceSource | undefined,
): Promise<{ readonly existing: ExistingRecords; readonly referred: ReadonlySet<string> }> {
  const ids = referredPlaces(dossiers, existing);
  if (places === undefined || ids.size === 0) return { existing, referred: new Set() };
  const types = await places.typesOf(ids);
  const entities = new Map([...existing.entities, ...types]);
  return { existing: { ...existing, entities }, referred: new Set(types.keys()) };
}
