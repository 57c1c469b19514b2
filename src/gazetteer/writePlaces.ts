/** Writes places in one transaction: what is new in one statement, what is there by comparing, the rest not at all. */
import { digestOf, type RunStatement, type Tally } from '../record/batches';
import { changeId, type FactOptions } from '../record/facts/writeFacts';
import { canonicalIdsOf } from '../record/identity/mergeState';
import { writeNameKeys } from '../record/names/nameKeys';
import type { Graph } from '../graph/graph';
import { createPlaces } from './createPlaces';
import type { GazetteerPlace } from './place';
import type { PlaceRow } from './placeRows';
import { SOURCE, authoredForm } from './authoredPlace';
import { updatePlaces } from './updatePlaces';

/** Writes places, all of them or none. */
export async function writePlaces(
  graph: Graph,
  places: readonly GazetteerPlace[],
  version: string,
  options: FactOptions,
): Promise<Tally> {
  const rows = places.map((place): PlaceRow => {
    const authored = authoredForm(place);
    return { place, authored, mark: place.inDossier ? version : digestOf(authored) };
  });
  return graph.write(async (run) => {
    const change = await recordLoad(run, version, options);
    const ids = places.flatMap(({ id, within }) => [id, ...within]);
    const merged = await canonicalIdsOf(run, ids);
    const stored = await storedMarks(
      run,
      places.map(({ id }) => id),
    );
    // Dossiers may add to what they declare between two loads: those places are looked at whole.
    // What was merged into another is told by that one.
    const mergeStates = rows.filter(({ place }) => !merged.has(place.id));
    const existing = mergeStates.filter(({ place }) => place.inDossier !== null);
    const others = mergeStates.filter(({ place }) => place.inDossier === null);
    const added = others.filter(({ place }) => !stored.has(place.id));
    const changed = others.filter(({ place, mark }) => stored.has(place.id) && stored.get(place.id) !== mark);
    await createPlaces(run, added, { now: options.now, changeId: change });
    const outcome = await updatePlaces(run, [...existing, ...changed], version, { ...options, merged });
    await writeNameKeys(
      run,
      [...existing, ...changed].map(({ place }) => place.id),
    );
    const unchanged = rows.length - existing.length - added.length - changed.length;
    return {
      created: outcome.created + added.length,
      updated: outcome.updated,
      unchanged: outcome.unchanged + unchanged,
    };
  });
}

/** Takes turns with other loads, and notes this one. @returns the id of its change */
async function recordLoad(run: RunStatement, version: string, { now, author }: FactOptions): Promise<string> {
  const id = changeId(version);
  await run({
    text: `CYPHER 5 MERGE (lock:Change {id: 'change:load'}) SET lock.lockedAt = $now
MERGE (change:Change {id: $id})
ON CREATE SET change.at = $now, change.author = $author, change.reason = $reason`,
    params: { id, now, author, reason: `Loaded from the ${SOURCE}` },
  });
  return id;
}

async function storedMarks(run: RunStatement, ids: readonly string[]): Promise<Map<string, unknown>> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN collect([id, n.gazetteer])',
    params: { ids },
  });
  return new Map(values[0]?.[0] as [string, unknown][]);
}
