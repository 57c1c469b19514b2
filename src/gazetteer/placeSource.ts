/** The gazetteer as a source of single places: of those that dossiers refer to without declaring them. */
import type { Graph } from '../graph/graph';
import type { Authorship } from '../record/change/change';
import type { FoundPlaces, PlaceSource } from '../record/placeSource';
import { readDossierPlaces } from './dossierPlaces';
import type { GazetteerPlace } from './place';
import { eachPlaceId, gazetteerVersion, readGazetteer, type GazetteerOptions } from './readGazetteer';
import { recordPlaces, writePlaces } from './writePlaces';

/** Places by their ids, read from the file whenever they are asked for: it is never in memory as a whole. */
export function gazetteerSource(options: GazetteerOptions = {}): PlaceSource {
  return {
    typesOf: async (ids) => {
      const types = new Map<string, string>();
      await eachPlaceId(({ id, type }) => {
        if (ids.has(id)) types.set(id, type);
      }, options);
      return types;
    },
    write: async (graph: Graph, ids: ReadonlySet<string>, by: Authorship) => {
      const dossierPlaces = options.dossierPlaces ?? readDossierPlaces();
      const version = await gazetteerVersion(dossierPlaces, options.path);
      const places = await placesWithContainers(ids, options);
      for (const ofType of outermostFirst(places)) await writePlaces(graph, ofType, version, by);
    },
    find: async (ids): Promise<FoundPlaces> => {
      const version = await gazetteerVersion(options.dossierPlaces ?? readDossierPlaces(), options.path);
      const places = await placesWithContainers(ids, options);
      return {
        types: new Map(places.filter(({ id }) => ids.has(id)).map(({ id, type }) => [id, type])),
        write: async (transaction, change) => {
          for (const ofType of outermostFirst(places))
            await recordPlaces(transaction, ofType, version, change);
        },
      };
    },
  };
}

/** Places by type: what a place lies in is there before it. */
function outermostFirst(places: readonly GazetteerPlace[]): GazetteerPlace[][] {
  return ['Country', 'Region', 'City']
    .map((type) => places.filter((place) => place.type === type))
    .filter(({ length }) => length > 0);
}

/** Some places and all in which they lie. */
async function placesWithContainers(
  ids: ReadonlySet<string>,
  options: GazetteerOptions,
): Promise<GazetteerPlace[]> {
  const containers = new Map<string, GazetteerPlace>();
  const named: GazetteerPlace[] = [];
  for await (const place of readGazetteer(options)) {
    if (place.type !== 'City') containers.set(place.id, place);
    if (ids.has(place.id)) named.push(place);
  }
  const needed = new Set(named.flatMap(({ within }) => within));
  return [...new Set([...named, ...[...containers.values()].filter(({ id }) => needed.has(id))])];
}
