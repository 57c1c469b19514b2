/** Entities that bear an identifier which others bear as well: ids in other systems, and the codes of countries. */
import { identifierTerms } from '../../graph/identifierTerms';
import { runInBatches, type RunStatement } from '../batches';
import type { CandidatePair, NamedEntity } from './candidates';

/** How many others with one of its identifiers are looked at for each entity. */
const MAX_BEARERS = 20;

/** Pairs of some entities with others of their type that have an identifier in common with them. Each two make one pair. */
export async function identifierPairs(run: RunStatement, ids: readonly string[]): Promise<CandidatePair[]> {
  const pairs = new Map<string, CandidatePair>();
  await runInBatches(await bearers(run, ids), async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('identifiers', row.terms, {limit: ${String(MAX_BEARERS + 1)}}) YIELD node
  // The index takes identifiers apart, so what it finds is compared whole.
  WITH node WHERE any(one IN node.identifiers WHERE one IN row.identifiers)
  RETURN node UNION MATCH (node:Country) WHERE node.iso IN row.codes RETURN node
}
WITH row, node WHERE node.type = row.type AND node.id <> row.id
RETURN DISTINCT row.id, row.type, node.id ORDER BY row.id, node.id`,
      params: { rows: batch },
    });
    for (const [id, type, other] of values as [string, string, string][]) {
      const entity = unnamed(id, type);
      if (!pairs.has(JSON.stringify([other, id])))
        pairs.set(JSON.stringify([id, other]), { entity, other: unnamed(other, type) });
    }
  });
  return [...pairs.values()];
}

function unnamed(id: string, type: string): NamedEntity {
  return { id, type, names: [] };
}

/** Those of some entities that have identifiers, with these in the syntax of the index. */
async function bearers(run: RunStatement, ids: readonly string[]) {
  const rows: { id: string; type: string; terms: string; identifiers: string[]; codes: string[] }[] = [];
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id})
WITH e, coalesce(e.identifiers, []) + CASE WHEN e.iso IS NULL THEN [] ELSE ['iso:' + e.iso] END AS identifiers
WHERE size(identifiers) > 0
RETURN e.id, e.type, identifiers`,
      params: { ids: batch },
    });
    for (const [id, type, identifiers] of values as [string, string, string[]][]) {
      const codes = identifiers.flatMap((one) => (one.startsWith('iso:') ? [one.slice('iso:'.length)] : []));
      rows.push({ id, type, terms: identifierTerms(identifiers), identifiers, codes });
    }
  });
  return rows;
}
