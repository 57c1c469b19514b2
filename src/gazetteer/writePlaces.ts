/** Writes places in one transaction: what is new in one statement, what is there by comparing, the rest not at all. */
import type { Graph } from '../graph/graph';
import { digestOf, type RunStatement, type Tally } from '../record/batches';
import type { Authorship, Change } from '../record/change/change';
import { writeRecord, type RecordTransaction } from '../record/change/writeRecord';
import { createPlaces, type NewPlace } from '../record/entities/createPlaces';
import { loadedFrom } from '../record/facts/writeFacts';
import { canonicalIdsOf } from '../record/identity/mergeState';
import { writeNameKeys } from '../record/names/nameKeys';
import { authoredForm, SOURCE, type PlaceRow } from './authoredPlace';
import type { GazetteerPlace } from './place';
import { updatePlaces } from './updatePlaces';

/** Writes places, all of them or none. */
export async function writePlaces(
  graph: Graph,
  places: readonly GazetteerPlace[],
  version: string,
  { now, author }: Authorship,
): Promise<Tally> {
  const change = { now, author, reason: loadedFrom(`the ${SOURCE}`) };
  return writeRecord(graph, change, (transaction) => recordPlaces(transaction, places, version, change));
}

/** Writes places as part of a change. */
export async function recordPlaces(
  transaction: RecordTransaction,
  places: readonly GazetteerPlace[],
  version: string,
  change: Change,
): Promise<Tally> {
  const { run } = transaction;
  const rows = places.map((place): PlaceRow => {
    const authored = authoredForm(place);
    return { place, authored, mark: place.inDossier ? version : digestOf(authored) };
  });
  const ids = places.map(({ id }) => id);
  const merged = await canonicalIdsOf(run, [...ids, ...places.flatMap(({ within }) => within)]);
  const stored = await storedMarks(run, ids);
  // What was merged into another is described by that one.
  const canonical = rows.filter(({ place }) => !merged.has(place.id));
  const added = canonical.filter(({ place }) => place.inDossier === null && !stored.has(place.id));
  // Dossiers may add to what they declare between two loads: those places are looked at whole.
  const compared = canonical.filter(
    ({ place, mark }) => place.inDossier !== null || (stored.has(place.id) && stored.get(place.id) !== mark),
  );
  await createPlaces(transaction, added.map(newPlace), change);
  const outcome = await updatePlaces(transaction, compared, change, merged);
  await writeNameKeys(
    run,
    compared.map(({ place }) => place.id),
  );
  return {
    created: outcome.created + added.length,
    updated: outcome.updated,
    unchanged: outcome.unchanged + rows.length - added.length - compared.length,
  };
}

function newPlace({ place, authored, mark }: PlaceRow): NewPlace {
  const known = Object.entries(authored.properties).filter(([, value]) => value !== null);
  return {
    type: place.type,
    properties: { ...Object.fromEntries(known), gazetteer: mark },
    names: authored.names,
    otherNames: place.otherNames,
    placements: authored.placements,
    note: authored.note,
  };
}

async function storedMarks(run: RunStatement, ids: readonly string[]): Promise<Map<string, unknown>> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN collect([id, n.gazetteer])',
    params: { ids },
  });
  return new Map(values[0]?.[0] as [string, unknown][]);
}
