/** Writes places that the graph has, or that dossiers declare: what dossiers say stays, and facts add up with theirs. */
import type { RunStatement, Tally } from '../record/batches';
import type { Change } from '../record/change/change';
import type { RecordTransaction } from '../record/change/writeRecord';
import { withoutUnited } from '../record/entities/united';
import { completeEntities } from '../record/entities/completeEntities';
import { storedFactDigests, writeFacts } from '../record/facts/writeFacts';
import { hasMergedEntities } from '../record/identity/mergeState';
import { uniteProperties } from '../record/identity/uniteProperties';
import { deriveLinks } from '../record/links/deriveLinks';
import { placeFacts, SOURCE, type PlaceRow } from './authoredPlace';
import { isChange, mergeWithStored } from './mergedProperties';

/**
 * Completes what is there, creates what is not, and adds the facts that are missing.
 * @param merged entities that were merged into others, by id, with where they went
 */
export async function updatePlaces(
  transaction: RecordTransaction,
  places: readonly PlaceRow[],
  change: Change,
  merged: ReadonlyMap<string, string>,
): Promise<Tally> {
  if (places.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const { run } = transaction;
  const stored = await storedProperties(
    run,
    places.map(({ place }) => place.id),
  );
  const rows = places.map(({ place, authored, mark }) => {
    const before = stored.get(place.id) ?? null;
    const properties = { ...mergeWithStored(before, authored.properties), gazetteer: mark };
    return {
      id: place.id,
      type: place.type,
      before,
      properties,
      isChanged: isChange(before && withoutUnited(before), properties),
    };
  });
  await completeEntities(
    run,
    rows.filter(({ isChanged }) => isChanged),
  );
  if (await hasMergedEntities(run)) {
    await uniteProperties(
      run,
      rows.map(({ id }) => id),
    );
  }
  const facts = places.flatMap(({ place, authored }) => placeFacts(place, authored));
  const existing = await storedFactDigests(
    run,
    facts.map(({ id }) => id),
  );
  const written = await writeFacts(
    transaction,
    facts.map((fact) => ({ fact, evidence: [], change, file: SOURCE })),
    existing,
    merged,
  );
  const changed = facts.filter(({ id }) => written.changed.has(id));
  const added = rows.filter(({ before }) => before === null).map(({ id }) => id);
  await deriveLinks(run, {
    facts: changed,
    created: written.created,
    entities: [],
    endpoints: {
      types: new Map(rows.map(({ id, type }) => [id, type])),
      created: new Set(added),
      merged,
    },
  });
  const withNewFacts = new Set(changed.map(({ location }) => location.path));
  const updated = rows.filter(
    ({ id, before, isChanged }) => before !== null && (isChanged || withNewFacts.has(id)),
  ).length;
  return { created: added.length, updated, unchanged: rows.length - added.length - updated };
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
