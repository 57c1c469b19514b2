/** The gazetteer as a source of single places: of those that dossiers refer to without declaring them. */
import type { Graph } from '../graph/graph';
import type { Authorship } from '../record/change/change';
import { readDossierPlaces } from './dossierPlaces';
import type { GazetteerPlace } from './place';
import { eachPlaceId, gazetteerVersion, readGazetteer, type GazetteerOptions } from './readGazetteer';
import { writePlaces } from './writePlaces';

/** Places by their ids, read from the file whenever they are asked for: it is never in memory as a whole. */
export function gazetteerSource(options: GazetteerOptions = {}) {
  return {
    typesOf: async (ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> => {
      const types = new Map<string, string>();
      await eachPlaceId(({ id, type }) => {
        if (ids.has(id)) types.set(id, type);
      }, options);
      return types;
    },
    write: async (graph: Graph, ids: ReadonlySet<string>, by: Authorship): Promise<void> => {
      const dossierPlaces = options.dossierPlaces ?? readDossierPlaces();
      const version = await gazetteerVersion(dossierPlaces, options.path);
      const places = await placesWithContainers(ids, options);
      // What a place lies in is there before it.
      for (const type of ['Country', 'Region', 'City']) {
        const ofType = places.filter((place) => place.type === type);
        if (ofType.length > 0) await writePlaces(graph, ofType, version, by);
      }
    },
  };
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
