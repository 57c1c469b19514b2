/** Brings the index of names up to date: the keys of entities whose names changed. */
import type { Graph } from '../../graph/graph';
import { nameKeysOf } from '../../model/nameKeys';
import { KEYS_VERSION } from '../../names/storedKeys';
import { unrecorded } from '../change/writeRecord';
import { keepState } from '../history/keep';
import { noteVersion, notedVersion } from '../change/versions';
import { runInBatches, type RunStatement } from '../batches';
import { byCodePoints } from '../codePoints';
import type { FactRow } from '../rows';

/** The names that facts give entities, by the ids of these. */
export function namesByEntity(facts: readonly FactRow[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { type, properties, roles } of facts) {
    if (type !== 'Name') continue;
    for (const { role, target } of roles) {
      if (role !== 'entity') continue;
      const byEntity = names.get(target);
      if (byEntity) byEntity.push(String(properties['value']));
      else names.set(target, [String(properties['value'])]);
    }
  }
  return names;
}

/** What an entity holds of its names: those of facts, and further ones. */
export function nameProperties(
  type: string,
  names: readonly string[],
  others: readonly string[],
): { readonly nameKeys: readonly string[]; readonly nameForms: readonly string[] } {
  const nameForms = [...new Set([...[...names].sort(byCodePoints), ...others])];
  return { nameKeys: nameKeysOf(type, nameForms), nameForms };
}

/** The entities of some to whom facts give names. */
export function renamedEntities(facts: readonly FactRow[]): readonly string[] {
  return [...namesByEntity(facts).keys()];
}

/** Writes the keys of entities from their names that count; those that have them already are left alone. */
export async function writeNameKeys(run: RunStatement, ids: readonly string[]): Promise<void> {
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, n.type, coalesce(n.nameKeys, []),
  COLLECT { MATCH (n)<-[:ENTITY]-(f:Name) WHERE f.status IN ['ACTIVE', 'DISPUTED'] RETURN DISTINCT f.value }
    // The gazetteer leaves the names that dossiers give a place to these; until one does, it is shown under its own.
    + CASE WHEN n.gazetteer IS NOT NULL AND n.digest IS NULL
      THEN [name IN [n.name_en, n.name_ru, n.name_zh] WHERE name IS NOT NULL] ELSE [] END,
  coalesce(n.otherNames, []), coalesce(n.nameForms, [])`,
      params: { ids: batch },
    });
    const rows = values.flatMap(([id, type, old, factNames, others, forms]) => {
      const names = nameProperties(String(type), factNames as string[], others as string[]);
      const isSame = (now: readonly string[], before: unknown) =>
        now.join('\n') === (before as string[]).join('\n');
      return isSame(names.nameKeys, old) && isSame(names.nameForms, forms) ? [] : [{ id, names }];
    });
    if (rows.length === 0) return;
    await run({
      text: `CYPHER 5 UNWIND $rows AS row MATCH (n:Entity {id: row.id})
${keepState('n')}
SET n += row.names`,
      params: { rows },
    });
  });
}

/** Entities rekeyed in one transaction. */
const BATCH_SIZE = 2_000;

/**
 * Gives keys to what was loaded before there were any, or when they followed other rules; recorded, so that it is done once.
 * @returns how many entities were gone through
 */
export async function rebuildNameKeys(graph: Graph): Promise<number> {
  if (!(await nameKeysArePending(graph))) return 0;
  let filled = 0;
  for (let after = ''; ;) {
    const ids = await nextIds(graph, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    await graph.write((run) => writeNameKeys(unrecorded(run), ids));
    filled += ids.length;
    after = last;
  }
  await noteVersion(graph, 'name-keys', KEYS_VERSION);
  return filled;
}

/** Whether the keys of a graph are of other rules than these. */
export async function nameKeysArePending(graph: Graph): Promise<boolean> {
  return (await notedVersion(graph, 'name-keys')) !== KEYS_VERSION;
}

async function nextIds(graph: Graph, after: string): Promise<string[]> {
  const { values } = await graph.read({
    text: `CYPHER 5 MATCH (n:Entity) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT ${String(BATCH_SIZE)}`,
    params: { after },
  });
  return values.map(([id]) => String(id));
}
