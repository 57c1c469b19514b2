/** Brings links and summaries up to date after facts changed. */
import { cypherFile } from '../../graph/cypherFile';
import { summarisedTypes } from '../../model/summarised';
import { groupBy, runInBatches, type RunStatement } from '../batches';
import type { CreatedFact } from '../facts/createdFact';
import { keepRelationship } from '../history/keep';
import type { FactRow } from '../rows';
import { deriveParts } from './derivedParts';
import type { Endpoints } from './factGroups';
import { conditionedFacts } from './conditionedFacts';
import { createFirstLinks } from './firstLinks';
import { keyOf, linkRow, MODALITIES } from './linkRow';
import { linkQueries, readGroups, type StoredGroup } from './storedGroups';
import { deleteLinks, replaceLinks } from './writeLinks';

/** What changed, by ids of canonical entities and of facts. */
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

/** What a load has written. */
export interface LoadedFacts {
  /** Facts that were created, or that got other annotations or more evidence. */
  readonly facts: readonly FactRow[];
  /** Those of them that were created. */
  readonly created: readonly CreatedFact[];
  /** Ids of entities that were created or changed. */
  readonly entities: readonly string[];
  /** All entities that the facts name. */
  readonly endpoints: Endpoints;
}

/** Derives what follows from what a load has written. */
export async function deriveLinks(run: RunStatement, loaded: LoadedFacts): Promise<void> {
  const { facts, entities, endpoints } = loaded;
  const byType = new Map(groupBy(facts, (fact) => fact.type));
  const canonical = (id: string) => endpoints.merged.get(id) ?? id;
  const fillers = (type: string, role: string) =>
    (byType.get(type) ?? []).flatMap(({ roles }) =>
      roles.filter((filler) => filler.role === role).map(({ target }) => canonical(target)),
    );
  const changed = entities.filter((id) => !endpoints.created.has(id)).map(canonical);
  const conditioned = await conditionedFacts(run, changed);
  const types = summarisedTypes();
  const summarised = entities.filter((id) => types.includes(endpoints.types.get(id) ?? '')).map(canonical);
  await deriveFrom(
    run,
    {
      byType: new Map(
        [...new Set([...byType.keys(), ...conditioned.keys()])].map((type) => [
          type,
          [...new Set([...(byType.get(type) ?? []).map(({ id }) => id), ...(conditioned.get(type) ?? [])])],
        ]),
      ),
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
    const params = { ids, types: summarisedTypes(), modalities: MODALITIES };
    await run({ text: cypherFile('record/currentOccurrence'), params });
  });
  const queries = linkQueries();
  // Before anything is read: what is read then has these links already.
  const done = created.length > 0 ? await createFirstLinks(run, queries, created, endpoints) : [];
  for (const [index, query] of queries.entries()) {
    const open = (changed.byType.get(query.factType) ?? []).filter((id) => done[index]?.has(id) !== true);
    await writeGroups(run, await readGroups(run, query, open));
  }
  await noteSignatures(run, summarised, changed.byType.get('Party') ?? []);
  const events = await eventsOf(run, [...new Set(changed.officials)]);
  await deriveParts(run, [...new Set([...events, ...summarised, ...changed.events])]);
}

/** Whether an agreement was signed stands on the links of its parties: it follows from the agreement's own summary. */
async function noteSignatures(
  run: RunStatement,
  summarised: readonly string[],
  parties: readonly string[],
): Promise<void> {
  const note = (ids: readonly string[], match: string) =>
    runInBatches(ids, async (batch) => {
      await run({
        text: `CYPHER 5 UNWIND $ids AS id ${match}
MATCH (a)<-[link:PARTY_TO]-() WHERE link.signed IS NULL OR link.signed <> coalesce(a.tookPlace, false)
${keepRelationship('link')}
SET link.signed = coalesce(a.tookPlace, false) RETURN collect(pastIds) AS pastIds`,
        params: { ids: batch },
      });
    });
  await note(summarised, 'MATCH (a:Agreement {id: id})');
  await note(parties, 'MATCH (:Fact {id: id})-[:AGREEMENT]->(a:Agreement)');
}

/** Sums up links that were read, and deletes those that no fact carries any more. */
async function writeGroups(run: RunStatement, groups: readonly StoredGroup[]): Promise<void> {
  const carried = groups.filter(({ premises }) => premises.length > 0);
  const bare = groups.filter(({ premises }) => premises.length === 0);
  await replaceLinks(
    run,
    carried.map(({ link, premises }) => linkRow(link, premises)),
  );
  await deleteLinks(
    run,
    bare.map(({ link }) => ({ ...link, key: keyOf(link.keys) })),
  );
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
