/** Looking places up in a stream of them: nothing but what is found is kept. */
import { distance } from '../model/distance';
import { queryKeys, indexKeysOfNames } from '../names/keys';
import { matchKeys } from '../names/match';
import type { GazetteerPlace } from './place';

type Places = AsyncIterable<GazetteerPlace>;

/** Every name of a place, the one to be shown in English first. */
export function namesOf({
  names,
  otherNames: others,
}: Pick<GazetteerPlace, 'names' | 'otherNames'>): string[] {
  const displayNames = [names.en, names.ru, names.zh].filter((name) => name !== null);
  return [...new Set([...displayNames, ...others])];
}

/** The places of which a name has a key in common with the text, the surest first, then the larger. */
export async function placesNamed(places: Places, text: string): Promise<GazetteerPlace[]> {
  const keys = queryKeys(text, 'PLACE');
  const matches: { place: GazetteerPlace; score: number }[] = [];
  for await (const place of places) {
    const match = matchKeys(indexKeysOfNames(namesOf(place), 'PLACE'), keys);
    if (match) matches.push({ place, score: match.score });
  }
  return matches.sort(byScore).map(({ place }) => place);
}

function byScore(
  a: { place: GazetteerPlace; score: number },
  b: { place: GazetteerPlace; score: number },
): number {
  return b.score - a.score || (b.place.population ?? 0) - (a.place.population ?? 0);
}

/** The places of a country, by its ISO 3166-1 code of two letters, in the order of the file. */
export async function placesInCountry(places: Places, country: string): Promise<GazetteerPlace[]> {
  const matches: GazetteerPlace[] = [];
  for await (const place of places) if (place.country === country) matches.push(place);
  return matches;
}

/** The cities within some kilometres of a point, the nearest first. */
export async function placesNear(
  places: Places,
  point: { readonly latitude: number; readonly longitude: number },
  kilometres: number,
): Promise<{ place: GazetteerPlace; kilometres: number }[]> {
  const nearby: { place: GazetteerPlace; kilometres: number }[] = [];
  for await (const place of places) {
    if (place.latitude === null || place.longitude === null) continue;
    const kilometresAway = distance(point, { latitude: place.latitude, longitude: place.longitude });
    if (kilometresAway <= kilometres) nearby.push({ place, kilometres: kilometresAway });
  }
  return nearby.sort((a, b) => a.kilometres - b.kilometres);
}
