/**
 * What a row of a data set no longer states after it changed: it is evidence for that no more, and what rests on nothing else
 * counts no more. What it states again after such a change counts again.
 */
import { runInBatches } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { decideOnFacts } from '../curation/decideOnFacts';
import { linkSuccessor } from '../curation/supersede';
import { keepRelationship } from '../history/keep';
import { rederive } from '../links/rederive';

/** A passage with all facts that it states now. */
export interface StatedNow {
  readonly passage: string;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}

/** What became of facts that rows state no more, and of those that they state again. */
export interface Withdrawn {
  readonly superseded: number;
  readonly retracted: number;
  readonly restored: number;
}

interface LostFact {
  readonly id: string;
  readonly type: string;
  readonly passage: string;
  readonly isSupported: boolean;
}

/**
 * Brings evidence in line with what changed rows state now. The reason of the change must be the same whenever the source is imported.
 * @param reasons for which facts were withdrawn that count again now
 */
export async function withdrawEvidence(
  transaction: RecordTransaction,
  rows: readonly StatedNow[],
  change: Change,
  reasons: readonly string[] = [change.reason],
): Promise<Withdrawn> {
  const restored = await restoreStated(transaction, rows, change, reasons);
  const lost: LostFact[] = [];
  await runInBatches(rows, async (batch) => {
    const { keys, values } = await transaction.run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})<-[old:EVIDENCED_BY]-(f:Fact) WHERE NOT f.id IN row.facts
WITH row, f, old
${keepRelationship('old')}
DELETE old
WITH row, f, pastIds
RETURN f.id AS id, f.type AS type, row.passage AS passage, f.status AS status, f.basis AS basis,
  EXISTS { MATCH (f)-[other:EVIDENCED_BY]->(p:Passage) WHERE other.stance = 'SUPPORTS' AND p.id <> row.passage } AS isSupported, pastIds`,
      params: { rows: batch.map(({ passage, facts }) => ({ passage, facts: facts.map(({ id }) => id) })) },
    });
    const column = (name: string) => keys.indexOf(name);
    for (const row of values) {
      const counts = ['ACTIVE', 'DISPUTED'].includes(String(row[column('status')]));
      if (!counts) continue;
      lost.push({
        id: String(row[column('id')]),
        type: String(row[column('type')]),
        passage: String(row[column('passage')]),
        isSupported: row[column('isSupported')] === true || row[column('basis')] === 'BACKGROUND',
      });
    }
  });
  const bare = new Map(lost.filter(({ isSupported }) => !isSupported).map((one) => [one.id, one]));
  const successors = successorsOf([...bare.values()], rows);
  for (const [id, by] of successors) await linkSuccessor(transaction, id, by);
  const superseded = await decideOnFacts(transaction, [...successors.keys()], 'SUPERSEDED', change);
  const rest = [...bare.keys()].filter((id) => !successors.has(id));
  const retracted = await decideOnFacts(transaction, rest, 'RETRACTED', change);
  const kept = lost.map(({ id }) => id).filter((id) => !bare.has(id));
  if (kept.length > 0) await rederive(transaction.run, [...new Set(kept)].sort());
  return { superseded: superseded.changed.length, retracted: retracted.changed.length, restored };
}

/** A fact is superseded by the only one of its type that its row states now, where the row stated one such fact before as well. */
function successorsOf(bare: readonly LostFact[], rows: readonly StatedNow[]): Map<string, string> {
  const now = new Map(rows.map(({ passage, facts }) => [passage, facts]));
  return new Map(
    bare.flatMap(({ id, type, passage }) => {
      const [next, ...more] = (now.get(passage) ?? []).filter((fact) => fact.type === type);
      const before = bare.filter((other) => other.passage === passage && other.type === type);
      return next && more.length === 0 && before.length === 1 && next.id !== id
        ? [[id, next.id] as const]
        : [];
    }),
  );
}

/** Facts that an earlier import withdrew, and that a row states again. What a curator decided stays. */
async function restoreStated(
  transaction: RecordTransaction,
  rows: readonly StatedNow[],
  change: Change,
  reasons: readonly string[],
): Promise<number> {
  const ids = [...new Set(rows.flatMap(({ facts }) => facts.map(({ id }) => id)))];
  const withdrawn: string[] = [];
  await runInBatches(ids, async (batch) => {
    const { keys, values } = await transaction.run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) WHERE f.status IN ['SUPERSEDED', 'RETRACTED']
MATCH (f)-[had:HAD_STATUS]->(by:Change) WHERE had.to IS NULL AND by.author = $author AND by.reason IN $reasons
OPTIONAL MATCH (f)-[old:SUPERSEDED_BY]->()
WITH f, old
${keepRelationship('old')}
DELETE old
RETURN f.id AS id, pastIds`,
      params: { ids: batch, author: change.author, reasons },
    });
    for (const row of values) withdrawn.push(String(row[keys.indexOf('id')]));
  });
  const { changed } = await decideOnFacts(transaction, [...new Set(withdrawn)], 'ACTIVE', change);
  return changed.length;
}
