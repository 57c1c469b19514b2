/** A place of the gazetteer as its file has it. Shapes only. */

/** The languages in which a place has a name to be shown. */
export const LANGUAGES = ['en', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface GazetteerPlace {
  readonly type: 'Country' | 'Region' | 'City';
  /** Its number in GeoNames. */
  readonly geonames: string;
  /** Its id in the graph: `city:harbin` where a dossier names it so, else `city:geonames:2037013`. */
  readonly id: string;
  /** The names to be shown; English there always is. */
  readonly names: Readonly<Record<Language, string | null>>;
  /** Further forms, of whatever language. */
  readonly otherNames: readonly string[];
  /** Those of them of which language and kind are known; of countries only. */
  readonly furtherNames: readonly FurtherName[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  /** ISO 3166-1 code of the country in which it lies, or that it is. */
  readonly country: string;
  /** Ids of the places in which it lies, the smaller first: its region, its country. */
  readonly within: readonly string[];
  /** What a region is, in the words of the model; of a city, PALLADIUS where its Russian name is made from the Chinese one. */
  readonly kind: string | null;
  /** What dossiers say of it already, where they have it under an id of their own; null for all others. */
  readonly inDossier: DossierPlace | null;
}

/** A name that is not shown. */
export interface FurtherName {
  readonly value: string;
  readonly language: string;
  readonly kind: 'ALIAS' | 'OFFICIAL' | 'FORMER';
}

/** A place that dossiers declare. */
export interface DossierPlace {
  readonly id: string;
  readonly geonames: string;
  /** Languages in which they name it: the gazetteer states no second name there. */
  readonly named: ReadonlySet<string>;
  /** Whether the gazetteer may say where it lies; not where that is disputed. */
  readonly placed: boolean;
}
