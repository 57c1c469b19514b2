/** Writes the rows of checked dossiers within a transaction: entities, passages, facts, evidence, and what follows from them. */
import type { Tally } from './batches';
import { erasedIds } from './erasure/erasedIds';
import { withoutErased } from './erasure/withoutErased';
import { deriveLinks } from './links/deriveLinks';
import type { SourceRows, FactRow } from './rows';
import { reconcileIdentities } from './identity/reconcile';
import { canonicalIdsOf, hasMergedEntities } from './identity/mergeState';
import { removeStandInRoles, writeStandInRoles } from './identity/standIns';
import { uniteProperties } from './identity/uniteProperties';
import type { StoredDigests } from './rowDiff';
import { writeEntities } from './entities/writeEntities';
import { writePassages } from './evidence/writePassages';
import { writeEvidence } from './evidence/writeEvidence';
import { factsOf, writeFacts } from './facts/writeFacts';
import type { Authorship, Change } from './change/change';
import type { RecordTransaction } from './change/writeRecord';
import { renamedEntities, writeNameKeys } from './names/nameKeys';

export interface WrittenRows {
  readonly entities: Tally;
  readonly passages: Tally;
  readonly facts: Tally;
  /** Ties of facts to passages that were new. */
  readonly evidenceAdded: number;
  /** Ids of the entities that were created. */
  readonly created: readonly string[];
  /** What became of each row, by id; one that is not here was there already, the same. */
  readonly outcomes: ReadonlyMap<string, 'CREATED' | 'UPDATED'>;
  /** Ids of rows about persons who were erased: nothing of them was written. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Entities first, then passages, facts with their evidence, the links that follow from what changed, and who is the same.
 * @param stored what is there of what the dossiers declare, read under the lock of the record
 */
export async function writeRows(
  transaction: RecordTransaction,
  sources: readonly SourceRows[],
  stored: StoredDigests,
  by: Authorship & Partial<Change>,
): Promise<WrittenRows> {
  const { run } = transaction;
  const isErased = await erasedIds(run);
  const dossiers = isErased ? withoutErased(sources, isErased) : sources;
  const all = dossiers.flatMap((dossier) => dossier.facts);
  const hasMerged = await hasMergedEntities(run);
  const merged = hasMerged ? await canonicalIdsOf(run, namedEntities(dossiers)) : new Map<string, string>();
  // Sent one after the other, none waiting for the answers of another: what facts name is there when they come.
  const [entities, passages, facts] = await Promise.all([
    writeEntities(run, dossiers, stored.entities, merged),
    writePassages(run, dossiers, stored.passages),
    writeFacts(transaction, factsOf(dossiers, by), stored.facts, merged),
  ]);
  const written = all.filter(({ id }) => stored.facts.has(id));
  const evidence = await writeEvidence(run, written);
  const affected = all.filter(({ id }) => facts.changed.has(id) || evidence.changed.has(id));
  if (merged.size > 0) {
    const documents = dossiers.flatMap(({ document }) => (document ? [document.id] : []));
    const referrers = [...documents, ...affected.map(({ id }) => id)];
    // What stood in for an entity may by now be stated of the canonical one itself.
    await removeStandInRoles(run, referrers);
    await writeStandInRoles(run, referrers);
  }
  const { added, changed } = entities;
  if (hasMerged) await uniteProperties(run, changed);
  await deriveLinks(run, {
    facts: affected,
    created: facts.created,
    entities: [...added, ...changed],
    endpoints: { types: new Map([...stored.types, ...declaredTypes(dossiers)]), created: added, merged },
  });
  // Those that are new were created with theirs. The names of a merged one are the canonical one's as well.
  const renamed = [...changed, ...renamedEntities(affected)].map((id) => merged.get(id) ?? id);
  await writeNameKeys(
    run,
    [...new Set(renamed)].filter((id) => !added.has(id)),
  );
  await reconcileIdentities(run, entitiesInDecisions(all.filter(({ id }) => facts.changed.has(id))));
  const outcomes = new Map<string, 'CREATED' | 'UPDATED'>();
  const note = (outcome: 'CREATED' | 'UPDATED', ids: Iterable<string>) => {
    for (const id of ids) if (!outcomes.has(id)) outcomes.set(id, outcome);
  };
  note('CREATED', [...entities.created, ...passages.added, ...facts.created.map(({ fact }) => fact.id)]);
  note('UPDATED', [...entities.changed, ...passages.changed, ...facts.changed]);
  // Stated as before, with a new passage, publisher or source.
  for (const [tally, ids] of [
    [entities.tally, entities.attributed],
    [facts.tally, evidence.changed],
  ] as const) {
    const more = [...ids].filter((id) => !outcomes.has(id));
    tally.updated += more.length;
    tally.unchanged -= more.length;
    note('UPDATED', more);
  }
  return {
    entities: entities.tally,
    passages: passages.tally,
    facts: facts.tally,
    evidenceAdded: facts.created.reduce((sum, one) => sum + one.evidence.length, evidence.added),
    created: entities.created,
    outcomes,
    leftOut: isErased ? leftOutOf(sources, dossiers) : new Set(),
  };
}

function leftOutOf(sources: readonly SourceRows[], kept: readonly SourceRows[]): ReadonlySet<string> {
  const idsIn = (all: readonly SourceRows[]) =>
    all.flatMap(({ entities, passages, facts }) => [...entities, ...passages, ...facts].map(({ id }) => id));
  const there = new Set(idsIn(kept));
  return new Set(idsIn(sources).filter((id) => !there.has(id)));
}

function* declaredTypes(dossiers: readonly SourceRows[]): Iterable<readonly [string, string]> {
  for (const { document, entities } of dossiers) {
    if (document) yield [document.id, document.type];
    for (const { id, type } of entities) yield [id, type];
  }
}

function* namedEntities(dossiers: readonly SourceRows[]): Iterable<string> {
  for (const { document, publisher, cites, entities, facts } of dossiers) {
    if (document) yield document.id;
    if (publisher !== null) yield publisher;
    yield* cites;
    for (const { id } of entities) yield id;
    for (const { roles } of facts) for (const { target } of roles) yield target;
  }
}

/** The entities that new decisions on two of them name. */
function entitiesInDecisions(facts: readonly FactRow[]): string[] {
  return facts
    .filter(({ type, roles }) => type === 'Identity' && roles.length > 1)
    .flatMap(({ roles }) => roles.map(({ target }) => target));
}
