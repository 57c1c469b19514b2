import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { mergeWithStored } from '../../../src/gazetteer/mergedProperties';
import { DamagedGazetteer } from '../../../src/gazetteer/damagedGazetteer';
import { PLACES_FILE } from '../../../src/gazetteer/files';
import { placesNamed, placesNear, placesInCountry } from '../../../src/gazetteer/lookUp';
import type { GazetteerPlace } from '../../../src/gazetteer/place';
import { checkGazetteer, readGazetteer } from '../../../src/gazetteer/readGazetteer';
import { placeFacts, authoredForm } from '../../../src/gazetteer/authoredPlace';

/** The gazetteer with what the tests look at; reading keys of all 34,000 would take a minute. */
async function placesLike(wanted: (place: GazetteerPlace) => boolean): Promise<GazetteerPlace[]> {
  const found: GazetteerPlace[] = [];
  for await (const place of readGazetteer()) if (wanted(place)) found.push(place);
  return found;
}

async function* streamed(places: readonly GazetteerPlace[]): AsyncGenerator<GazetteerPlace> {
  yield* places;
}

describe('the file of the gazetteer', () => {
  let folder: string;
  let path: string;
  const text = gunzipSync(readFileSync(PLACES_FILE)).toString('utf8');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-gazetteer-'));
    path = join(folder, 'places.tsv.gz');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const check = (bytes: Buffer) => {
    writeFileSync(path, bytes);
    return checkGazetteer(path);
  };

  it('holds every city of GeoNames from 15,000 inhabitants, with countries and regions', async () => {
    await expect(checkGazetteer()).resolves.toBe(38_331);
    const counts = new Map<string, number>();
    for await (const { type } of readGazetteer()) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ Country: 252, Region: 4073, City: 34_006 });
  });

  it('is refused in one sentence when it is cut off, altered or something else', async () => {
    const whole = readFileSync(PLACES_FILE);
    await expect(check(whole.subarray(0, 100_000))).rejects.toThrow(DamagedGazetteer);
    await expect(check(gzipSync(text.slice(0, text.indexOf('\n', 9_000) + 1)))).rejects.toThrow(
      /places stand in it, and 38331 should/,
    );
    await expect(check(gzipSync(text.replace('\tHarbin\t', '\tHarbim\t')))).rejects.toThrow(
      /its text is not the one that was written; restore it/,
    );
    await expect(check(gzipSync('id,name\n'))).rejects.toThrow(/not that of a gazetteer/);
    await expect(check(Buffer.from('no gzip'))).rejects.toThrow(/cannot be read/);
    await expect(checkGazetteer(join(folder, 'none.gz'))).rejects.toThrow(/cannot be read/);
  });

  it('names the line in which a place is wrong', async () => {
    writeFileSync(path, gzipSync(text.replace(/\t45\.75\t/, '\t145.75\t')));
    const reading = (async () => {
      for await (const _ of readGazetteer({ path }));
    })();
    await expect(reading).rejects.toThrow(/in line \d+, its coordinates lie outside the world/);
  });
});

describe('looking places up', () => {
  let places: GazetteerPlace[];

  beforeAll(async () => {
    places = await placesLike(({ country, population }) => country === 'CN' && (population ?? 0) > 1_500_000);
  });

  it.each(['Harbin', 'Харбин', 'Харбине', '哈爾濱', 'Haerbin'])('finds a city by %s', async (text) => {
    const [first] = await placesNamed(streamed(places), text);
    expect(first?.id).toBe('city:harbin');
  });

  it('finds the places of a country and those near a point', async () => {
    const latvia = await placesInCountry(readGazetteer(), 'LV');
    expect(latvia.map(({ id }) => id)).toEqual(expect.arrayContaining(['country:latvia', 'city:daugavpils']));
    const near = await placesNear(streamed(places), { latitude: 45.76, longitude: 126.64 }, 25);
    expect(near.map(({ place }) => place.id)).toEqual(['city:harbin']);
    expect(near[0]?.kilometres).toBeCloseTo(1.4, 0);
  });
});

describe('what is told of a place', () => {
  it('states names only in languages in which the dossiers have none, and where it lies', async () => {
    const [moscow] = await placesLike(({ id }) => id === 'city:moscow');
    if (!moscow) throw new Error('Moscow is not in the gazetteer.');
    const facts = placeFacts(moscow, authoredForm(moscow));
    expect(facts.map(({ type, properties }) => [type, properties['value']])).toEqual([
      ['Name', '莫斯科'],
      ['Placement', undefined],
      ['Placement', undefined],
    ]);
    expect(moscow.within.at(-1)).toBe('country:russia');
  });

  it('puts no place where that is disputed', async () => {
    const [sukhum] = await placesLike(({ id }) => id === 'city:sukhum');
    expect(sukhum && authoredForm(sukhum).placements).toEqual([]);
  });
});

describe('completing what a dossier tells', () => {
  const told = { id: 'city:x', name: 'Ex', name_en: 'Ex', name_zh: '爱', otherNames: ['X'], latitude: 1 };

  it('leaves told properties and keeps the other name as a further form', () => {
    const stored = { id: 'city:x', name: 'Iks', name_en: 'Iks', digest: 'd' };
    expect(mergeWithStored(stored, told)).toEqual({
      name_zh: '爱',
      otherNames: ['Ex', 'X'],
      latitude: 1,
      fromGazetteer: ['latitude', 'name_zh', 'otherNames'],
    });
  });

  it('may change what it has added itself, and takes nothing else for its own', () => {
    const stored = {
      id: 'city:x',
      name: 'Ex',
      digest: 'd',
      latitude: 9,
      population: 5,
      fromGazetteer: ['latitude'],
    };
    expect(mergeWithStored(stored, { ...told, population: 7 })).toMatchObject({ latitude: 1 });
    expect(mergeWithStored(stored, { ...told, population: 7 })).not.toHaveProperty('population');
  });

  it('sets everything where no dossier declares the entity', () => {
    expect(mergeWithStored(null, told)).toBe(told);
    expect(mergeWithStored({ id: 'city:x', latitude: 9 }, told)).toBe(told);
  });
});
