/** Entities that may be ones which the graph has already, found by words of their names. */
import { keysOfNames } from '../../names/keys';
import type { KeyKind, Named } from '../../names/keyKinds';
import { inBatches, type Run } from '../batches';

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

/** The types whose names tell who is meant; titles of events, agreements and topics are words of ours. */
const TYPES: Readonly<Record<string, Named>> = {
  Official: 'PERSON',
  City: 'PLACE',
  District: 'PLACE',
  Region: 'PLACE',
  Country: 'PLACE',
  Landmark: 'PLACE',
  Institution: 'BODY',
};

/** What the names of a type name; undefined for a type whose names do not tell. */
export function namedBy(type: string): Named | undefined {
  return TYPES[type];
}

/** Those of some entities whose names tell who is meant. */
export async function namedAmong(run: Run, ids: readonly string[]): Promise<NamedEntity[]> {
  const named: NamedEntity[] = [];
  await inBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e.type IN $types RETURN e.id, e.type, ${NAMES}`,
      params: { ids: batch, types: Object.keys(TYPES) },
    });
    for (const [id, type, names] of values) {
      named.push({ id: String(id), type: String(type), names: names as string[] });
    }
  });
  return named;
}

const NAMES =
  "COLLECT { MATCH (e)<-[:ENTITY]-(n:Name) WHERE n.status IN ['ACTIVE', 'DISPUTED'] RETURN DISTINCT n.value ORDER BY n.value }";

/** How many names are looked at for each entity: the best of the index stand first. */
const LOOKED_AT = 20;

/**
 * Pairs of each entity with others of its type that share a word with it, in any script to which rules lead. Each two of the
 * entities make one pair. Whoever has an index of keys of names asks that instead.
 */
export async function candidatesFor(run: Run, entities: readonly NamedEntity[]): Promise<CandidatePair[]> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const pairs: CandidatePair[] = [];
  await inBatches(entities, async (batch) => {
    const rows = batch
      .map(({ id, type, names }) => ({ id, type, query: wordsOf(type, names).join(' ') }))
      .filter(({ query }) => query !== '');
    const { values } = await run({
      text: `CYPHER 5 UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('name_text', row.query, {limit: ${String(LOOKED_AT)}}) YIELD node
  MATCH (node)-[:ENTITY]->(e:Entity) WHERE e.type = row.type AND e.id <> row.id
  RETURN DISTINCT e
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

/** Kinds of keys that consist of words as they are written. */
const WRITTEN: ReadonlySet<KeyKind> = new Set<KeyKind>(['e', 't', 'd', 'p', 'q', 'r', 'i', 'w']);

/** The words to look for, quoted, so that nothing in them is read as syntax. */
function wordsOf(type: string, names: readonly string[]): string[] {
  const words = keysOfNames(names, namedBy(type))
    .filter(({ kind }) => WRITTEN.has(kind))
    .flatMap(({ key }) => key.slice(key.indexOf(':') + 1).split(' '))
    .filter((word) => /^[\p{L}\p{N}\p{M}-]+$/u.test(word));
  return [...new Set(words)].map((word) => `"${word}"`);
}
