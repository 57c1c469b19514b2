/**
 * Writes checked dossiers: entities, then passages, facts with roles and evidence, then the links that follow, all in one
 * transaction. What is there already stays: an entity is updated where it differs, a fact's content and status never change.
 */
import { createHash } from 'node:crypto';

import { cypherFile } from '../graph/cypherFile';
import type { Graph, Rows, Statement } from '../graph/graph';
import type { Dossier, FactRow } from './dossier';
import { contentDigest } from './factId';
import { linkStatements } from './linkStatement';
import { entityProperties, factProperties } from './storedProperties';

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
}

export interface LoadReport {
  readonly entities: Tally;
  readonly passages: Tally;
  readonly facts: Tally;
  /** Ties of facts to passages that were new. */
  readonly evidenceAdded: number;
}

export interface LoadOptions {
  /** ISO 8601 in UTC, recorded as the time at which the facts entered the record. */
  readonly now: string;
  readonly author: string;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

type Run = (statement: Statement) => Promise<Rows>;

/** Rows sent with one statement: large enough to amortise the trip, small enough for the transaction's memory. */
const BATCH = 1_000;

/** Loads dossiers that were checked before; all of them or nothing. */
export async function writeDossiers(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: LoadOptions,
): Promise<LoadReport> {
  return graph.write(async (run) => {
    // Two servers that start together load one after the other.
    await run({
      text: 'CYPHER 5 MERGE (lock:Change {id: $id}) SET lock.lockedAt = $now RETURN lock',
      params: { id: 'change:load', now: options.now },
    });
    const entities = await writeEntities(run, dossiers);
    const passages = await writePassages(run, dossiers);
    const facts = dossiers.flatMap((dossier) =>
      dossier.facts.map((fact) => ({ fact, changeId: changeId(dossier) })),
    );
    const created = await writeFacts(run, dossiers, firstOfEach(facts), options);
    const evidence = await writeEvidence(
      run,
      facts.map(({ fact }) => fact),
    );
    const touched = new Set([...created, ...evidence.factIds]);
    await deriveLinks(
      run,
      facts.map(({ fact }) => fact).filter((fact) => touched.has(fact.id)),
      entities.changed,
    );
    const distinct = new Set(facts.map(({ fact }) => fact.id)).size;
    return {
      entities: entities.tally,
      passages,
      facts: { created: created.size, updated: 0, unchanged: distinct - created.size },
      evidenceAdded: evidence.added,
    };
  });
}

/** The same fact may stand in several dossiers; the first to tell it is recorded as its origin. */
function firstOfEach<Told extends { readonly fact: FactRow }>(facts: readonly Told[]): Told[] {
  return [...new Map([...facts].reverse().map((told) => [told.fact.id, told])).values()].reverse();
}

function changeId(dossier: Dossier): string {
  return `change:load:${dossier.digest.slice(0, 20)}`;
}

async function inBatches<Row>(
  rows: readonly Row[],
  work: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await work(rows.slice(start, start + BATCH));
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);
}

function count(tally: Tally, rows: Rows): void {
  for (const [outcome, number] of rows.values) tally[outcome as keyof Tally] += Number(number);
}

const OUTCOME = `CASE WHEN n.digest IS NULL THEN 'created' WHEN n.digest = row.digest THEN 'unchanged' ELSE 'updated' END`;

async function writeEntities(
  run: Run,
  dossiers: readonly Dossier[],
): Promise<{ tally: Tally; changed: string[] }> {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  const changed: string[] = [];
  const rows = dossiers.flatMap((dossier) => [
    ...(dossier.document ? [dossier.document] : []),
    ...dossier.entities,
  ]);
  for (const [type, ofType] of groupBy(rows, (row) => row.type)) {
    const text = `CYPHER 5 UNWIND $rows AS row
MERGE (n:Entity {id: row.properties.id})
WITH n, row, ${OUTCOME} AS outcome
CALL (n, row, outcome) {
  WITH n, row, outcome WHERE outcome <> 'unchanged'
  SET n:${type}, n = row.properties, n.digest = row.digest
}
RETURN outcome, count(*), collect(CASE outcome WHEN 'unchanged' THEN null ELSE n.id END) AS changed`;
    await inBatches(ofType, async (batch) => {
      const written = await run({
        text,
        params: {
          rows: batch.map((row) => {
            const properties = entityProperties(row);
            return { properties, digest: digestOf(properties) };
          }),
        },
      });
      count(tally, written);
      changed.push(...written.values.flatMap(([, , ids]) => ids as string[]));
    });
  }
  await writeSources(run, dossiers);
  return { tally, changed };
}

/** The bodies that published a document or that it names as its sources. */
async function writeSources(run: Run, dossiers: readonly Dossier[]): Promise<void> {
  for (const relationship of ['PUBLISHED_BY', 'CITES'] as const) {
    const rows = dossiers.flatMap(({ document, publisher, cites }) => {
      const bodies = relationship === 'CITES' ? cites : publisher === null ? [] : [publisher];
      return document ? bodies.map((body) => ({ document: document.id, body })) : [];
    });
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document}) MATCH (i:Institution {id: row.body})
MERGE (d)-[:${relationship}]->(i)`,
      params: { rows },
    });
  }
}

async function writePassages(run: Run, dossiers: readonly Dossier[]): Promise<Tally> {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  const rows = dossiers.flatMap((dossier) =>
    dossier.passages.map(({ id, document, start, end, gloss }) => {
      const properties = { id, type: 'Passage', start, end, gloss };
      return { document, properties, digest: digestOf(properties) };
    }),
  );
  await inBatches(rows, async (batch) => {
    count(
      tally,
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (n:Passage {id: row.properties.id})
WITH d, n, row, ${OUTCOME} AS outcome
CALL (d, n, row, outcome) {
  WITH d, n, row, outcome WHERE outcome <> 'unchanged'
  SET n = row.properties, n.digest = row.digest
  MERGE (n)-[:OF]->(d)
}
RETURN outcome, count(*)`,
        params: { rows: batch },
      }),
    );
  });
  return tally;
}

