/** From a line of the file to a place. Pure. */
import type { DossierPlaces } from './dossierPlaces';
import type { FurtherName, GazetteerPlace } from './place';

/** The columns of the file, in their order. */
export const COLUMNS = 'type\tcode\tid\tin\ten\tru\tzh\tothers\tlatitude\tlongitude\tpopulation\tkind';

const TYPES: Readonly<Record<string, GazetteerPlace['type']>> = {
  country: 'Country',
  region: 'Region',
  city: 'City',
};

/** The places read so far in which others lie, by number. */
export type Containers = Map<string, Pick<GazetteerPlace, 'id' | 'within' | 'country'>>;

/** The id and type of a line. A sentence tells what is wrong with the line. */
export function parsePlaceId(
  line: string,
  dossierPlaces: DossierPlaces,
): Pick<GazetteerPlace, 'id' | 'type'> | string {
  const [typeName = '', geonames = '', id = ''] = line.split('\t', 3);
  const type = TYPES[typeName];
  if (!type || geonames === '' || id === '') return 'it lacks a type, a number or an id';
  return { id: dossierPlaces.get(geonames)?.id ?? id, type };
}

/** The place of a line; notes in `outer` what may hold others. A sentence tells what is wrong with the line. */
export function parsePlace(
  line: string,
  dossierPlaces: DossierPlaces,
  outer: Containers,
): GazetteerPlace | string {
  const [
    typeName,
    geonames,
    id,
    containerId,
    en,
    ru,
    zh,
    others,
    latitude,
    longitude,
    population,
    kind,
    ...rest
  ] = line.split('\t');
  const type = TYPES[typeName ?? ''];
  if (kind === undefined || rest.length > 0 || !type) return 'it has other columns than the first line says';
  if (!geonames || !id || !containerId || !en) return 'it lacks a number, an id, a name or where it lies';
  const numbers = [latitude, longitude, population].map((text) => (text ? Number(text) : null));
  if (numbers.some(Number.isNaN)) return 'a coordinate or its population is no number';
  const [north = null, east = null, inhabitants = null] = numbers;
  if (Math.abs(north ?? 0) > 90 || Math.abs(east ?? 0) > 180) return 'its coordinates lie outside the world';
  const container = type === 'Country' ? undefined : outer.get(containerId);
  if (type !== 'Country' && !container) return `it lies in ${containerId}, which no line before it tells`;
  const further = others ? others.split('|').map(furtherName) : [];
  const names = dossierPlaces.get(geonames) ?? null;
  const place: GazetteerPlace = {
    type,
    geonames,
    id: names?.id ?? id,
    names: { en, ru: ru || null, zh: zh || null },
    otherNames: further.map((one) => (typeof one === 'string' ? one : one.value)),
    furtherNames: further.filter((one) => typeof one !== 'string'),
    latitude: north,
    longitude: east,
    population: inhabitants,
    country: container?.country ?? containerId,
    within: container ? [container.id, ...container.within] : [],
    kind: kind || null,
    inDossier: names,
  };
  if (type !== 'City') outer.set(geonames, place);
  return place;
}

const MARKED = /^(.+)@([a-z]{2}) (ALIAS|OFFICIAL|FORMER)$/;

/** `Российская Федерация@ru OFFICIAL`; one without a mark is of no language in particular. */
function furtherName(text: string): string | FurtherName {
  const [, value, language, kind] = MARKED.exec(text) ?? [];
  return value === undefined || language === undefined
    ? text
    : { value, language, kind: kind as FurtherName['kind'] };
}
