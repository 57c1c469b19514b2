/** Brings links and summaries up to date after facts changed. */
import { cypherFile } from '../graph/cypherFile';
import { ParticipationRole } from '../model/participationRole';
import { summarisedTypes } from '../model/summarised';
import { groupBy, inBatches, type Run } from './batches';
import { createLinks } from './createLinks';
import type { FactRow } from './dossier';
import type { Ends } from './firstLinks';
import { linkStatements } from './linkStatement';
import type { CreatedFact } from './writeFacts';

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

/** What a load has told. */
export interface Told {
  /** Facts that were created, told better or better evidenced. */
  readonly facts: readonly FactRow[];
  /** Those of them that were created. */
  readonly created: readonly CreatedFact[];
  /** Ids of entities that are told for the first time or otherwise. */
  readonly entities: readonly string[];
  /** All entities that the facts name. */
  readonly ends: Ends;
}

/** Derives what follows from what was told. */
export async function deriveLinks(run: Run, told: Told): Promise<void> {
  const { facts, entities, ends } = told;
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const standing = (id: string) => ends.merged.get(id) ?? id;
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => standing(target)),
    );
  const types = summarisedTypes();
  const summarised = entities.filter((id) => types.includes(ends.types.get(id) ?? '')).map(standing);
  await deriveFrom(
    run,
    {
      byType: new Map([...byType].map(([type, rows]) => [type, rows.map(({ id }) => id)])),
      summarised: [...summarised, ...fillers('Occurrence', 'subject')],
      officials: fillers('Tenure', 'official'),
      events: fillers('Participation', 'event'),
    },
    told,
  );
}

const NOTHING_NEW: Pick<Told, 'created' | 'ends'> = {
  created: [],
  ends: { types: new Map(), fresh: new Set(), merged: new Map() },
};

/**
 * Summaries first, since derived parts depend on the days of an event; then the links of each rule; then the parts that
 * follow from parts and offices.
 */
export async function deriveFrom(run: Run, changed: Changed, { created, ends } = NOTHING_NEW): Promise<void> {
  const summarised = [...new Set(changed.summarised)];
  await inBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids, types: summarisedTypes() } });
  });
  const statements = linkStatements();
  // Before the statements, which find these links and add to them.
  const done = created.length > 0 ? await createLinks(run, statements, created, ends) : [];
  for (const [index, { factType, text }] of statements.entries()) {
    const open = (changed.byType.get(factType) ?? []).filter((id) => done[index]?.has(id) !== true);
    await inBatches(open, async (ids) => {
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
