/** Writes places that the graph has, or that dossiers declare: what they tell stays, and facts add up with theirs. */
import type { RunStatement, Tally } from '../record/batches';
import { deriveLinks } from '../record/links/deriveLinks';
import type { SourceRows } from '../record/rows';
import { storedFactDigests, writeFacts, type FactOptions } from '../record/facts/writeFacts';
import { mergeWithStored, isChange } from './mergedProperties';
import type { PlaceRow } from './placeRows';
import { factsOf, SOURCE } from './authoredPlace';

/** Completes what is there, creates what is not, and adds the facts that are missing. */
export async function updatePlaces(
  run: RunStatement,
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
  const stored = await storedProperties(
    run,
    places.map(({ place }) => place.id),
  );
  const rows = places.map(({ place, authored, mark }) => {
    const current = stored.get(place.id) ?? null;
    const properties = { ...mergeWithStored(current, authored.properties), gazetteer: mark };
    return {
      id: place.id,
      type: place.type,
      before: current,
      properties,
      isChanged: isChange(current, properties),
    };
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
  const facts = places.flatMap(({ place, authored }) => factsOf(place, authored));
  const existingFacts = await storedFactDigests(
    run,
    facts.map(({ id }) => id),
  );
  const { changed, created: createdFacts } = await writeFacts(
    run,
    [toDossier(facts, version)],
    options,
    existingFacts,
    merged,
  );
  await deriveLinks(run, {
    facts: facts.filter(({ id }) => changed.has(id)),
    created: createdFacts,
    entities: [],
    endpoints: {
      types: new Map(rows.map(({ id, type }) => [id, type])),
      created: new Set(rows.filter(({ before: current }) => current === null).map(({ id }) => id)),
      merged,
    },
  });
  const withNewFacts = new Set(
    facts.filter(({ id }) => changed.has(id)).map(({ location }) => location.path),
  );
  const created = rows.filter(({ before: current }) => current === null).length;
  const updated = rows.filter(
    ({ id, before: current, isChanged }) => current !== null && (isChanged || withNewFacts.has(id)),
  ).length;
  return { created, updated, unchanged: rows.length - created - updated };
}

async function storedProperties(
  run: RunStatement,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, properties(n)',
    params: { ids },
  });
  return new Map(values.map(([id, properties]) => [String(id), properties as Record<string, unknown>]));
}

/** Facts in the form in which they are written; the gazetteer is no document and has no passages. */
function toDossier(facts: SourceRows['facts'], version: string): SourceRows {
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
