/** Writes places in one transaction: what is new in one statement, what is there by comparing, the rest not at all. */
import { digestOf, type Run, type Tally } from '../dossiers/batches';
import { changeId, type FactOptions } from '../dossiers/writeFacts';
import { mergedAmong } from '../dossiers/identities/standing';
import { writeNameKeys } from '../dossiers/writeNameKeys';
import type { Graph } from '../graph/graph';
import { createPlaces } from './createPlaces';
import type { Place } from './place';
import type { PlaceRow } from './placeRows';
import { SOURCE, toldOf } from './toldOf';
import { updatePlaces } from './updatePlaces';

/** Writes places, all of them or none. */
export async function writePlaces(
  graph: Graph,
  places: readonly Place[],
  version: string,
  options: FactOptions,
): Promise<Tally> {
  const rows = places.map((place): PlaceRow => {
    const told = toldOf(place);
    return { place, told, mark: place.known ? version : digestOf(told) };
  });
  return graph.write(async (run) => {
    const change = await recordLoad(run, version, options);
    const ids = places.flatMap(({ id, within }) => [id, ...within]);
    const merged = await mergedAmong(run, ids);
    const stored = await marksOf(
      run,
      places.map(({ id }) => id),
    );
    // Dossiers may add to what they declare between two loads: those places are looked at whole.
    // What was merged into another is told by that one.
    const standing = rows.filter(({ place }) => !merged.has(place.id));
    const known = standing.filter(({ place }) => place.known !== null);
    const others = standing.filter(({ place }) => place.known === null);
    const fresh = others.filter(({ place }) => !stored.has(place.id));
    const changed = others.filter(({ place, mark }) => stored.has(place.id) && stored.get(place.id) !== mark);
    await createPlaces(run, fresh, { now: options.now, changeId: change });
    const outcome = await updatePlaces(run, [...known, ...changed], version, { ...options, merged });
    await writeNameKeys(
      run,
      [...known, ...changed].map(({ place }) => place.id),
    );
    const untouched = rows.length - known.length - fresh.length - changed.length;
    return {
      created: outcome.created + fresh.length,
      updated: outcome.updated,
      unchanged: outcome.unchanged + untouched,
    };
  });
}

/** Takes turns with other loads, and notes this one. @returns the id of its change */
async function recordLoad(run: Run, version: string, { now, author }: FactOptions): Promise<string> {
  const id = changeId(version);
  await run({
    text: `CYPHER 5 MERGE (lock:Change {id: 'change:load'}) SET lock.lockedAt = $now
MERGE (change:Change {id: $id})
ON CREATE SET change.at = $now, change.author = $author, change.reason = $reason`,
    params: { id, now, author, reason: `Loaded from the ${SOURCE}` },
  });
  return id;
}

async function marksOf(run: Run, ids: readonly string[]): Promise<Map<string, unknown>> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN collect([id, n.gazetteer])',
    params: { ids },
  });
  return new Map(values[0]?.[0] as [string, unknown][]);
}
