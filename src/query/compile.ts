/**
 * The compiler: a selection over the model becomes one Cypher statement for the whole tree below its root. Lists are
 * ordered and cut before anything below them is fetched; values come back by position, each with a reader that gives
 * them the client's names. Pure: text and parameters in, nothing run.
 */
import {
  concreteTypes,
  findType,
  propertyOf,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../model/dictionary';
import { condition, type Parameter } from './filter';
import { beyond, checkedFirst, orderBy, pageOf, type PageLimits, type SortTerm } from './page';
import * as read from './read';
import type { SelectedField, Selection } from './selection';

export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A statement with the reader for its rows. */
export interface Compiled extends Statement {
  readonly read: read.Reader;
}

/** An expression to return and the reader of its value. */
interface Slot {
  readonly expression: string;
  readonly read: read.Reader;
}

interface Compilation {
  readonly limits: PageLimits;
  readonly parameter: Parameter;
  readonly variable: (prefix: string) => string;
  readonly params: Record<string, unknown>;
}

function compilation(limits: PageLimits): Compilation {
  const params: Record<string, unknown> = {};
  let variables = 0;
  return {
    limits,
    params,
    parameter: (value) => {
      const name = `p${String(Object.keys(params).length)}`;
      params[name] = value;
      return `$${name}`;
    },
    variable: (prefix) => `${prefix}${String(variables++)}`,
  };
}

const STORES = ['Entity', 'Fact', 'Passage'] as const;

/** The label whose unique id anchors a type. */
function storeOf(entry: TypeEntry): string {
  if (entry.kind === 'fact' || entry.name === 'Fact') return 'Fact';
  return entry.name === 'Passage' ? 'Passage' : 'Entity';
}

function isStore(entry: TypeEntry): boolean {
  return entry.name === storeOf(entry);
}

/** One row `[id, value]` for each of `$ids` that is of the type. */
export function compileByIds(typeName: string, selection: Selection, limits: PageLimits): Compiled {
  const entry = typeEntry(typeName);
  const context = compilation(limits);
  const node = context.variable('n');
  const slot = nodeSlot(context, entry, node, selection);
  const text = [
    'CYPHER 5 UNWIND $ids AS id',
    anchor(entry, node),
    `RETURN id, ${slot.expression} AS value`,
  ].join('\n');
  return { text, params: context.params, read: slot.read };
}

function anchor(entry: TypeEntry, node: string): string {
  if (entry.name === 'Node') {
    const branches = STORES.map((store) => `MATCH (${node}:${store} {id: id}) RETURN ${node}`);
    return `CALL (id) { ${branches.join(' UNION ')} }`;
  }
  const match = `MATCH (${node}:${storeOf(entry)} {id: id})`;
  if (isStore(entry)) return match;
  const labels = concreteTypes(entry).map((type) => type.name);
  return `${match} WHERE ${node}:${labels.join('|')}`;
}

/** One row with the connection over all nodes of a type. */
export function compileList(typeName: string, field: SelectedField, limits: PageLimits): Compiled {
  const entry = typeEntry(typeName);
  const context = compilation(limits);
  const root: RelationEntry = {
    name: field.name,
    description: '',
    to: typeName,
    shape: 'connection',
    match: (_from, end) => `(${end}:${isInterface(entry) ? storeOf(entry) : entry.name})`,
    order: [],
  };
  const slot = connectionSlot(context, root, '', field);
  return { text: `CYPHER 5 RETURN ${slot.expression} AS value`, params: context.params, read: slot.read };
}

function isInterface(entry: TypeEntry): boolean {
  return entry.kind === 'interface';
}

/** The list literal for a node: for an interface, its type name first and a branch per distinct set of fields. */
function nodeSlot(context: Compilation, entry: TypeEntry, node: string, selection: Selection): Slot {
  if (!isInterface(entry)) {
    return valuesSlot(fieldsSlots(context, entry, node, undefined, selection[entry.name] ?? []));
  }
  const groups = new Map<string, { types: string[]; fields: readonly SelectedField[] }>();
  for (const [typeName, fields] of Object.entries(selection)) {
    const shape = JSON.stringify(fields);
    const group = groups.get(shape) ?? { types: [], fields };
    group.types.push(typeName);
    groups.set(shape, group);
  }
  const branches = [...groups.values()].map(({ types, fields }) => {
    // Fields common to all types are looked up in the interface itself, others in the type of the branch.
    const owner = groups.size === 1 ? entry : typeEntry(types[0] ?? entry.name);
    return { types, slot: valuesSlot(fieldsSlots(context, owner, node, undefined, fields)) };
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

function valuesSlot(slots: readonly (Slot & { key: string })[]): Slot {
  return {
    expression: `[${slots.map((slot) => slot.expression).join(', ')}]`,
    read: read.record(slots.map(({ key, read: reader }) => ({ key, read: reader }))),
  };
}

function fieldsSlots(
  context: Compilation,
  entry: TypeEntry,
  node: string,
  link: string | undefined,
  fields: readonly SelectedField[],
): (Slot & { key: string })[] {
  return fields.map((field) => ({ key: field.key, ...fieldSlot(context, entry, node, link, field) }));
}

function fieldSlot(
  context: Compilation,
  entry: TypeEntry,
  node: string,
  link: string | undefined,
  field: SelectedField,
): Slot {
  const property = propertyOf(entry, field.name);
  if (property) {
    const expression = property.expression
      ? property.expression(node, context.parameter, field.args)
      : `${node}.${property.name}`;
    return { expression, read: property.valueType === 'date' ? read.date(field.selection) : read.value };
  }
  const relation = relationOf(entry, field.name);
  if (!relation) throw new Error(`${entry.name} has no field ${field.name}`);
  if (relation.shape === 'connection') return connectionSlot(context, relation, node, field, link);
  return endsSlot(context, relation, node, field, link);
}

/** A walk to one node or to a short list. */
function endsSlot(
  context: Compilation,
  relation: RelationEntry,
  from: string,
  field: SelectedField,
  via = '',
): Slot {
  const entry = typeEntry(relation.to);
  const walk = walkFrom(context, relation, from, via);
  const size = relation.shape === 'one' ? 1 : checkedFirst(field.args, context.limits, field.key);
  const slot = nodeSlot(context, entry, walk.node, field.selection);
  const rows = [
    walk.match,
    walk.where.length === 0 ? '' : `WHERE ${walk.where.join(' AND ')}`,
    walk.distinct,
    `WITH * ORDER BY ${orderBy(walk.terms, false)} LIMIT ${limit(context, size)}`,
    `RETURN ${slot.expression}`,
  ];
  const list = `COLLECT { ${rows.filter(Boolean).join(' ')} }`;
  return relation.shape === 'one'
    ? { expression: `head(${list})`, read: read.nullable(slot.read) }
    : { expression: list, read: read.list(slot.read) };
}

/** The driver sends JavaScript numbers as floats, which LIMIT refuses. */
function limit(context: Compilation, size: number): string {
  return `toInteger(${context.parameter(size)})`;
}

interface Walk {
  readonly node: string;
  readonly link: string;
  readonly match: string;
  readonly where: readonly string[];
  readonly distinct: string;
  readonly terms: readonly SortTerm[];
}

function walkFrom(context: Compilation, relation: RelationEntry, from: string, via: string): Walk {
  const node = context.variable('n');
  const ownLink = context.variable('l');
  // On an edge, a relation starts from the link just walked; elsewhere it walks a link of its own.
  const link = from === '' && via !== '' ? via : ownLink;
  const entry = typeEntry(relation.to);
  const terms = relation.order.map(({ on, property, direction }) => ({
    expression: `${on === 'node' ? node : link}.${property}`,
    direction,
    nullable: property !== 'id',
  }));
  const byId: SortTerm = { expression: `${node}.id`, direction: 'ASC', nullable: false };
  const byKey: SortTerm = { expression: `${link}.key`, direction: 'ASC', nullable: false };
  const ordered = terms.some((term) => term.expression === byId.expression) ? terms : [...terms, byId];
  return {
    node,
    link,
    match: `MATCH ${relation.match(from, node, link)}`,
    where: relation.where ? [relation.where(from, node, link)] : [],
    distinct: relation.distinct?.(node, link) ?? '',
    terms: relation.link ? [...ordered, byKey] : entry.name === 'StatusChange' ? terms : ordered,
  };
}

function connectionSlot(
  context: Compilation,
  relation: RelationEntry,
  from: string,
  field: SelectedField,
  via = '',
): Slot {
  const entry = typeEntry(relation.to);
  const linkEntry = relation.link ? findType(relation.link) : undefined;
  const walk = walkFrom(context, relation, from, via);
  const conditions = [
    ...walk.where,
    condition(entry, walk.node, field.args['where'], context.parameter),
    linkEntry ? condition(linkEntry, walk.link, field.args['link'], context.parameter) : 'true',
  ].filter((part) => part !== 'true');
  const page = pageOf(field.args, walk.terms, context.limits, field.key);
  const fields = Object.values(field.selection)[0] ?? [];

  const keyset = [
    ...(page.after ? [`(${beyond(walk.terms, page.after, false, context.parameter)})`] : []),
    ...(page.before ? [`(${beyond(walk.terms, page.before, true, context.parameter)})`] : []),
  ];
  const matched = (extra: readonly string[]) => {
    const all = [...conditions, ...extra];
    const where = all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
    return [walk.match, where, walk.distinct].filter(Boolean).join(' ');
  };

  const noCursors: readonly string[] = [];
  const parts = fields.flatMap(({ key, name, selection }) => {
    if (name === 'nodes') {
      return [{ key, slot: nodeSlot(context, entry, walk.node, selection), cursorKeys: noCursors }];
    }
    if (name !== 'edges') return [];
    const edgeFields = Object.values(selection)[0] ?? [];
    const slots = edgeFields.flatMap((edgeField) => {
      if (edgeField.name === 'cursor') return [];
      if (edgeField.name === 'node') {
        return [{ key: edgeField.key, ...nodeSlot(context, entry, walk.node, edgeField.selection) }];
      }
      if (!linkEntry) throw new Error(`An edge to ${relation.to} has no field ${edgeField.name}`);
      return [{ key: edgeField.key, ...linkFieldSlot(context, linkEntry, walk.link, edgeField) }];
    });
    const cursorKeys = edgeFields
      .filter((edgeField) => edgeField.name === 'cursor')
      .map((edgeField) => edgeField.key);
    return [{ key, slot: valuesSlot(slots), cursorKeys }];
  });
  const needsRows = fields.some(({ name }) => name !== 'totalCount');
  const row = `[[${walk.terms.map((term) => term.expression).join(', ')}], ${parts.map((part) => part.slot.expression).join(', ') || 'null'}]`;
  const rows = needsRows
    ? `COLLECT { ${matched(keyset)} WITH * ORDER BY ${orderBy(walk.terms, page.backward)} LIMIT ${limit(context, page.size + 1)} RETURN ${row} }`
    : '[]';
  const counted = fields.some(({ name }) => name === 'totalCount');
  const count = counted ? `COUNT { ${matched([])} RETURN ${walk.node} }` : 'null';
  return {
    expression: `[${rows}, ${count}]`,
    read: read.connection({ fields, parts, page, terms: walk.terms }),
  };
}

function linkFieldSlot(context: Compilation, entry: TypeEntry, link: string, field: SelectedField): Slot {
  const property = propertyOf(entry, field.name);
  if (property) return { expression: `${link}.${property.name}`, read: read.value };
  const relation = relationOf(entry, field.name);
  if (!relation) throw new Error(`${entry.name} has no field ${field.name}`);
  return endsSlot(context, relation, '', field, link);
}
