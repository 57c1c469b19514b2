/**
 * What the gazetteer says of a place in the terms of the graph: the properties of the entity, its names as facts, and where
 * it lies as facts. The one place where a row becomes an entity. Pure.
 */
import { createHash } from 'node:crypto';

import type { FactRow, RoleFiller } from '../dossiers/dossier';
import { scriptOf } from '../names/script';
import { LANGUAGES, type Place } from './place';

/** The name under which facts of the gazetteer say where they come from. */
export const SOURCE = 'gazetteer';

export interface ToldPlace {
  /** Null where the gazetteer knows nothing, so that what it once said is taken away. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly names: readonly NameOf[];
  readonly placements: readonly PlacementOf[];
  /** What facts of the gazetteer are noted with: which entry says so. */
  readonly note: string;
}

export interface NameOf {
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly script: string;
}

export interface PlacementOf {
  readonly id: string;
  readonly where: string;
}

export function toldOf(place: Place): ToldPlace {
  const { type, id, geonames, names, known } = place;
  const shown = LANGUAGES.flatMap((language) => {
    const value = names[language];
    return value === null ? [] : [{ language, value }];
  });
  return {
    properties: {
      id,
      type,
      name: names.en,
      ...Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, names[language]])),
      otherNames: place.others.length > 0 ? place.others : null,
      identifiers: [`geonames:${geonames}`],
      ...ofType(place),
    },
    names: shown
      .filter(({ language }) => known?.named.has(language) !== true)
      .map(({ language, value }) => ({
        id: `name:geonames:${geonames}/${language}/${brief(value)}`,
        value,
        language,
        script: scriptOf(value),
      })),
    placements: (known?.placed === false ? [] : place.within).map((where) => ({
      id: `placement:geonames:${geonames}/${where}`,
      where,
    })),
    note: `Gazetteer: GeoNames ${geonames}`,
  };
}

function ofType({ type, latitude, longitude, population, country, kind }: Place): Record<string, unknown> {
  if (type === 'City') return { latitude, longitude, population };
  return type === 'Country' ? { iso: country } : { kind };
}

/** A content that changes makes another fact, so the content is part of the id. */
function brief(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 8);
}

/** The facts as dossiers tell theirs. */
export function factsOf({ id }: Pick<Place, 'id'>, { names, placements, note }: ToldPlace): FactRow[] {
  const at = { file: SOURCE, line: 0, path: id };
  const background = { basis: 'BACKGROUND', note };
  return [
    ...names.map(({ id: fact, value, language, script }) => ({
      id: fact,
      type: 'Name',
      properties: { ...background, value, language, script, kind: 'DISPLAY' },
      roles: [filler('entity', 'ENTITY', id)],
      evidence: [],
      at,
    })),
    ...placements.map(({ id: fact, where }) => ({
      id: fact,
      type: 'Placement',
      properties: background,
      roles: [filler('what', 'WHAT', id), filler('where', 'WHERE', where)],
      evidence: [],
      at,
    })),
  ];
}

function filler(role: string, relationship: string, target: string): RoleFiller {
  return { role, relationship, target, targetIs: 'entity' };
}
