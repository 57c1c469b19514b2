/** Brings links and summaries up to date after facts changed. */
import { summarisedTypes } from '../../model/summarised';
import { cypherFile } from '../../graph/cypherFile';
import { ParticipationRole } from '../../model/participationRole';
import { groupBy, runInBatches, type RunStatement } from '../batches';
import { createLinks } from './createLinks';
import type { FactRow } from '../rows';
import type { Endpoints } from './firstLinks';
import { linkStatements } from './linkStatement';
import type { CreatedFact } from '../facts/writeFacts';

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
export interface LoadedFacts {
  /** Facts that were created, told better or better evidenced. */
  readonly facts: readonly FactRow[];
  /** Those of them that were created. */
  readonly created: readonly CreatedFact[];
  /** Ids of entities that are told for the first time or otherwise. */
  readonly entities: readonly string[];
  /** All entities that the facts name. */
  readonly endpoints: Endpoints;
}

/** Derives what follows from what was told. */
export async function deriveLinks(run: RunStatement, loaded: LoadedFacts): Promise<void> {
  const { facts, entities, endpoints } = loaded;
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const canonical = (id: string) => endpoints.merged.get(id) ?? id;
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => canonical(target)),
    );
  const types = summarisedTypes();
  const summarised = entities.filter((id) => types.includes(endpoints.types.get(id) ?? '')).map(canonical);
  await deriveFrom(
    run,
    {
      byType: new Map([...byType].map(([type, rows]) => [type, rows.map(({ id }) => id)])),
      summarised: [...summarised, ...fillers('Occurrence', 'subject')],
      officials: fillers('Tenure', 'official'),
      events: fillers('Participation', 'event'),
    },
    loaded,
  );
}

const NO_NEW_FACTS: Pick<LoadedFacts, 'created' | 'endpoints'> = {
  created: [],
  endpoints: { types: new Map(), created: new Set(), merged: new Map() },
};

/**
 * Summaries first, since derived parts depend on the days of an event; then the links of each rule; then the parts that
 * follow from parts and offices.
 */
export async function deriveFrom(
  run: RunStatement,
  changed: Changed,
  { created, endpoints } = NO_NEW_FACTS,
): Promise<void> {
  const summarised = [...new Set(changed.summarised)];
  await runInBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids, types: summarisedTypes() } });
  });
  const statements = linkStatements();
  // Before the statements, which find these links and add to them.
  const done = created.length > 0 ? await createLinks(run, statements, created, endpoints) : [];
  for (const [index, { factType, text }] of statements.entries()) {
    const open = (changed.byType.get(factType) ?? []).filter((id) => done[index]?.has(id) !== true);
    await runInBatches(open, async (ids) => {
      await run({ text, params: { ids, types: summarisedTypes() } });
    });
  }
  const events = await eventsOf(run, [...new Set(changed.officials)]);
  const affected = [...new Set([...events, ...summarised, ...changed.events])];
  await runInBatches(affected, async (ids) => {
    await run({
      text: cypherFile('links/derivedParts'),
      params: { ids, roles: Object.keys(ParticipationRole) },
    });
  });
}

async function eventsOf(run: RunStatement, officials: readonly string[]): Promise<string[]> {
  const events: string[] = [];
  await runInBatches(officials, async (ids) => {
    const rows = await run({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (:Entity {id: id})<-[:ACTOR]-(:Participation)-[:EVENT]->(e:Event) RETURN DISTINCT e.id',
      params: { ids },
    });
    events.push(...rows.values.map(([id]) => String(id)));
  });
  return events;
}
