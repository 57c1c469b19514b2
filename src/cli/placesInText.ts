import type { ArticleLanguage } from '../draft/detectLanguage';
import { placeNamesFor, type PlaceNames } from '../draft/gazetteer/placeNames';
import { readGazetteer } from '../gazetteer/readGazetteer';

/** The places of the gazetteer that a text may name. Takes half a second, for reading. */
export async function placesInText(text: string, language: ArticleLanguage): Promise<readonly PlaceNames[]> {
  const namesOf = placeNamesFor(text, language);
  const found: PlaceNames[] = [];
  for await (const place of readGazetteer()) {
    const names = namesOf(place);
    if (names) found.push(names);
  }
  return found;
}
