/**
 * Erases a person for good: the entity, every fact that names it, their evidence and all that the record kept of them. Facts on which
 * something else rests are retracted first, so that links, summaries and names of others follow. What is left is a marker without
 * content (`erasedIds.ts`), so that loading the same sources does not bring the person back.
 */
import { EntenteError } from '../../errors';
import { PAST } from '../../model/past';
import { runInBatches, type RunStatement } from '../batches';
import type { Change } from '../change/change';
import { unrecorded, type RecordTransaction } from '../change/writeRecord';
import { decideOnFacts } from '../curation/decideOnFacts';
import { CANONICAL_OR_MERGED } from '../identity/mergeState';
import { markErased } from './erasedIds';
import { scrubTexts } from './scrubTexts';
import { SPEAKER_ERASED, SPOKEN } from './withoutErased';

/** What an erasure took away. */
export interface Erasure {
  readonly facts: number;
  readonly passages: number;
  /** Ids of what is left, and from whose texts names were taken out. */
  readonly texts: readonly string[];
  /** Ids of what is left that hold the readable part of the person's id: ids never change. */
  readonly ids: readonly string[];
}

/** Erases an official, with all entities merged into it. Throws NOT_FOUND for another id. */
export async function erasePerson(
  transaction: RecordTransaction,
  id: string,
  change: Change,
): Promise<Erasure> {
  const { run, note } = transaction;
  // Nothing of what is taken out is kept.
  const silently = unrecorded(note);
  const { ids, forms } = await personOf(run, id);
  const facts = await factsAbout(run, ids);
  await decideOnFacts(transaction, facts, 'RETRACTED', change);
  const passages = await deleteFacts(run, facts);
  const said = await forgetSpeaker(silently, ids);
  await deleteEntities(run, ids);
  await deletePastLinks(run, facts);
  const texts = await scrubTexts(silently, [...forms, ...ids, ...facts]);
  await deleteAnswers(run, [...ids, ...facts]);
  await markErased(run, ids, change.now);
  return {
    facts: facts.length,
    passages,
    texts: [...new Set([...texts, ...said])].sort(),
    ids: await idsLike(run, ids),
  };
}

/** A person's ids, those merged into one included, and all names that the record has or had of them. */
async function personOf(
  run: RunStatement,
  id: string,
): Promise<{ readonly ids: string[]; readonly forms: string[] }> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND [$id] AS id ${CANONICAL_OR_MERGED}
WITH e WHERE e.type = 'Official'
MATCH (e)-[:MERGED_INTO*0..1]->(canonical:Entity)<-[:MERGED_INTO*0..1]-(person)
WITH DISTINCT person
OPTIONAL MATCH (person)-[:HAD_STATE]->(past:PastState)
WITH person, collect(past) AS states
RETURN person.id,
  reduce(all = [], state IN [person] + states | all + coalesce(state.nameForms, []) + coalesce(state.otherNames, [])
    + [key IN keys(state) WHERE key = 'name' OR key STARTS WITH 'name_' | state[key]]),
  COLLECT { MATCH (person)<-[:ENTITY]-(f:Name|Mention) UNWIND coalesce(f.forms, []) + coalesce(f.value, []) AS form RETURN DISTINCT form }`,
    params: { id },
  });
  if (values.length === 0) throw new EntenteError('NOT_FOUND', `No official has the id “${id}”.`);
  return {
    ids: values.map(([one]) => String(one)),
    forms: values.flatMap(([, own, named]) => [...(own as unknown[]), ...(named as unknown[])].map(String)),
  };
}

/**
 * The facts that name one of some entities in any role, now or before, and those about such facts. What the person only said is about
 * others, and stays.
 */
async function factsAbout(run: RunStatement, ids: readonly string[]): Promise<string[]> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
MATCH (e)<-[role]-(f:Fact) WHERE NOT type(role) IN $spoken
WITH DISTINCT f
MATCH (f)<-[:SUBJECT|SAID_BY|CAPACITY*0..5]-(about:Fact)
RETURN DISTINCT about.id ORDER BY about.id`,
    params: { ids, spoken: SPOKEN.flatMap((type) => [type, `${PAST}${type}`]) },
  });
  return values.map(([id]) => String(id));
}

/** Deletes facts with their history, and the passages that only they used. Returns how many passages went. */
async function deleteFacts(run: RunStatement, ids: readonly string[]): Promise<number> {
  const passages = new Set<string>();
  await runInBatches(ids, async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (:Fact {id: id})-[:EVIDENCED_BY|PAST_EVIDENCED_BY]->(p:Passage) RETURN DISTINCT p.id`,
      params: { ids: batch },
    });
    for (const [id] of values) passages.add(String(id));
  });
  await runInBatches(ids, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id})
OPTIONAL MATCH (f)-[:HAD_STATE]->(past:PastState)
DETACH DELETE past, f`,
      params: { ids: batch },
    });
  });
  let deleted = 0;
  await runInBatches([...passages], async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (p:Passage {id: id})
WHERE NOT EXISTS { (p)<-[:EVIDENCED_BY|PAST_EVIDENCED_BY]-() }
OPTIONAL MATCH (p)-[:HAD_STATE]->(past:PastState)
WITH p, p.id AS id, collect(past) AS states
FOREACH (past IN states | DETACH DELETE past)
DETACH DELETE p
RETURN id`,
      params: { ids: batch },
    });
    deleted += values.length;
  });
  return deleted;
}

/** Notes on facts that a person stated that their speaker was erased. Returns their ids. */
async function forgetSpeaker(run: RunStatement, ids: readonly string[]): Promise<string[]> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
MATCH (e)<-[role:${SPOKEN.join('|')}]-(f:Fact)
WITH DISTINCT f
SET f.note = CASE WHEN f.note IS NULL THEN $note ELSE f.note + ' ' + $note END
RETURN f.id`,
    params: { ids, note: SPEAKER_ERASED },
  });
  return values.map(([id]) => String(id));
}

async function deleteEntities(run: RunStatement, ids: readonly string[]): Promise<void> {
  await run({
    text: `CYPHER 5 UNWIND $ids AS id ${CANONICAL_OR_MERGED}
OPTIONAL MATCH (e)-[:HAD_STATE]->(past:PastState)
DETACH DELETE past, e`,
    params: { ids },
  });
}

/** Deletes past links between others that rested on the facts. */
async function deletePastLinks(run: RunStatement, facts: readonly string[]): Promise<void> {
  await run({
    text: `CYPHER 5 MATCH (:Entity|Merged)-[link]->(:Entity|Merged)
WHERE link.recordedTo IS NOT NULL AND any(id IN link.factIds WHERE id IN $facts)
DELETE link`,
    params: { facts },
  });
}

/** Deletes answers to earlier requests that name what is gone. */
async function deleteAnswers(run: RunStatement, ids: readonly string[]): Promise<void> {
  await run({
    text: 'CYPHER 5 MATCH (request:Request) WHERE any(id IN $ids WHERE request.answer CONTAINS id) DELETE request',
    params: { ids },
  });
}

/** Ids that hold the readable part of erased ones, such as that of an event named after a person. */
async function idsLike(run: RunStatement, erased: readonly string[]): Promise<string[]> {
  const parts = erased.map((id) => id.slice(id.indexOf(':') + 1)).filter(({ length }) => length >= 4);
  const { values } = await run({
    text: `CYPHER 5 MATCH (n:Entity|Merged|Fact|Passage) WHERE any(part IN $parts WHERE n.id CONTAINS part)
RETURN n.id ORDER BY n.id`,
    params: { parts },
  });
  return values.map(([id]) => String(id));
}
