/** Which places of the gazetteer the dossiers have under ids of their own. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { DamagedGazetteer } from './damagedGazetteer';
import { DOSSIER_PLACES_FILE } from './files';
import type { DossierPlace } from './place';

/** The known places by their numbers in GeoNames. */
export type DossierPlaces = ReadonlyMap<string, DossierPlace>;

const ROW = /^([a-z]+:[a-z0-9-]+)\t(\d+)\t([a-z]{2}(?:,[a-z]{2})*)(\tunplaced)?$/;

export function readDossierPlaces(path = DOSSIER_PLACES_FILE): DossierPlaces {
  const places = new Map<string, DossierPlace>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, id, geonames, languages, unplaced] = ROW.exec(line) ?? [];
    if (id === undefined || geonames === undefined || places.has(geonames))
      throw new DamagedGazetteer(basename(path), `there is no place, or one told before, in “${line}”`);
    const named = new Set(languages?.split(','));
    places.set(geonames, { id, geonames, named, placed: unplaced === undefined });
  }
  return places;
}
