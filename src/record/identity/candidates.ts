/** Entities that may be ones which the graph has already, found by the keys of their names. */
import { typeTerm } from '../../model/nameKeys';
import { namedOf, namedTypes } from '../../model/named';
import { storedQueryKeys } from '../../names/storedKeys';
import { anyOf, phrase } from '../../graph/lucene';
import { runInBatches, type RunStatement } from '../batches';

/** An entity with all its names. */
export interface NamedEntity {
  readonly id: string;
  readonly type: string;
  readonly names: readonly string[];
}

export interface CandidatePair {
  readonly entity: NamedEntity;
  readonly other: NamedEntity;
}

/** Those of some entities whose names tell who is meant. */
export async function comparableEntities(run: RunStatement, ids: readonly string[]): Promise<NamedEntity[]> {
  const named: NamedEntity[] = [];
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e.type IN $types RETURN e.id, e.type, ${NAMES}`,
      params: { ids: batch, types: namedTypes() },
    });
    for (const [id, type, names] of values) {
      named.push({ id: String(id), type: String(type), names: names as string[] });
    }
  });
  return named;
}

const NAMES =
  "COLLECT { MATCH (e)<-[:ENTITY]-(n:Name) WHERE n.status IN ['ACTIVE', 'DISPUTED'] RETURN DISTINCT n.value ORDER BY n.value }";

/** How many others are looked at for each entity: the best of the index stand first. */
const MAX_CANDIDATES = 20;

/** How many keys are asked for at most; an index takes a thousand, and a name has some twenty. */
const MAX_QUERY_KEYS = 300;

/**
 * Pairs of each entity with others of its type that share a key with it, a word at least, in any script to which rules lead.
 * Each two of the entities make one pair.
 */
export async function candidatesFor(
  run: RunStatement,
  entities: readonly NamedEntity[],
): Promise<CandidatePair[]> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const pairs: CandidatePair[] = [];
  await runInBatches(entities, async (batch) => {
    const rows = batch
      .map(({ id, type, names }) => ({ id, type, terms: indexTerms(type, names) }))
      .filter(({ terms }) => terms !== '');
    const { values } = await run({
      text: `CYPHER 5 UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('name_keys', row.terms, {limit: ${String(MAX_CANDIDATES + 1)}}) YIELD node AS e
  WHERE e.type = row.type AND e.id <> row.id
  RETURN e
}
RETURN row.id, e.id, e.type, ${NAMES} ORDER BY row.id, e.id`,
      params: { rows },
    });
    for (const [id, otherId, type, names] of values) {
      const entity = byId.get(String(id));
      const other = { id: String(otherId), type: String(type), names: names as string[] };
      // Of two new ones the pair is looked at once.
      if (entity && !(byId.has(other.id) && other.id > entity.id)) pairs.push({ entity, other });
    }
  });
  return pairs;
}

/** The keys of some names in the syntax of the index, the weightiest of them; nothing where no name has any. */
function indexTerms(type: string, names: readonly string[]): string {
  const weights = new Map<string, number>();
  for (const { stored, weight } of names.flatMap((name) => storedQueryKeys(name, namedOf(type)))) {
    weights.set(stored, Math.max(weight, weights.get(stored) ?? 0));
  }
  const keys = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MAX_QUERY_KEYS);
  if (keys.length === 0) return '';
  return anyOf(
    keys.map(([stored, weight]) => phrase(stored, weight)),
    [typeTerm(type)],
  );
}
