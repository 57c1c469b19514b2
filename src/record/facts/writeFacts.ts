/** Writes facts with their roles and evidence. A fact's content and status never change by loading; its annotations may. */
import { digestOf, groupBy, runInBatches, type RunStatement, type Tally } from '../batches';
import type { SourceRows, EvidenceRow, FactRow, RoleFiller } from '../rows';
import { ANNOTATIONS, contentDigest } from './factId';
import { diffRows, type StoredDigests } from '../rowDiff';
import { factProperties } from '../storedProperties';

export interface FactOptions {
  /** ISO 8601 in UTC, recorded as the time at which the facts entered the record. */
  readonly now: string;
  readonly author: string;
}

/** A fact with the change by which it enters the record. */
export interface FactToWrite {
  readonly fact: FactRow;
  readonly evidence: readonly EvidenceRow[];
  readonly changeId: string;
  readonly reason: string;
  /** The dossier that tells it; null for one that somebody decided without. */
  readonly file: string | null;
}

/** A fact that was created, as it is stored. */
export interface CreatedFact {
  readonly fact: FactRow;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: readonly EvidenceRow[];
}

export interface WrittenFacts {
  readonly tally: Tally;
  /** Those that were created, with all evidence told for them. */
  readonly created: readonly CreatedFact[];
  /** Ids of facts that were created or told better. */
  readonly changed: ReadonlySet<string>;
}

