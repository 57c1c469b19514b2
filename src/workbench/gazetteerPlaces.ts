/** The gazetteer in the memory of the thread, which has a heap of its own and ends when nobody drafts. */
import { placeNamesFor, type PlaceNames } from '../draft/gazetteer/placeNames';
import type { ArticleLanguage } from '../draft/detectLanguage';
import type { GazetteerPlace } from '../gazetteer/place';
import { readGazetteer } from '../gazetteer/readGazetteer';

let read: Promise<readonly GazetteerPlace[]> | undefined;

/** All places; read once. A gazetteer that cannot be read is tried again. */
async function allPlaces(): Promise<readonly GazetteerPlace[]> {
  read ??= readAll();
  read.catch(() => {
    read = undefined;
  });
  return read;
}

/** The places that a text may name. */
export async function placesNamedIn(text: string, language: ArticleLanguage): Promise<readonly PlaceNames[]> {
  const namesOf = placeNamesFor(text, language);
  return (await allPlaces()).flatMap((place) => namesOf(place) ?? []);
}

/** The types of those of some ids that the gazetteer has. */
export async function placeTypes(ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const places = await allPlaces();
  return new Map(places.filter(({ id }) => ids.has(id)).map(({ id, type }) => [id, type]));
}

async function readAll(): Promise<readonly GazetteerPlace[]> {
  const places: GazetteerPlace[] = [];
  for await (const place of readGazetteer()) places.push(place);
  return places;
}
