/** Brings links and summaries up to date after facts changed. */
import { cypherFile } from '../graph/cypherFile';
import { ParticipationRole } from '../model/participationRole';
import { groupBy, inBatches, type Run } from './batches';
import type { FactRow } from './dossier';
import { firstLinks, type LinkRow } from './firstLinks';
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
  /** Types of entities that were created, by id. */
  readonly fresh: ReadonlyMap<string, string>;
  /** Types of entities that are told otherwise, by id. */
  readonly changed: ReadonlyMap<string, string>;
  /** Where an entity goes that was merged into another. */
  readonly merged: ReadonlyMap<string, string>;
}

/** Derives what follows from what was told. */
export async function deriveLinks(run: Run, told: Told): Promise<void> {
  const { facts, fresh, changed, merged } = told;
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => merged.get(target) ?? target),
    );
  const summarised = [...fresh, ...changed].flatMap(([id, type]) =>
    SUMMARISED.has(type) ? [merged.get(id) ?? id] : [],
  );
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

/** The types of which `summary.cypher` writes a summary. */
const SUMMARISED: ReadonlySet<string> = new Set(['Event', 'Agreement']);

const NOTHING_NEW = { created: [], fresh: new Map(), merged: new Map() };

/**
 * Summaries first, since derived parts depend on the days of an event; then the links of each rule; then the parts that
 * follow from parts and offices.
 */
export async function deriveFrom(
  run: Run,
  changed: Changed,
  { created, fresh, merged }: Pick<Told, 'created' | 'fresh' | 'merged'> = NOTHING_NEW,
): Promise<void> {
  const summarised = [...new Set(changed.summarised)];
  await inBatches(summarised, async (ids) => {
    await run({ text: cypherFile('links/summary'), params: { ids } });
  });
  const createdByType = new Map(groupBy(created, ({ fact }) => fact.type));
  const steps = linkStatements().map(({ factType, rule, text }) => {
    const { links, done } = firstLinks(rule, createdByType.get(factType) ?? [], { fresh, merged });
    return { links, text, ids: (changed.byType.get(factType) ?? []).filter((id) => !done.has(id)) };
  });
  // Before the others, which find them and add to them.
  await createLinks(
    run,
    steps.flatMap(({ links }) => links),
  );
  for (const { text, ids: open } of steps) {
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

async function createLinks(run: Run, links: readonly LinkRow[]): Promise<void> {
  await inBatches(links, async (rows) => {
    await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
CREATE (a)-[link:$(row.type)]->(b) SET link = row.properties, link.documentCount = toInteger(row.documentCount)`,
      params: { rows },
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
