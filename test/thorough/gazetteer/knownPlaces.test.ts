import { join } from 'node:path';

import { readFolder } from '../../../src/dossiers/load/loadFolder';
import { readDossierPlaces } from '../../../src/gazetteer/dossierPlaces';
import { distance } from '../../../src/model/distance';
import type { GazetteerPlace } from '../../../src/gazetteer/place';
import { readGazetteer } from '../../../src/gazetteer/readGazetteer';

const FAR_KM = 25;

/** In no list of states that the gazetteer has. */
const NOT_IN_GAZETTEER = ['country:abkhazia'];

describe('the places of the dossiers in the gazetteer', () => {
  const dossiers = readFolder(join(__dirname, '../../../seeds'));
  const places = dossiers
    .flatMap(({ entities }) => entities)
    .filter(({ type }) => ['City', 'Country', 'Region'].includes(type));
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const found = new Map<string, GazetteerPlace>();

  beforeAll(async () => {
    for await (const place of readGazetteer()) if (place.inDossier) found.set(place.id, place);
  });

  it('are all known, each as one of its type', () => {
    expect([...found.keys()].sort()).toEqual(
      places
        .map(({ id }) => id)
        .filter((id) => !NOT_IN_GAZETTEER.includes(id))
        .sort(),
    );
    for (const { id, type } of places)
      if (found.has(id)) expect([id, found.get(id)?.type]).toEqual([id, type]);
    expect(readDossierPlaces().size).toBe(found.size);
  });

  it('are named by dossiers in the languages that the list says', () => {
    for (const { id, properties } of places) {
      const place = found.get(id);
      if (!place) continue;
      const languages = Object.keys(properties).flatMap((key) => /^name_(en|ru|zh)$/.exec(key)?.[1] ?? []);
      expect([id, [...(place.inDossier?.named ?? [])]]).toEqual([id, languages]);
    }
  });

  it('have the code of their country, and lie in the country that the dossiers say', () => {
    for (const { id, type, properties } of places)
      if (type === 'Country' && found.has(id))
        expect([id, found.get(id)?.country]).toEqual([id, properties['iso']]);
    for (const { id, inDossier: known, within } of found.values()) {
      const told = facts.flatMap(({ type, roles }) => {
        const role = (name: string) => roles.find((one) => one.role === name)?.target ?? '';
        return type === 'Placement' && role('what') === id && role('where').startsWith('country:')
          ? [role('where')]
          : [];
      });
      if (known?.placed === true && told.length > 0) expect([id, within.at(-1)]).toEqual([id, told[0]]);
    }
  });

  it('lie where dossiers put them, if they do', () => {
    for (const { id, properties } of places) {
      const { latitude, longitude } = properties as { latitude?: number; longitude?: number };
      const place = found.get(id);
      if (latitude === undefined || longitude === undefined || !place) continue;
      const far = distance(
        { latitude, longitude },
        { latitude: place.latitude ?? 0, longitude: place.longitude ?? 0 },
      );
      expect(far).toBeLessThan(FAR_KM);
    }
  });

  it('have names in three scripts and coordinates', () => {
    for (const place of found.values()) {
      if (place.type !== 'City') continue;
      expect([place.id, place.names.ru, place.names.zh, place.latitude]).not.toContain(null);
    }
  });
});
