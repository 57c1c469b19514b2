/** A node and what is selected of it: properties, walks to one or a few nodes, connections. */
import {
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import { limitParameter, returning, valuesSlot, type Compilation, type Slot } from './compilation';
import { connectionSlot, type Below } from './connectionSlot';
import { orderBy } from './keyset';
import { checkedFirst } from './page';
import * as read from './read';
import type { Reader } from './read';
import type { SelectedField, Selection } from './selection';
import { totalOrder, walkFrom, type Start } from './walk';
import { words } from './words';

/** What a connection needs to compile its nodes and edges. */
export const below: Below = { node: nodeSlot, field: fieldSlot };

/** The list literal for a node: for an interface, its type name first and a branch per distinct set of fields. */
export function nodeSlot(
  compilation: Compilation,
  entry: TypeEntry,
  node: string,
  selection: Selection,
): Slot {
  if (entry.kind !== 'interface') return fieldsSlot(compilation, entry, node, selection[entry.name] ?? []);
  const groups = groupByFields(selection);
  const branches = groups.map(({ types, fields }) => {
    // Fields that all types share are looked up in the interface, others in the type of the branch.
    const owner = groups.length === 1 ? entry : typeEntry(types[0] ?? entry.name);
    return { types, slot: fieldsSlot(compilation, owner, node, fields) };
  });
  const type = `${node}.type`;
  const [only] = branches;
  if (only && branches.length === 1) {
    return { expression: `[${type}, ${only.slot.expression}]`, read: read.typed(() => only.slot.read) };
  }
  const cases = branches.map(
    ({ types, slot }) =>
      `WHEN ${type} IN [${types.map((name) => `'${name}'`).join(', ')}] THEN ${slot.expression}`,
  );
  const readers = new Map(branches.flatMap(({ types, slot }) => types.map((name) => [name, slot.read])));
  return {
    expression: `[${type}, CASE ${cases.join(' ')} END]`,
    read: read.typed((typeName) => readers.get(typeName)),
  };
}

interface Group {
  readonly types: string[];
  readonly fields: readonly SelectedField[];
}

function groupByFields(selection: Selection): Group[] {
  const groups = new Map<string, Group>();
  for (const [typeName, fields] of Object.entries(selection)) {
    const shape = JSON.stringify(fields);
    const group = groups.get(shape) ?? { types: [], fields };
    group.types.push(typeName);
    groups.set(shape, group);
  }
  return [...groups.values()];
}

function fieldsSlot(
  compilation: Compilation,
  entry: TypeEntry,
  node: string,
  fields: readonly SelectedField[],
): Slot {
  return valuesSlot(
    fields.map((field) => ({ key: field.key, ...fieldSlot(compilation, entry, node, { node }, field) })),
  );
}

/** One selected field of a node, or of the link on an edge. */
export function fieldSlot(
  compilation: Compilation,
  entry: TypeEntry,
  variable: string,
  start: Start,
  field: SelectedField,
): Slot {
  const property = propertyOf(entry, field.name);
  if (property) {
    return {
      expression:
        property.expression?.(variable, compilation.parameter, field.args) ?? `${variable}.${property.name}`,
      read: readerOf(property, field),
    };
  }
  const relation = relationOf(entry, field.name);
  if (!relation) throw new Error(`${entry.name} has no field ${field.name}`);
  if (relation.shape === 'connection') return connectionSlot(compilation, relation, start, field, below);
  return endsSlot(compilation, relation, start, field);
}

function readerOf(property: PropertyEntry, field: SelectedField): Reader {
  if (property.valueType === 'date') return read.date(field.selection);
  return property.valueType === 'words' ? words : read.value;
}

/** A walk to one node or to a short list: ordered and cut before anything below is fetched. */
function endsSlot(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
): Slot {
  const walk = walkFrom(compilation, relation, start);
  const size = relation.shape === 'one' ? 1 : checkedFirst(field.args, compilation.limits, field.key);
  const slot = nodeSlot(compilation, typeEntry(relation.to), walk.node, field.selection);
  const clauses = [
    walk.match,
    walk.where.length > 0 && `WHERE ${walk.where.join(' AND ')}`,
    walk.distinct,
    `WITH * ORDER BY ${orderBy(totalOrder(walk), false)} LIMIT ${limitParameter(compilation, size)}`,
    returning(compilation, slot.expression),
  ];
  const list = `COLLECT { ${clauses.filter(Boolean).join(' ')} }`;
  return relation.shape === 'one'
    ? { expression: `head(${list})`, read: read.nullable(slot.read) }
    : { expression: list, read: read.list(slot.read) };
}
