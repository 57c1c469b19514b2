/** Writes places that the graph has, or that dossiers declare: what they tell stays, and facts add up with theirs. */
import type { Run, Tally } from '../dossiers/batches';
import { deriveLinks } from '../dossiers/deriveLinks';
import type { Dossier } from '../dossiers/dossier';
import { storedFacts, writeFacts, type FactOptions } from '../dossiers/writeFacts';
import { completed, isChange } from './completed';
import type { PlaceRow } from './placeRows';
import { factsOf, SOURCE } from './toldOf';

/** Completes what is there, creates what is not, and adds the facts that are missing. */
export async function updatePlaces(
  run: Run,
  places: readonly PlaceRow[],
  /** Digest of the gazetteer, under which the change is recorded. */
  version: string,
  {
    merged,
    ...options
  }: FactOptions & {
    /** Entities that were merged into others, by id, with where they went. */
    readonly merged: ReadonlyMap<string, string>;
  },
): Promise<Tally> {
  if (places.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const stored = await storedOf(
    run,
    places.map(({ place }) => place.id),
  );
  const rows = places.map(({ place, told, mark }) => {
    const before = stored.get(place.id) ?? null;
    const properties = { ...completed(before, told.properties), gazetteer: mark };
    return { id: place.id, type: place.type, before, properties, isChanged: isChange(before, properties) };
  });
  await run({
    text: `CYPHER 5 UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.type), n += row.properties`,
    params: {
      rows: rows
        .filter(({ isChanged }) => isChanged)
        .map(({ id, type, properties }) => ({ id, type, properties })),
    },
  });
  const facts = places.flatMap(({ place, told }) => factsOf(place, told));
  const there = await storedFacts(
    run,
    facts.map(({ id }) => id),
  );
  const { changed, created: createdFacts } = await writeFacts(
    run,
    [asDossier(facts, version)],
    options,
    there,
    merged,
  );
  await deriveLinks(run, {
    facts: facts.filter(({ id }) => changed.has(id)),
    created: createdFacts,
    entities: [],
    ends: {
      types: new Map(rows.map(({ id, type }) => [id, type])),
      fresh: new Set(rows.filter(({ before }) => before === null).map(({ id }) => id)),
      merged,
    },
  });
  const withNewFacts = new Set(facts.filter(({ id }) => changed.has(id)).map(({ at }) => at.path));
  const created = rows.filter(({ before }) => before === null).length;
  const updated = rows.filter(
    ({ id, before, isChanged }) => before !== null && (isChanged || withNewFacts.has(id)),
  ).length;
  return { created, updated, unchanged: rows.length - created - updated };
}

async function storedOf(run: Run, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, properties(n)',
    params: { ids },
  });
  return new Map(values.map(([id, properties]) => [String(id), properties as Record<string, unknown>]));
}

/** Facts in the form in which they are written; the gazetteer is no document and has no passages. */
function asDossier(facts: Dossier['facts'], version: string): Dossier {
  return {
    file: SOURCE,
    digest: version,
    document: null,
    publisher: null,
    cites: [],
    passages: [],
    entities: [],
    facts,
  };
}
