/** Which lists below the nodes of an answer are empty. Pure. */
import { relationOf, typeEntry, type RelationEntry, type TypeEntry } from '../model/declare/dictionary';
import type { Members } from './alternatives';
import { matchesNothing } from './matchesNothing';
import type { AnswerObject } from './reader/read';
import { fieldsOf, type SelectedField, type Selection } from './selection/selection';
import type { View } from './view';

/** Lists below more nodes are not looked at: of which of them should an explanation be? */
export const MAX_NODES_SHOWN = 20;

/** A list that is empty below every node that shows it. */
export interface EmptyList {
  /** The keys in the answer that lead to it, from the field on that shows the nodes; at a root from there. */
  readonly path: readonly string[];
  readonly members: Members;
  /** The fields that ask for it with the same arguments: one for each type that the nodes may have. */
  readonly fields: readonly SelectedField[];
  /** How many nodes show it. */
  readonly nodes: number;
  /** Whether the nodes are themselves those of a list. */
  readonly isBelowList: boolean;
}

const narrowed = new WeakMap<Selection, boolean>();

/** Whether anything that is selected is a list with conditions. */
function isNarrowed(selection: Selection): boolean {
  const known = narrowed.get(selection);
  if (known !== undefined) return known;
  const found = fieldsOf(selection).some(
    ({ args, selection: below }) => Boolean(args['where'] ?? args['link']) || isNarrowed(below),
  );
  narrowed.set(selection, found);
  return found;
}

/** Whether a look for empty lists can find any that something narrows. */
export function mayBeNarrowed(selection: Selection, { asOf }: View): boolean {
  return asOf !== undefined || isNarrowed(selection);
}

/**
 * The empty lists below nodes that were looked up.
 * @param isBelowList whether they are those of a list that a question made
 */
export function emptyBelowNodes(
  { key, selection }: SelectedField,
  nodes: readonly unknown[],
  isBelowList = false,
): EmptyList[] {
  return belowObjects(typed(selection), objectsIn(nodes), { path: [key], isBelowList });
}

/** The empty lists below the nodes of a list at the root. */
export function emptyBelowList(typeName: string, field: SelectedField, answer: AnswerObject): EmptyList[] {
  const asked = { field, members: { node: typeEntry(typeName) } };
  return belowConnections([asked], [answer], { path: [field.key], isBelowList: true });
}

interface Place {
  readonly path: readonly string[];
  readonly isBelowList: boolean;
}

/** What is selected of nodes or links, if they are of a type. */
interface Typed {
  readonly entry: TypeEntry;
  readonly fields: readonly SelectedField[];
}

function typed(selection: Selection): Typed[] {
  return Object.entries(selection).map(([name, fields]) => ({ entry: typeEntry(name), fields }));
}

/** A field that leads on, as the type of its objects declares it. */
interface Asked {
  readonly relation: RelationEntry;
  readonly field: SelectedField;
}

function belowObjects(types: readonly Typed[], objects: readonly AnswerObject[], at: Place): EmptyList[] {
  if (objects.length === 0 || objects.length > MAX_NODES_SHOWN) return [];
  return [...byKey(types)].flatMap(([key, asked]) => {
    const place = { ...at, path: [...at.path, key] };
    const values = objects.map((object) => object[key]);
    const relations = asked.flatMap(({ relation, field }) =>
      relation.shape === 'connection' ? [{ field, members: membersOf(relation) }] : [],
    );
    if (relations.length > 0) return ofConnections(relations, objectsIn(values), place);
    const isBelowList = at.isBelowList || asked.some(({ relation }) => relation.shape === 'list');
    const below = asked.flatMap(({ field }) => typed(field.selection));
    return belowObjects(below, objectsIn(values.flat()), { ...place, isBelowList });
  });
}

/** The fields that lead on, by their key. */
function byKey(types: readonly Typed[]): Map<string, Asked[]> {
  const keys = new Map<string, Asked[]>();
  for (const { entry, fields } of types) {
    for (const field of fields) {
      const relation = relationOf(entry, field.name);
      if (relation) keys.set(field.key, [...(keys.get(field.key) ?? []), { relation, field }]);
    }
  }
  return keys;
}

function membersOf({ to, link }: RelationEntry): Members {
  return { node: typeEntry(to), link: link === undefined ? undefined : typeEntry(link) };
}

interface AskedList {
  readonly field: SelectedField;
  readonly members: Members;
}

/** Lists under one key: whether all are empty, or else what is empty below them. */
function ofConnections(
  asked: readonly AskedList[],
  connections: readonly AnswerObject[],
  at: Place,
): EmptyList[] {
  if (connections.length === 0) return [];
  // Which of several types asked for a list is recognised by what it shows.
  const asking = connections.map((connection) => asked.filter(({ field }) => shows(field, connection)));
  const areEmpty = asking.every(
    (some, index) =>
      some.length > 0 && some.every(({ field }) => matchesNothing(field, connections[index] ?? {})),
  );
  if (!areEmpty) return belowConnections(asked, connections, { ...at, isBelowList: true });
  const alike = new Map<string, AskedList[]>();
  for (const one of new Set(asking.flat())) {
    const { node, link } = one.members;
    const key = JSON.stringify([node.name, link?.name, one.field.args]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    const fields = some.map(({ field }) => field);
    return first ? [{ ...at, members: first.members, fields, nodes: connections.length }] : [];
  });
}

function shows({ selection }: SelectedField, connection: AnswerObject): boolean {
  const keys = fieldsOf(selection).map(({ key }) => key);
  return keys.length === Object.keys(connection).length && keys.every((key) => key in connection);
}

function belowConnections(
  asked: readonly AskedList[],
  connections: readonly AnswerObject[],
  at: Place,
): EmptyList[] {
  const parts = asked.flatMap(({ field, members }) =>
    fieldsOf(field.selection).map((part) => ({ part, members })),
  );
  return [...new Set(parts.map(({ part }) => part.key))].flatMap((key) => {
    const same = parts.filter(({ part }) => part.key === key);
    const rows = objectsIn(connections.flatMap((connection) => connection[key]));
    const place = { ...at, path: [...at.path, key] };
    const nodes = same.filter(({ part }) => part.name === 'nodes');
    const edges = same.filter(({ part }) => part.name === 'edges');
    return [
      ...belowObjects(
        nodes.flatMap(({ part }) => typed(part.selection)),
        rows,
        place,
      ),
      ...(edges.length > 0 ? belowEdges(edges, rows, place) : []),
    ];
  });
}

function belowEdges(
  edges: readonly { readonly part: SelectedField; readonly members: Members }[],
  rows: readonly AnswerObject[],
  at: Place,
): EmptyList[] {
  if (rows.length > MAX_NODES_SHOWN) return [];
  const fields = edges.flatMap(({ part, members }) =>
    fieldsOf(part.selection).map((field) => ({ field, link: members.link })),
  );
  const ends = fields.filter(({ field }) => field.name === 'node');
  const ofLinks = fields.flatMap(({ field, link }) =>
    link && field.name !== 'node' ? [{ entry: link, fields: [field] }] : [],
  );
  return [
    ...[...new Set(ends.map(({ field }) => field.key))].flatMap((key) => {
      const types = ends.flatMap(({ field }) => (field.key === key ? typed(field.selection) : []));
      return belowObjects(types, objectsIn(rows.map((row) => row[key])), { ...at, path: [...at.path, key] });
    }),
    ...belowObjects(ofLinks, rows, at),
  ];
}

function objectsIn(values: readonly unknown[]): AnswerObject[] {
  return values.filter((value): value is AnswerObject => typeof value === 'object' && value !== null);
}