/** Creates the facts that are not there yet. @returns their ids */
async function writeFacts(
  run: Run,
  dossiers: readonly Dossier[],
  facts: readonly { readonly fact: FactRow; readonly changeId: string }[],
  { now, author }: LoadOptions,
): Promise<Set<string>> {
  const created = new Set<string>();
  const changes = dossiers.map((dossier) => ({
    id: changeId(dossier),
    reason: `Loaded from ${dossier.file}`,
  }));
  for (const [type, ofType] of groupBy(facts, ({ fact }) => fact.type)) {
    await inBatches(ofType, async (batch) => {
      const rows = await run({
        text: `CYPHER 5 UNWIND $rows AS row
OPTIONAL MATCH (old:Fact {id: row.properties.id})
WITH row WHERE old IS NULL
MERGE (change:Change {id: row.changeId})
ON CREATE SET change.at = $now, change.author = $author, change.reason = row.reason
MERGE (f:Fact {id: row.properties.id})
ON CREATE SET f:${type}, f += row.properties, f.status = 'ACTIVE', f.recordedAt = $now
MERGE (f)-[had:HAD_STATUS]->(change)
ON CREATE SET had.status = 'ACTIVE', had.from = $now, had.changeId = change.id
RETURN f.id`,
        params: {
          now,
          author,
          rows: batch.map(({ fact, changeId: id }) => ({
            properties: { ...factProperties(fact), contentDigest: contentDigest(fact) },
            changeId: id,
            reason: changes.find((change) => change.id === id)?.reason ?? null,
          })),
        },
      });
      for (const [id] of rows.values) created.add(String(id));
    });
  }
  await writeRoles(
    run,
    facts.map(({ fact }) => fact).filter((fact) => created.has(fact.id)),
  );
  return created;
}

async function writeRoles(run: Run, facts: readonly FactRow[]): Promise<void> {
  const fillers = facts.flatMap((fact) => fact.roles.map((role) => ({ fact: fact.id, ...role })));
  const groups = groupBy(
    fillers,
    (filler) => `${filler.relationship} ${filler.targetIs === 'fact' ? 'Fact' : 'Entity'}`,
  );
  for (const [group, ofGroup] of groups) {
    const [relationship, label] = group.split(' ');
    await inBatches(ofGroup, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (filler:${String(label)} {id: row.target})
MERGE (f)-[:${String(relationship)}]->(filler)`,
        params: { rows: batch.map(({ fact, target }) => ({ fact, target })) },
      });
    });
  }
}

async function writeEvidence(
  run: Run,
  facts: readonly FactRow[],
): Promise<{ added: number; factIds: Set<string> }> {
  let added = 0;
  const factIds = new Set<string>();
  const rows = facts.flatMap((fact) => fact.evidence.map((evidence) => ({ fact: fact.id, ...evidence })));
  await inBatches(rows, async (batch) => {
    const written = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (p:Passage {id: row.passage})
WITH f, p, row WHERE NOT EXISTS { (f)-[old:EVIDENCED_BY]->(p) WHERE old.stance = row.stance }
MERGE (f)-[by:EVIDENCED_BY {stance: row.stance}]->(p)
RETURN f.id`,
      params: { rows: batch },
    });
    added += written.values.length;
    for (const [id] of written.values) factIds.add(String(id));
  });
  return { added, factIds };
}

/** Brings links and summaries up to date after facts were created or gained evidence. */
async function deriveLinks(
  run: Run,
  facts: readonly FactRow[],
  changedEntities: readonly string[],
): Promise<void> {
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? [])
      .flatMap((fact) => fact.roles.filter((filler) => filler.role === role))
      .map((filler) => filler.target);

  const summarised = [...new Set([...changedEntities, ...fillers('Occurrence', 'subject')])];
  await inBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids } });
  });
  for (const { factType, text } of linkStatements()) {
    await inBatches(byType.get(factType) ?? [], async (batch) => {
      await run({ text, params: { ids: batch.map((fact) => fact.id) } });
    });
  }
  const officials = [...new Set(fillers('Tenure', 'official'))];
  const events = await eventsOf(run, officials);
  const affected = [...new Set([...events, ...summarised, ...fillers('Participation', 'event')])];
  await inBatches(affected, async (ids) => {
    await run({ text: cypherFile('links/derivedParts'), params: { ids } });
  });
}

async function eventsOf(run: Run, officials: readonly string[]): Promise<string[]> {
  const events: string[] = [];
  await inBatches(officials, async (ids) => {
    const rows = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:ACTOR]-(:Participation)-[:EVENT]->(e:Event) RETURN DISTINCT e.id',
      params: { ids },
    });
    events.push(...rows.values.map(([id]) => String(id)));
  });
  return events;
}
