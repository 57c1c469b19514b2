/** Writes facts. A fact's content and status never change by loading; its annotations may. */
import { digestOf, runInBatches, type RunStatement, type Tally } from '../batches';
import type { Authorship, Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { diffRows, type StoredDigests } from '../rowDiff';
import { keepRelationship, keepState } from '../history/keep';
import type { EvidenceRow, FactRow, RoleFiller, SourceRows } from '../rows';
import { factProperties } from '../storedProperties';
import type { CreatedFact } from './createdFact';
import { createFacts } from './createFacts';
import { ANNOTATIONS } from '../../model/factContent';
import { contentDigest } from './factId';

/** A fact with the change by which it enters the record. */
export interface FactToWrite {
  readonly fact: FactRow;
  readonly evidence: readonly EvidenceRow[];
  readonly change: Change;
  /** The source that it comes from; null for one that somebody decided without. */
  readonly file: string | null;
}

export interface WrittenFacts {
  readonly tally: Tally;
  readonly created: readonly CreatedFact[];
  /** Ids of facts that were created, or that got other annotations. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Creates the facts that are not there yet, with their evidence, and brings the annotations of the others up to date.
 * @param merged where an entity goes that was merged into another; a fact keeps the one that it names
 */
export async function writeFacts(
  transaction: RecordTransaction,
  facts: readonly FactToWrite[],
  stored: StoredDigests['facts'],
  merged: ReadonlyMap<string, string>,
): Promise<WrittenFacts> {
  const { added, changed, tally } = diffRows(facts.map(toRow), stored);
  const created = added.map((row) => ({
    ...row,
    properties: withoutNulls({
      ...row.properties,
      toldIn: row.file,
      status: 'ACTIVE',
      recordedAt: row.change.now,
    }),
  }));
  await createFacts(transaction, created, merged);
  await runInBatches(changed, async (batch) => {
    await transaction.run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
${keepState('f')}
SET f += row.annotations, f.digest = row.digest`,
      params: { rows: batch.map(({ id, annotations, digest }) => ({ id, annotations, digest })) },
    });
  });
  await writeAttributions(transaction.run, changed, merged);
  return { tally, created, changed: new Set([...added, ...changed].map(({ id }) => id)) };
}

/**
 * The facts of some sources. Several may give the same one: the first of them is recorded as its origin, and the evidence
 * adds up.
 * @param by without a reason, that a fact was loaded from its source is the reason
 */
export function factsOf(sources: readonly SourceRows[], by: Authorship & Partial<Change>): FactToWrite[] {
  const byId = new Map<string, FactToWrite & { evidence: EvidenceRow[] }>();
  for (const { file, facts } of sources) {
    const change = { reason: loadedFrom(file), ...by };
    for (const fact of facts) {
      const first = byId.get(fact.id);
      if (!first) {
        byId.set(fact.id, { fact, evidence: [...fact.evidence], file, change });
        continue;
      }
      first.evidence.push(...fact.evidence);
      byId.set(fact.id, { ...first, fact: bothAttributed(first.fact, fact) });
    }
  }
  return [...byId.values()];
}

/** A fact that two sources give: it stays somebody's word only where it is in both. */
function bothAttributed(one: FactRow, other: FactRow): FactRow {
  const [first, second] = [attributions(one), attributions(other)];
  const both = first.length > 0 && second.length > 0 ? [...first, ...second] : [];
  const roles = new Map(both.map((filler) => [filler.target, filler]));
  return { ...one, roles: [...one.roles.filter(({ role }) => role !== ATTRIBUTED), ...roles.values()] };
}

const ATTRIBUTED = 'attributedTo';

function attributions({ roles }: Pick<FactRow, 'roles'>): readonly RoleFiller[] {
  return roles.filter(({ role }) => role === ATTRIBUTED);
}

/** In whose words facts are given may be found out later, as an annotation is. */
async function writeAttributions(
  run: RunStatement,
  facts: readonly { readonly id: string; readonly fact: FactRow }[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  await runInBatches(facts, async (batch) => {
    await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (:Fact {id: id})-[old:ATTRIBUTED_TO]->()
${keepRelationship('old')}
DELETE old RETURN collect(pastIds) AS pastIds`,
      params: { ids: batch.map(({ id }) => id) },
    });
  });
  const rows = facts.flatMap(({ id, fact }) => attributions(fact).map(({ target }) => ({ id, target })));
  for (const label of ['Entity', 'Merged'] as const) {
    const ofLabel = rows.filter(({ target }) => merged.has(target) === (label === 'Merged'));
    await runInBatches(ofLabel, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $rows AS row MATCH (f:Fact {id: row.id}) MATCH (who:${label} {id: row.target})
CREATE (f)-[:ATTRIBUTED_TO {recordedFrom: $changeNumber}]->(who)`,
        params: { rows: batch },
      });
    });
  }
}

/** The reason of a change that a load made. */
export function loadedFrom(file: string): string {
  return `Loaded from ${file}`;
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

function toRow({ fact, evidence, change, file }: FactToWrite) {
  const annotations = Object.fromEntries(
    [...ANNOTATIONS].map((name) => [name, fact.properties[name] ?? null]),
  );
  const voices = attributions(fact).map(({ target }) => target);
  const digest = digestOf(voices.length > 0 ? { ...annotations, [ATTRIBUTED]: voices.sort() } : annotations);
  return {
    id: fact.id,
    fact,
    evidence: distinctEvidence(evidence),
    properties: { ...factProperties(fact), contentDigest: contentDigest(fact), digest },
    annotations,
    digest,
    change,
    file,
  };
}

/** Evidence that is given twice counts once. */
function distinctEvidence(evidence: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(evidence.map((row) => [`${row.stance} ${row.passage}`, row])).values()];
}

function withoutNulls(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}
