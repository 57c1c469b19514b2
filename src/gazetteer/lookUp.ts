/** Looking places up in a stream of them: nothing but what is found is kept. */
import { distance } from '../model/distance';
import { queryKeys, keysOfNames } from '../names/keys';
import { matchOf } from '../names/match';
import type { Place } from './place';

type Places = AsyncIterable<Place>;

/** Every name of a place, the one to be shown in English first. */
export function namesOf({ names, others }: Pick<Place, 'names' | 'others'>): string[] {
  const shown = [names.en, names.ru, names.zh].filter((name) => name !== null);
  return [...new Set([...shown, ...others])];
}

/** The places of which a name has a key in common with the text, the surest first, then the larger. */
export async function placesNamed(places: Places, text: string): Promise<Place[]> {
  const asked = queryKeys(text, 'PLACE');
  const found: { place: Place; score: number }[] = [];
  for await (const place of places) {
    const match = matchOf(keysOfNames(namesOf(place), 'PLACE'), asked);
    if (match) found.push({ place, score: match.score });
  }
  return found.sort(surest).map(({ place }) => place);
}

function surest(a: { place: Place; score: number }, b: { place: Place; score: number }): number {
  return b.score - a.score || (b.place.population ?? 0) - (a.place.population ?? 0);
}

/** The places of a country, by its ISO 3166-1 code of two letters, in the order of the file. */
export async function placesOf(places: Places, country: string): Promise<Place[]> {
  const found: Place[] = [];
  for await (const place of places) if (place.country === country) found.push(place);
  return found;
}

/** The cities within some kilometres of a point, the nearest first. */
export async function placesNear(
  places: Places,
  point: { readonly latitude: number; readonly longitude: number },
  kilometres: number,
): Promise<{ place: Place; kilometres: number }[]> {
  const found: { place: Place; kilometres: number }[] = [];
  for await (const place of places) {
    if (place.latitude === null || place.longitude === null) continue;
    const far = distance(point, { latitude: place.latitude, longitude: place.longitude });
    if (far <= kilometres) found.push({ place, kilometres: far });
  }
  return found.sort((a, b) => a.kilometres - b.kilometres);
}
