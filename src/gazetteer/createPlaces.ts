/**
 * Creates places that the graph does not have, one statement for a batch: entity with the keys of its names, names, where it lies and the links
 * from that, as the writing of dossiers would make them one by one. Columns go by position, since keys would be half the load.
 */
import type { RunStatement } from '../record/batches';
import { nameProperties } from '../record/names/nameKeys';
import type { PlaceRow } from './placeRows';

export interface CreateOptions {
  /** ISO 8601 in UTC: when the facts entered the record. */
  readonly now: string;
  /** Id of the change that records the load; it is there. */
  readonly changeId: string;
}

/** Which column holds what. */
const TYPE = 'row[0]';
const PROPERTIES = 'row[1]';
const NAMES = 'row[2]';
const REGION = 'row[3]';
const COUNTRY = 'row[4]';
const PLACEMENT = 'row[5]';
const NOTE = 'row[6]';

/** A fact’s status and origin, as they stand with every fact of this load. */
const RECORD_PROPERTIES = "basis: 'BACKGROUND', status: 'ACTIVE', recordedAt: $now";

/** The place `place` as the one in which `n` lies: a fact and the link that follows from it alone. */
const placedIn = (
  place: string,
) => `FOREACH (place IN CASE WHEN ${place} IS NULL THEN [] ELSE [${place}] END |
  CREATE (f:Fact:Placement {id: ${PLACEMENT} + place.id, type: 'Placement', note: ${NOTE}, ${RECORD_PROPERTIES}})
  CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now, changeId: $changeId}]->(change)
  CREATE (f)-[:WHAT]->(n)
  CREATE (f)-[:WHERE]->(place)
  CREATE (n)-[:IN {key: '', factIds: [${PLACEMENT} + place.id], derived: false, certainty: 'CERTAIN', documentCount: 0,
    recordedFrom: $now, basis: 'BACKGROUND', status: 'ACTIVE'}]->(place))`;

const TEXT = `CYPHER 5 MATCH (change:Change {id: $changeId})
UNWIND $rows AS row
OPTIONAL MATCH (region:Entity {id: ${REGION}})
OPTIONAL MATCH (country:Entity {id: ${COUNTRY}})
CREATE (n:Entity:$(${TYPE})) SET n = ${PROPERTIES}
FOREACH (name IN ${NAMES} |
  CREATE (f:Fact:Name {id: name[0], type: 'Name', value: name[1], language: name[2], script: name[3], kind: 'DISPLAY',
    note: ${NOTE}, ${RECORD_PROPERTIES}})
  CREATE (f)-[:HAD_STATUS {status: 'ACTIVE', from: $now, changeId: $changeId}]->(change)
  CREATE (f)-[:ENTITY]->(n))
${placedIn('region')}
${placedIn('country')}`;

/** Creates places of which none is in the graph, and all in which they lie are. */
export async function createPlaces(
  run: RunStatement,
  places: readonly PlaceRow[],
  options: CreateOptions,
): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ place, authored, mark }) => {
    const [inner = null, outer = null] = authored.placements.map(({ where }) => where);
    return [
      place.type,
      {
        ...withoutNulls(authored.properties),
        ...nameProperties(
          place.type,
          authored.names.map(({ value }) => value),
          place.otherNames,
        ),
        gazetteer: mark,
      },
      authored.names.map(({ id, value, language, script }) => [id, value, language, script]),
      outer === null ? null : inner,
      outer ?? inner,
      `placement:geonames:${place.geonames}/`,
      authored.note,
    ];
  });
  await run({ text: TEXT, params: { rows, ...options } });
}

function withoutNulls(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
