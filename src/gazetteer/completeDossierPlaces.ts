/** What the dossiers need of the gazetteer: coordinates, population and names of the places that they declare. */
import type { Tally } from '../record/batches';
import type { Authorship } from '../record/change/change';
import type { Graph } from '../graph/graph';
import { readDossierPlaces } from './dossierPlaces';
import type { GazetteerPlace } from './place';
import { gazetteerVersion, readGazetteer, type GazetteerOptions } from './readGazetteer';
import { writePlaces } from './writePlaces';

/**
 * Completes the places of dossiers that the graph has. No place is added, and none is put anywhere: that is done by
 * loading the whole. When all are complete, it asks one statement and reads no more than the first line of the file.
 */
export async function completeDossierPlaces(
  graph: Graph,
  options: Authorship & GazetteerOptions,
): Promise<Tally> {
  const dossierPlaces = options.dossierPlaces ?? readDossierPlaces();
  const version = await gazetteerVersion(dossierPlaces, options.path);
  const { values } = await graph.read({
    text: `CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n.digest IS NOT NULL
RETURN id, coalesce(n.gazetteer = $version, false)`,
    params: { ids: [...dossierPlaces.values()].map(({ id }) => id), version },
  });
  const declared = new Set(values.map(([id]) => String(id)));
  if (values.every(([, isComplete]) => isComplete === true))
    return { created: 0, updated: 0, unchanged: declared.size };
  const places: GazetteerPlace[] = [];
  for await (const place of readGazetteer({ ...options, dossierPlaces }))
    if (declared.has(place.id)) places.push(place);
  return writePlaces(graph, places.map(withoutPlacement), version, options);
}

/** Only named and measured: regions and countries that no dossier declares are not there. */
function withoutPlacement(place: GazetteerPlace): GazetteerPlace {
  return { ...place, within: [] };
}
