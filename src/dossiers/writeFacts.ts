/** Writes facts with their roles and evidence. A fact's content and status never change by loading; its annotations may. */
import { digestOf, inBatches, type Run, type Tally } from './batches';
import type { Dossier, FactRow, RoleFiller } from './dossier';
import { ANNOTATIONS, contentDigest } from './factId';
import { factProperties } from './storedProperties';

export interface FactOptions {
  /** ISO 8601 in UTC, recorded as the time at which the facts entered the record. */
  readonly now: string;
  readonly author: string;
}

/** A fact with the change by which it enters the record. */
export interface ToldFact {
  readonly fact: FactRow;
  readonly changeId: string;
  readonly reason: string;
  /** The dossier that tells it; null for one that somebody decided without. */
  readonly file: string | null;
}

export interface WrittenFacts {
  readonly tally: Tally;
  /** Ids of facts that were created or told better. */
  readonly changed: ReadonlySet<string>;
}

/** Writes the facts of dossiers. */
export async function writeFacts(
  run: Run,
  dossiers: readonly Dossier[],
  options: FactOptions,
  merged: ReadonlyMap<string, string>,
): Promise<WrittenFacts> {
  return writeToldFacts(run, firstOfEach(dossiers), options, merged);
}

/**
 * Creates the facts that are not there yet and brings the annotations of the others up to date.
 * @param merged where an entity goes that was merged into another; a fact keeps the one that it names
 */
export async function writeToldFacts(
  run: Run,
  told: readonly ToldFact[],
  options: FactOptions,
  merged: ReadonlyMap<string, string>,
): Promise<WrittenFacts> {
  const created = new Set<string>();
  const updated = new Set<string>();
  await inBatches(told, async (batch) => {
    const rows = batch.map(toRow);
    for (const id of await createFacts(run, rows, options)) created.add(id);
    const there = rows.filter((_, index) => !created.has(batch[index]?.fact.id ?? ''));
    if (there.length > 0) for (const id of await annotateFacts(run, there)) updated.add(id);
  });
  await writeRoles(
    run,
    told.map(({ fact }) => fact).filter((fact) => created.has(fact.id)),
    merged,
  );
  const tally = {
    created: created.size,
    updated: updated.size,
    unchanged: told.length - created.size - updated.size,
  };
  return { tally, changed: new Set([...created, ...updated]) };
}

/** The change under which a dossier is recorded: of one content, one change. */
export function changeId(dossierDigest: string): string {
  return `change:load:${dossierDigest.slice(0, 20)}`;
}

/** The same fact may stand in several dossiers; the first to tell it is recorded as its origin. */
function firstOfEach(dossiers: readonly Dossier[]): ToldFact[] {
  const told = new Map<string, ToldFact>();
  for (const { file, digest, facts } of dossiers) {
    for (const fact of facts) {
      if (told.has(fact.id)) continue;
      told.set(fact.id, { fact, file, changeId: changeId(digest), reason: `Loaded from ${file}` });
    }
  }
  return [...told.values()];
}

function toRow({ fact, changeId, file, reason }: ToldFact): Record<string, unknown> {
  const properties = { ...factProperties(fact), contentDigest: contentDigest(fact) };
  const annotations = Object.fromEntries(
    [...ANNOTATIONS].map((name) => [name, fact.properties[name] ?? null]),
  );
  return {
    properties,
    annotations,
    digest: digestOf(annotations),
    changeId,
    file,
    reason,
  };
}

async function createFacts(
  run: Run,
  rows: readonly Record<string, unknown>[],
  { now, author }: FactOptions,
): Promise<string[]> {
  const written = await run({
    // The label comes from the row: one statement to plan for all types.
    text: `CYPHER 5 UNWIND $rows AS row
OPTIONAL MATCH (old:Fact {id: row.properties.id})
WITH row WHERE old IS NULL
MERGE (change:Change {id: row.changeId})
ON CREATE SET change.at = $now, change.author = $author, change.reason = row.reason
CREATE (f:Fact:$(row.properties.type)) SET f = row.properties, f.digest = row.digest, f.toldIn = row.file, f.status = 'ACTIVE', f.recordedAt = $now
CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now, changeId: change.id}]->(change)
RETURN f.id`,
    params: { rows, now, author },
  });
  return written.values.map(([id]) => String(id));
}

async function annotateFacts(run: Run, rows: readonly Record<string, unknown>[]): Promise<string[]> {
  const written = await run({
    text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.properties.id}) WHERE f.digest <> row.digest
SET f += row.annotations, f.digest = row.digest
RETURN f.id`,
    params: { rows },
  });
  return written.values.map(([id]) => String(id));
}

/**
 * How many active facts stand in the graph that came from one of the dossiers and are told in none of them now. Loading
 * leaves them as they are: whether they were wrong is a curator's decision.
 */
export async function countNoLongerTold(run: Run, dossiers: readonly Dossier[]): Promise<number> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (f:Fact) WHERE f.toldIn IN $files AND f.status = 'ACTIVE' AND NOT f.id IN $told
RETURN count(f)`,
    params: {
      files: dossiers.map(({ file }) => file),
      told: dossiers.flatMap(({ facts }) => facts.map(({ id }) => id)),
    },
  });
  return Number(values[0]?.[0]);
}

async function writeRoles(
  run: Run,
  facts: readonly FactRow[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  const fillers = facts.flatMap((fact) => fact.roles.map((filler) => ({ fact: fact.id, ...filler })));
  const labelOf = ({ target, targetIs }: RoleFiller) =>
    targetIs === 'fact' ? 'Fact' : merged.has(target) ? 'Merged' : 'Entity';
  for (const label of ['Entity', 'Merged', 'Fact'] as const) {
    const ofLabel = fillers.filter((filler) => labelOf(filler) === label);
    await inBatches(ofLabel, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (filler:${label} {id: row.target})
CREATE (f)-[:$(row.relationship)]->(filler)`,
        params: { rows: batch.map(({ fact, target, relationship }) => ({ fact, target, relationship })) },
      });
    });
  }
}

/** Ties facts to passages; evidence told for a fact in several dossiers adds up. */
export async function writeEvidence(
  run: Run,
  facts: readonly FactRow[],
): Promise<{ added: number; changed: ReadonlySet<string> }> {
  let added = 0;
  const changed = new Set<string>();
  const rows = facts.flatMap((fact) =>
    fact.evidence.map(({ passage, stance }) => ({ fact: fact.id, passage, stance })),
  );
  await inBatches(rows, async (batch) => {
    const written = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (p:Passage {id: row.passage})
WITH DISTINCT f, p, row.stance AS stance
WHERE NOT EXISTS { (f)-[old:EVIDENCED_BY]->(p) WHERE old.stance = stance }
CREATE (f)-[:EVIDENCED_BY {stance: stance}]->(p)
RETURN f.id`,
      params: { rows: batch },
    });
    added += written.values.length;
    for (const [id] of written.values) changed.add(String(id));
  });
  return { added, changed };
}
