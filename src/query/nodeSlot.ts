/** A node and what is selected of it: properties, walks to one or a few nodes, connections. */
import {
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import {
  limitParameter,
  returning,
  valuesSlot,
  type Compilation,
  type KeyedSlot,
  type Slot,
} from './compilation';
import type { Below } from './below';
import { connectionSlot } from './connectionSlot';
import { orderBy } from './keyset';
import { checkedFirst } from './page';
import * as read from './read';
import type { Reader } from './read';
import { TYPE_NAME, type SelectedField, type Selection } from './selection';
import { totalOrder, walkFrom, type Start } from './walk';
import { words } from './words';

/** What a connection needs to compile its nodes and edges. */
export const below: Below = { node: nodeSlot, field: fieldSlot };

/** The list literal for a node; of an interface, one for each distinct set of fields, chosen by label. */
export function nodeSlot(
  compilation: Compilation,
  entry: TypeEntry,
  node: string,
  selection: Selection,
): Slot {
  if (entry.kind !== 'interface') return fieldsSlot(compilation, entry, node, selection[entry.name] ?? []);
  const groups = groupByFields(selection);
  const slots = groups.map(({ owner, fields }) =>
    typedSlot(node, fields, fieldsSlot(compilation, owner, node, fields)),
  );
  const [last] = slots.slice(-1);
  if (!last) throw new Error(`Nothing was selected of ${entry.name}`);
  if (slots.length === 1) return last;
  const cases = groups
    .slice(0, -1)
    .map(
      ({ types }, index) =>
        `WHEN ${node}:${types.join('|')} THEN [${String(index)}, ${slots[index]?.expression ?? ''}]`,
    );
  return {
    expression: `CASE ${cases.join(' ')} ELSE [${String(slots.length - 1)}, ${last.expression}] END`,
    read: read.oneOf(slots.map((slot) => slot.read)),
  };
}

/** The name of the type goes along only where somebody wants to know it. */
function typedSlot(node: string, fields: readonly SelectedField[], { expression, read: inner }: Slot): Slot {
  const keys = fields.filter(({ name }) => name === TYPE_NAME).map(({ key }) => key);
  if (keys.length === 0) return { expression, read: inner };
  return { expression: `[${node}.type, ${expression}]`, read: read.typed(keys, inner) };
}

interface Group {
  readonly types: string[];
  /** A type of the group: its fields are declared for all of them. */
  readonly owner: TypeEntry;
  readonly fields: readonly SelectedField[];
}

/** The types that share their fields; the largest group last, since the last needs no test. */
function groupByFields(selection: Selection): Group[] {
  const byShape = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const [typeName, fields] of Object.entries(selection)) {
    const owner = typeEntry(typeName);
    const shape = JSON.stringify(fields);
    const alike = byShape.get(shape) ?? [];
    byShape.set(shape, alike);
    const group = alike.find((other) => declareAlike(other.owner, owner, fields));
    if (group) {
      group.types.push(typeName);
      continue;
    }
    const added = { types: [typeName], owner, fields };
    alike.push(added);
    groups.push(added);
  }
  return groups.sort((a, b) => a.types.length - b.types.length);
}

/**
 * Whether fields mean the same on two types. Types that are not related may each declare a field of one name: the `city` of
 * an institution is where it is based, that of a district where it lies. Below one declaration everything is the same.
 */
function declareAlike(one: TypeEntry, other: TypeEntry, fields: readonly SelectedField[]): boolean {
  return fields.every(
    ({ name }) =>
      propertyOf(one, name) === propertyOf(other, name) && relationOf(one, name) === relationOf(other, name),
  );
}

function fieldsSlot(
  compilation: Compilation,
  entry: TypeEntry,
  node: string,
  fields: readonly SelectedField[],
): Slot {
  return valuesSlot(fields.map((field) => fieldSlot(compilation, entry, node, { node }, field)));
}

/** One selected field of a node, or of the link on an edge. */
export function fieldSlot(
  compilation: Compilation,
  entry: TypeEntry,
  variable: string,
  start: Start,
  field: SelectedField,
): KeyedSlot {
  const { key, name } = field;
  // Of an interface, `typedSlot` puts the real one in its place.
  if (name === TYPE_NAME) return { key, read: read.constant(entry.name) };
  const property = propertyOf(entry, name);
  if (property) {
    return {
      key,
      expression:
        property.expression?.(variable, compilation.parameter, field.args) ?? `${variable}.${property.name}`,
      read: readerOf(entry, property, field),
    };
  }
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} has no field ${name}`);
  if (relation.shape === 'connection')
    return { key, ...connectionSlot(compilation, relation, start, field, below) };
  return { key, ...endsSlot(compilation, relation, start, field) };
}

function readerOf(entry: TypeEntry, property: PropertyEntry, field: SelectedField): Reader {
  if (property.valueType === 'date') return read.date(field.selection);
  if (property.valueType === 'words') return words;
  return property.nullable ? read.value : read.promised(`${property.name} of ${entry.name}`);
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
    // Where a rule sees to it that there is but one, none need be chosen.
    relation.single !== true &&
      `WITH * ORDER BY ${orderBy(totalOrder(walk), false)} LIMIT ${relation.shape === 'one' ? '1' : limitParameter(compilation, size)}`,
    returning(compilation, slot.expression),
  ];
  const list = `COLLECT { ${clauses.filter(Boolean).join(' ')} }`;
  return relation.shape === 'one'
    ? { expression: `head(${list})`, read: read.nullable(slot.read) }
    : { expression: list, read: read.list(slot.read) };
}