/** Writes the facts of dossiers. */
export async function writeFacts(
  run: RunStatement,
  dossiers: readonly SourceRows[],
  options: FactOptions,
  stored: StoredDigests['facts'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenFacts> {
  return recordFacts(run, mergeDuplicates(dossiers), options, stored, merged);
}

/** The digests of those of some facts that are there. */
export async function storedFactDigests(
  run: RunStatement,
  ids: readonly string[],
): Promise<StoredDigests['facts']> {
  const { values } = await run({
    text: 'CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN collect([id, f.digest])',
    params: { ids },
  });
  return new Map(values[0]?.[0] as [string, string][]);
}

/**
 * Creates the facts that are not there yet, with their evidence, and brings the annotations of the others up to date.
 * @param merged where an entity goes that was merged into another; a fact keeps the one that it names
 */
export async function recordFacts(
  run: RunStatement,
  facts: readonly FactToWrite[],
  options: FactOptions,
  stored: StoredDigests['facts'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenFacts> {
  const { added, changed, tally } = diffRows(facts.map(factParameters), stored);
  const rows = added.map((row) => ({
    ...row,
    properties: withoutNulls({
      ...row.properties,
      toldIn: row.file,
      status: 'ACTIVE',
      recordedAt: options.now,
    }),
  }));
  for (const [, ofChange] of groupBy(rows, ({ changeId }) => changeId)) {
    await runInBatches(ofChange, (batch) => createFacts(run, batch, options, merged));
  }
  await writeRemainingRoles(
    run,
    added.map(({ fact }) => fact),
    merged,
  );
  await runInBatches(changed, (batch) => annotateFacts(run, batch));
  return {
    tally,
    created: rows,
    changed: new Set([...added, ...changed].map(({ id }) => id)),
  };
}

/** The change under which a dossier is recorded: of one content, one change. */
export function changeId(dossierDigest: string): string {
  return `change:load:${dossierDigest.slice(0, 20)}`;
}

/** The same fact may stand in several dossiers; the first to tell it is recorded as its origin, the evidence adds up. */
function mergeDuplicates(dossiers: readonly SourceRows[]): FactToWrite[] {
  const byId = new Map<string, FactToWrite & { evidence: EvidenceRow[] }>();
  for (const { file, digest, facts } of dossiers) {
    for (const fact of facts) {
      const first = byId.get(fact.id);
      if (first) first.evidence.push(...fact.evidence);
      else {
        const evidence = [...fact.evidence];
        byId.set(fact.id, {
          fact,
          evidence,
          file,
          changeId: changeId(digest),
          reason: `Loaded from ${file}`,
        });
      }
    }
  }
  return [...byId.values()];
}

/** Evidence that is told twice counts once. */
function distinctEvidence(evidence: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(evidence.map((row) => [`${row.stance} ${row.passage}`, row])).values()];
}

function factParameters({ fact, evidence, changeId, file, reason }: FactToWrite) {
  const annotations = Object.fromEntries(
    [...ANNOTATIONS].map((name) => [name, fact.properties[name] ?? null]),
  );
  const digest = digestOf(annotations);
  return {
    id: fact.id,
    fact,
    evidence: distinctEvidence(evidence),
    properties: { ...factProperties(fact), contentDigest: contentDigest(fact), digest },
    annotations,
    digest,
    changeId,
    file,
    reason,
  };
}

type Row = Omit<ReturnType<typeof factParameters>, 'properties'> & Pick<CreatedFact, 'properties'>;

function withoutNulls(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** Creates facts that enter the record by one change, with their roles on entities that stand, and their evidence. */
async function createFacts(
  run: RunStatement,
  rows: readonly Row[],
  { now, author }: FactOptions,
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  await run({
    // Labels and types come from the rows: one statement to plan for all. Columns go by position, since keys would be a third of it.
    text: `CYPHER 5 MERGE (change:Change {id: $changeId})
ON CREATE SET change.at = $now, change.author = $author, change.reason = $reason
WITH change UNWIND $rows AS row
CREATE (f:Fact:$(row[0])) SET f = row[1]
CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now, changeId: $changeId}]->(change)
WITH f, row
CALL (f, row) { UNWIND row[2] AS role MATCH (filler:Entity {id: role[1]}) CREATE (f)-[:$(role[0])]->(filler) }
CALL (f, row) { UNWIND row[3] AS told MATCH (p:Passage {id: told[1]}) CREATE (f)-[:EVIDENCED_BY {stance: told[0]}]->(p) }`,
    params: {
      rows: rows.map(({ fact, properties, evidence }) => [
        fact.type,
        properties,
        fact.roles
          .filter((filler) => labelOf(filler, merged) === 'Entity')
          .map(({ relationship, target }) => [relationship, target]),
        evidence.map(({ stance, passage }) => [stance, passage]),
      ]),
      changeId: rows[0]?.changeId ?? null,
      reason: rows[0]?.reason ?? null,
      now,
      author,
    },
  });
}

async function annotateFacts(run: RunStatement, rows: readonly Row[]): Promise<void> {
  await run({
    text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
SET f += row.annotations, f.digest = row.digest`,
    params: { rows: rows.map(({ id, annotations, digest }) => ({ id, annotations, digest })) },
  });
}

/**
 * How many active facts stand in the graph that came from one of the dossiers and are told in none of them now. Loading
 * leaves them as they are: whether they were wrong is a curator's decision.
 */
export async function countOrphanedFacts(
  run: RunStatement,
  dossiers: readonly SourceRows[],
): Promise<number> {
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

function labelOf({ target, targetKind }: RoleFiller, merged: ReadonlyMap<string, string>) {
  if (targetKind === 'fact') return 'Fact';
  return merged.has(target) ? 'Merged' : 'Entity';
}

/** Roles that entities which were merged and other facts fill: those facts may have been created by a later statement. */
async function writeRemainingRoles(
  run: RunStatement,
  facts: readonly FactRow[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  const fillers = facts.flatMap((fact) => fact.roles.map((filler) => ({ fact: fact.id, ...filler })));
  for (const label of ['Merged', 'Fact'] as const) {
    const ofLabel = fillers.filter((filler) => labelOf(filler, merged) === label);
    await runInBatches(ofLabel, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.fact}) MATCH (filler:${label} {id: row.target})
CREATE (f)-[:$(row.relationship)]->(filler)`,
        params: { rows: batch.map(({ fact, target, relationship }) => ({ fact, target, relationship })) },
      });
    });
  }
}
