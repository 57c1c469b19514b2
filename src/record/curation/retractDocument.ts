/** Retracts a document: it supports nothing any more. What only it supports falls; what others support as well stays. */
import { EntenteError } from '../../errors';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { keepRelationship, keepState } from '../history/keep';
import { rederive } from '../links/rederive';
import { decideOnFacts, type Decided } from './decideOnFacts';

/** What a retraction of a document changed. */
export interface RetractedDocument extends Decided {
  /** Facts that stay with fewer documents. */
  readonly weakened: readonly string[];
}

/** Retracts a document. Throws NOT_FOUND for another id; does nothing where it is retracted already. */
export async function retractDocument(
  transaction: RecordTransaction,
  id: string,
  change: Change,
): Promise<RetractedDocument> {
  const { run } = transaction;
  const { values } = await run({
    text: 'CYPHER 5 MATCH (d:Document {id: $id}) RETURN d.retractedAt IS NOT NULL',
    params: { id },
  });
  if (values.length === 0) throw new EntenteError('NOT_FOUND', `No document has the id “${id}”.`);
  if (values[0]?.[0] === true) return { changed: [], moves: [], weakened: [] };
  await run({
    text: `CYPHER 5 MATCH (d:Document {id: $id})
${keepState('d')}
SET d.retractedAt = $now`,
    params: { id, now: change.now },
  });
  const { falling, weakened } = await supportedFacts(transaction, id);
  await removeSupport(transaction, id, weakened);
  const decided = await decideOnFacts(transaction, falling, 'RETRACTED', change);
  await rederive(run, weakened);
  return { ...decided, weakened };
}

/** The facts that a document supports and that count, by whether anything is left to support them; as `retractionPreview` says. */
async function supportedFacts(
  { run }: RecordTransaction,
  id: string,
): Promise<{ readonly falling: string[]; readonly weakened: string[] }> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (d:Document {id: $id})<-[:OF]-(:Passage)<-[:EVIDENCED_BY]-(f:Fact)
WHERE f.status IN ['ACTIVE', 'DISPUTED']
WITH DISTINCT d, f
RETURN f.id, f.basis <> 'BACKGROUND'
  AND EXISTS { (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(d) }
  AND NOT EXISTS { MATCH (f)-[:EVIDENCED_BY {stance: 'SUPPORTS'}]->(:Passage)-[:OF]->(other:Document) WHERE other <> d }
ORDER BY f.id`,
    params: { id },
  });
  const idsWhere = (falls: boolean) => values.filter((row) => row[1] === falls).map(([fact]) => String(fact));
  return { falling: idsWhere(true), weakened: idsWhere(false) };
}

/** Takes the document's passages away from facts that stay. Those that fall keep theirs: they show why they were believed. */
async function removeSupport(
  { run }: RecordTransaction,
  document: string,
  factIds: readonly string[],
): Promise<void> {
  await run({
    text: `CYPHER 5 UNWIND $factIds AS id
MATCH (f:Fact {id: id})-[old:EVIDENCED_BY]->(:Passage)-[:OF]->(:Document {id: $document})
${keepRelationship('old')}
DELETE old RETURN collect(pastIds) AS pastIds`,
    params: { factIds, document },
  });
}
