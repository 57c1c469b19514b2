/** Brings the index of names up to date: the keys of entities whose names changed. */
import type { Graph } from '../graph/graph';
import { nameKeysOf } from '../model/nameKeys';
import { KEYS_VERSION } from '../names/storedKeys';
import { inBatches, type Run } from './batches';
import type { FactRow } from './dossier';

/** Entities that are told anew, and those of which facts give names. */
export function renamed(facts: readonly FactRow[], changedEntities: readonly string[]): readonly string[] {
  const named = facts
    .filter(({ type }) => type === 'Name')
    .flatMap(({ roles }) => roles.filter(({ role }) => role === 'entity').map(({ target }) => target));
  return [...new Set([...changedEntities, ...named])];
}

/** Writes the keys of entities from their names that count; those that have them already are left alone. */
export async function writeNameKeys(run: Run, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, n.type, coalesce(n.nameKeys, []),
  COLLECT { MATCH (n)<-[:ENTITY]-(f:Name) WHERE f.status IN ['ACTIVE', 'DISPUTED'] WITH DISTINCT f.value AS form RETURN form ORDER BY form },
  coalesce(n.otherNames, [])`,
      params: { ids: batch },
    });
    const rows = values.flatMap(([id, type, old, told, others]) => {
      const forms = [...new Set([...(told as string[]), ...(others as string[])])];
      const keys = nameKeysOf(String(type), forms);
      return keys.join('\n') === (old as string[]).join('\n') ? [] : [{ id, keys, forms }];
    });
    if (rows.length === 0) return;
    await run({
      text: `CYPHER 5 UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.nameKeys = row.keys, n.nameForms = row.forms`,
      params: { rows },
    });
  });
}

/** Entities rekeyed in one transaction. */
const PORTION = 2_000;

/**
 * Gives keys to what was loaded before there were any, or when they followed other rules; recorded, so that it is done once.
 * @returns how many entities were gone through
 */
export async function fillNameKeys(graph: Graph): Promise<number> {
  const { values } = await graph.read({
    text: "CYPHER 5 MATCH (done:Change {id: 'change:name-keys'}) RETURN done.version",
    params: {},
  });
  if (values[0]?.[0] === KEYS_VERSION) return 0;
  let filled = 0;
  for (let after = ''; ;) {
    const ids = await nextIds(graph, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    await graph.write((run) => writeNameKeys(run, ids));
    filled += ids.length;
    after = last;
  }
  await graph.write((run) =>
    run({
      text: "CYPHER 5 MERGE (done:Change {id: 'change:name-keys'}) SET done.version = $version",
      params: { version: KEYS_VERSION },
    }),
  );
  return filled;
}

async function nextIds(graph: Graph, after: string): Promise<string[]> {
  const { values } = await graph.read({
    text: `CYPHER 5 MATCH (n:Entity) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT ${String(PORTION)}`,
    params: { after },
  });
  return values.map(([id]) => String(id));
}
