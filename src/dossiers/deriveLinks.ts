/** Brings links and summaries up to date after facts changed. */
import { cypherFile } from '../graph/cypherFile';
import { ParticipationRole } from '../model/participationRole';
import { groupBy, inBatches, type Run } from './batches';
import type { FactRow } from './dossier';
import { linkStatements } from './linkStatement';

/** What changed, by ids of entities that stand and of facts. */
export interface Changed {
  /** Facts by type. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
  /** Entities whose summaries are written again. */
  readonly summarised: readonly string[];
  /** Officials whose offices changed: parts in events may follow from them. */
  readonly officials: readonly string[];
  /** Events whose parts changed. */
  readonly events: readonly string[];
}

/**
 * Derives what follows from facts that were told.
 * @param merged where an entity that they name goes, if it was merged into another
 */
export async function deriveLinks(
  run: Run,
  facts: readonly FactRow[],
  changedEntities: readonly string[],
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => merged.get(target) ?? target),
    );
  await deriveFrom(run, {
    byType: new Map([...byType].map(([type, rows]) => [type, rows.map(({ id }) => id)])),
    summarised: [...changedEntities.map((id) => merged.get(id) ?? id), ...fillers('Occurrence', 'subject')],
    officials: fillers('Tenure', 'official'),
    events: fillers('Participation', 'event'),
  });
}

/**
 * Summaries first, since derived parts depend on the days of an event; then the links of each rule; then the parts that
 * follow from parts and offices.
 */
export async function deriveFrom(run: Run, changed: Changed): Promise<void> {
  const summarised = [...new Set(changed.summarised)];
  await inBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids } });
  });
  for (const { factType, text } of linkStatements()) {
    await inBatches(changed.byType.get(factType) ?? [], async (ids) => {
      await run({ text, params: { ids } });
    });
  }
  const events = await eventsOf(run, [...new Set(changed.officials)]);
  const affected = [...new Set([...events, ...summarised, ...changed.events])];
  await inBatches(affected, async (ids) => {
    await run({
      text: cypherFile('links/derivedParts'),
      params: { ids, roles: Object.keys(ParticipationRole) },
    });
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
