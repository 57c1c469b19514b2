/**
 * Creates places that the graph does not have, many with one statement: each with its names, with the facts that say where
 * it lies and with the links that follow from these. It writes what facts and links one by one would.
 */
import { runInBatches } from '../batches';
import type { Change } from '../change/change';
import type { RecordTransaction } from '../change/writeRecord';
import { linkRow } from '../links/linkRow';
import { nameProperties } from '../names/nameKeys';

/** A place to create. Of all facts on it, the basis is BACKGROUND. */
export interface NewPlace {
  readonly type: string;
  /** Without nulls. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly names: readonly NewName[];
  /** Further names; those of no language in particular are no facts. */
  readonly otherNames: readonly string[];
  /** Where it lies, at most a region and its country. */
  readonly placements: readonly NewPlacement[];
  /** What its facts are noted with. */
  readonly note: string;
}

/** A name as a fact. */
export interface NewName {
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly script: string;
  readonly kind: string;
}

/** Where a place lies, as a fact. */
export interface NewPlacement {
  readonly id: string;
  readonly where: string;
}

/** Which column holds what: keys would be half of what is sent. */
const TYPE = 'row[0]';
const PROPERTIES = 'row[1]';
const NAMES = 'row[2]';
const INNER = 'row[3]';
const OUTER = 'row[4]';
const NOTE = 'row[5]';

/** A fact's status and origin, the same for every fact of this load. */
const RECORDED = "basis: 'BACKGROUND', status: 'ACTIVE', recordedAt: $now, recordedFrom: $changeNumber";

/** The fact that a place lies in another, and the link that follows from it alone. */
const placedIn = (
  place: string,
  placement: string,
) => `FOREACH (place IN CASE WHEN ${place} IS NULL THEN [] ELSE [${place}] END |
  CREATE (f:Fact:Placement {id: ${placement}[0], type: 'Placement', note: ${NOTE}, ${RECORDED}})
  CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now}]->(change)
  CREATE (f)-[:WHAT]->(n)
  CREATE (f)-[:WHERE]->(place)
  CREATE (n)-[link:IN]->(place)
  SET link = $link, link.factIds = [${placement}[0]], link.documentCount = 0, link.recordedFrom = $changeNumber)`;

const TEXT = `CYPHER 5 MERGE (change:Change {id: $changeId})
WITH change UNWIND $rows AS row
OPTIONAL MATCH (inner:Entity {id: ${INNER}[1]})
OPTIONAL MATCH (outer:Entity {id: ${OUTER}[1]})
CREATE (n:Entity:$(${TYPE})) SET n = ${PROPERTIES}, n.recordedFrom = $changeNumber
FOREACH (name IN ${NAMES} |
  CREATE (f:Fact:Name {id: name[0], type: 'Name', value: name[1], language: name[2], script: name[3], kind: name[4],
    note: ${NOTE}, ${RECORDED}})
  CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now}]->(change)
  CREATE (f)-[:ENTITY]->(n))
${placedIn('inner', INNER)}
${placedIn('outer', OUTER)}`;

/** What the link of a placement carries but for the id of the fact. */
const PLACEMENT_LINK = linkRow({ type: 'IN', from: '', to: '', keys: {} }, [
  { factIds: [], properties: { status: 'ACTIVE', basis: 'BACKGROUND' }, documents: [] },
]).properties;

/** Creates places of which none is in the graph, and all in which they lie are. */
export async function createPlaces(
  { run, changeId }: RecordTransaction,
  places: readonly NewPlace[],
  change: Change,
): Promise<void> {
  const params = { now: change.now, link: PLACEMENT_LINK, changeId: changeId(change) };
  await runInBatches(places, async (batch) => {
    await run({ text: TEXT, params: { ...params, rows: batch.map(toColumns) } });
  });
}

function toColumns({ type, properties, names, otherNames, placements, note }: NewPlace) {
  const [inner = null, outer = null] = placements.map(({ id, where }) => [id, where]);
  const values = names.map(({ value }) => value);
  return [
    type,
    { ...properties, ...nameProperties(type, values, otherNames) },
    names.map(({ id, value, language, script, kind }) => [id, value, language, script, kind]),
    inner,
    outer,
    note,
  ];
}
