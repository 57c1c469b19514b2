/** Which places of the gazetteer the dossiers have under ids of their own. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { DamagedGazetteer } from './damagedGazetteer';
import { KNOWN_FILE } from './files';
import type { KnownPlace } from './place';

/** The known places by their numbers in GeoNames. */
export type KnownPlaces = ReadonlyMap<string, KnownPlace>;

const ROW = /^([a-z]+:[a-z0-9-]+)\t(\d+)\t([a-z]{2}(?:,[a-z]{2})*)(\tunplaced)?$/;

export function readKnownPlaces(path = KNOWN_FILE): KnownPlaces {
  const known = new Map<string, KnownPlace>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, id, geonames, languages, unplaced] = ROW.exec(line) ?? [];
    if (id === undefined || geonames === undefined || known.has(geonames))
      throw new DamagedGazetteer(basename(path), `there is no place, or one told before, in “${line}”`);
    const named = new Set(languages?.split(','));
    known.set(geonames, { id, geonames, named, placed: unplaced === undefined });
  }
  return known;
}
