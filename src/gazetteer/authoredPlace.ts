/**
 * What the gazetteer says of a place in the terms of the graph: the properties of the entity, its names as facts, and where
 * it lies as facts. The one place where a row becomes an entity. Pure.
 */
import { createHash } from 'node:crypto';

import type { NewName, NewPlacement } from '../record/entities/createPlaces';
import type { FactRow, RoleFiller } from '../record/rows';
import { scriptOf } from '../names/script';
import { LANGUAGES, type GazetteerPlace } from './place';

/** The name under which facts of the gazetteer say where they come from. */
export const SOURCE = 'gazetteer';

/** What the gazetteer says of a place. */
export interface AuthoredPlace {
  /** Null where the gazetteer knows nothing, so that what it once said is taken away. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly names: readonly NewName[];
  readonly placements: readonly NewPlacement[];
  /** What facts of the gazetteer are noted with: which entry says so. */
  readonly note: string;
}

/** A place with what the gazetteer says of it. */
export interface PlaceRow {
  readonly place: GazetteerPlace;
  readonly authored: AuthoredPlace;
  /**
   * What the entity keeps as `gazetteer`: a digest of what is said of it, so that a place that has it needs no further
   * look; on a place of the dossiers, the version of the gazetteer.
   */
  readonly mark: string;
}

/** The place in the terms of the graph. */
export function authoredForm(place: GazetteerPlace): AuthoredPlace {
  const { type, id, geonames, names, furtherNames, inDossier: existing } = place;
  const displayName = LANGUAGES.flatMap((language) => {
    const value = names[language];
    return value === null ? [] : [{ language, value, kind: 'DISPLAY' }];
  });
  return {
    properties: {
      id,
      type,
      name: names.en,
      ...Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, names[language]])),
      otherNames: place.otherNames.length > 0 ? place.otherNames : null,
      identifiers: [`geonames:${geonames}`],
      ...propertiesByType(place),
    },
    names: [
      ...displayName.filter(({ language }) => existing?.named.has(language) !== true),
      ...furtherNames,
    ].map(({ language, value, kind }) => ({
      id: `name:geonames:${geonames}/${language}/${shortDigest(value)}`,
      value,
      language,
      script: scriptOf(value),
      kind,
    })),
    placements: (existing?.placed === false ? [] : place.within).map((where) => ({
      id: `placement:geonames:${geonames}/${where}`,
      where,
    })),
    note: `Gazetteer: GeoNames ${geonames}`,
  };
}

function propertiesByType({
  type,
  latitude,
  longitude,
  population,
  country,
  kind,
}: GazetteerPlace): Record<string, unknown> {
  if (type === 'City') return { latitude, longitude, population };
  return type === 'Country' ? { iso: country } : { kind };
}

/** A content that changes makes another fact, so the content is part of the id. */
function shortDigest(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 8);
}

/** What is said of a place as facts, in the form in which dossiers have theirs. */
export function placeFacts(
  { id }: Pick<GazetteerPlace, 'id'>,
  { names, placements, note }: AuthoredPlace,
): FactRow[] {
  const location = { file: SOURCE, line: 0, path: id };
  const background = { basis: 'BACKGROUND', note };
  return [
    ...names.map(({ id: fact, value, language, script, kind }) => ({
      id: fact,
      type: 'Name',
      properties: { ...background, value, language, script, kind },
      roles: [roleFiller('entity', 'ENTITY', id)],
      evidence: [],
      location,
    })),
    ...placements.map(({ id: fact, where }) => ({
      id: fact,
      type: 'Placement',
      properties: background,
      roles: [roleFiller('what', 'WHAT', id), roleFiller('where', 'WHERE', where)],
      evidence: [],
      location,
    })),
  ];
}

function roleFiller(role: string, relationship: string, target: string): RoleFiller {
  return { role, relationship, target, targetKind: 'entity' };
}
