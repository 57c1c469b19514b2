/** Brings links and summaries up to date after facts changed. */
import { cypherFile } from '../graph/cypherFile';
import { ParticipationRole } from '../model/participationRole';
import { groupBy, inBatches, type Run } from './batches';
import type { FactRow } from './dossier';
import { linkStatements } from './linkStatement';

/**
 * Summaries first, since derived parts depend on the days of an event; then the links of each rule; then the parts that
 * follow from parts and offices.
 */
export async function deriveLinks(
  run: Run,
  facts: readonly FactRow[],
  changedEntities: readonly string[],
): Promise<void> {
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => target),
    );

  const summarised = [...new Set([...changedEntities, ...fillers('Occurrence', 'subject')])];
  await inBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids } });
  });
  for (const { factType, text } of linkStatements()) {
    await inBatches(byType.get(factType) ?? [], async (batch) => {
      await run({ text, params: { ids: batch.map((fact) => fact.id) } });
    });
  }
  const events = await eventsOf(run, [...new Set(fillers('Tenure', 'official'))]);
  const affected = [...new Set([...events, ...summarised, ...fillers('Participation', 'event')])];
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
