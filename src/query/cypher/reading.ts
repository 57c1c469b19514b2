/**
 * How a statement reads nodes and relationships: as they are now, or as the record knew them at a change, `$knownAt`. Then a
 * node is read from its state of that time, a walk takes relationships that have been replaced since, and an entity that is
 * merged by now may have stood by itself (see `src/record/history/keep.ts`). Pure.
 */
import { typesOf } from '../../model/declare/dictionary';
import { MERGED } from '../../model/stores';
import { PAST } from '../../model/past';

/** How a pattern goes on from a node to its state: the hop, the variable of the state, and what tells it from others. */
export interface StateHop {
  readonly hop: string;
  readonly state: string;
  readonly where: readonly string[];
}

export interface Reading {
  /** An expression over the properties of a node. */
  readonly state: (node: string, expression: (state: string) => string) => string;
  /** A hop from a node that the record knows to its state; none where that is the node. */
  readonly stateHop: (node: string) => StateHop | undefined;
  /** Relationship types of a hop. */
  readonly types: (types: readonly string[]) => readonly string[];
  /** The type of a relationship, as the model knows it. */
  readonly typeOf: (relationship: string) => string;
  /** Labels, any of which a node has. */
  readonly labels: (labels: readonly string[]) => readonly string[];
  /** A clause that finds the node with a label and an id. */
  readonly byId: (node: string, label: string, id: string) => string;
  /** A clause that finds the entity into which the one with an id was merged. */
  readonly canonicalOf: (node: string, id: string) => string;
  /** A clause that finds nodes in a full-text index of entities. */
  readonly index: (node: string, index: 'name_keys' | 'identifiers', terms: string) => string;
  /** Whether the record knows a node as one of its own: tests that all hold. */
  readonly knowsNode: (node: string) => readonly string[];
  readonly knowsRelationship: (relationship: string) => readonly string[];
}

/** As things are now. */
export const NOW: Reading = {
  state: (node, expression) => expression(node),
  stateHop: () => undefined,
  types: (types) => types,
  typeOf: (relationship) => `type(${relationship})`,
  labels: (labels) => labels,
  byId: (node, label, id) => `MATCH (${node}:${label} {id: ${id}})`,
  canonicalOf: (node, id) => `MATCH (:${MERGED} {id: ${id}})-[:MERGED_INTO]->(${node}:Entity)`,
  index: (node, index, terms) =>
    `CALL db.index.fulltext.queryNodes('${index}', ${terms}) YIELD node AS ${node}`,
  knowsNode: () => [],
  knowsRelationship: () => [],
};

const AT = '$knownAt';

/** Of an interval, whether the change lies in it. */
const covers = (past: string) => `${past}.recordedFrom <= ${AT} AND ${past}.recordedTo > ${AT}`;

/** As the record stood at the change `$knownAt`. */
export const AT_CHANGE: Reading = {
  state: (node, expression) =>
    `CASE WHEN ${node}.recordedFrom <= ${AT} THEN ${expression(node)} ELSE head([(${node})-[:HAD_STATE]->(was) WHERE ${covers('was')} | ${expression('was')}]) END`,
  stateHop: (node) => {
    const state = `${node}state`;
    return {
      hop: `-[:HAD_STATE*0..1]->(${state})`,
      state,
      where: [
        `${state}.recordedFrom <= ${AT}`,
        `coalesce(${state}.recordedTo > ${AT}, true)`,
        `NOT ${state}:${MERGED}`,
        `${state}.merged IS NULL`,
      ],
    };
  },
  types: (types) => [...types, ...types.map((type) => `${PAST}${type}`)],
  typeOf: (relationship) => `replace(type(${relationship}), '${PAST}', '')`,
  labels: (labels) => labels.flatMap((label) => [label, ...mergedLabel(label)]),
  byId: (node, label, id) => `MATCH (${node}:${AT_CHANGE.labels([label]).join('|')} {id: ${id}})`,
  canonicalOf: (node, id) => {
    const isKnown = AT_CHANGE.knowsRelationship('into').join(' AND ');
    return `MATCH (:Entity|${MERGED} {id: ${id}})-[into:MERGED_INTO|${PAST}MERGED_INTO]->(${node}) WHERE ${isKnown}`;
  },
  index: (node, index, terms) => {
    const now = NOW.index(node, index, terms);
    const before = `CALL db.index.fulltext.queryNodes('past_${index}', ${terms}) YIELD node AS was MATCH (${node})-[:HAD_STATE]->(was)`;
    return `CALL () { ${now} RETURN ${node} UNION ${before} RETURN ${node} }`;
  },
  knowsNode: (node) => [
    `CASE WHEN ${node}.recordedFrom <= ${AT} THEN NOT ${node}:${MERGED} ELSE EXISTS { MATCH (${node})-[:HAD_STATE]->(was) WHERE ${covers('was')} AND was.merged IS NULL } END`,
  ],
  knowsRelationship: (relationship) => [
    `coalesce(${relationship}.recordedFrom <= ${AT}, true)`,
    `coalesce(${relationship}.recordedTo > ${AT}, true)`,
  ],
};

let entityLabels: ReadonlySet<string> | undefined;

/** The label that an entity has while it is merged into another. */
function mergedLabel(label: string): readonly string[] {
  if (label === 'Entity') return [MERGED];
  entityLabels ??= new Set(typesOf('entity').map(({ name }) => name));
  return entityLabels.has(label) ? [`${MERGED}${label}`] : [];
}
