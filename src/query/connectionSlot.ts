/** A Relay connection: one page of a walk, cut by keyset before anything below it is fetched, and the count beside it. */
import { typeEntry, type ModelClass, type RelationEntry, type TypeEntry } from '../model/dictionary';
import { joinedById } from './anchor';
import { limitParameter, returning, valuesSlot, type Compilation, type Slot } from './compilation';
import { condition, type Subject } from './filter';
import { beyond, orderBy, type SortTerm } from './keyset';
import { sortTerms } from './order';
import { groupsSlot } from './groupsSlot';
import { pageOf, type Page } from './page';
import * as read from './read';
import type { SelectedField, Selection } from './selection';
import { totalOrder, walkFrom, type Start, type Walk } from './walk';

/** How the two ends of an edge are compiled; handed in, since nodes hold connections and connections hold nodes. */
export interface Below {
  readonly node: (compilation: Compilation, entry: TypeEntry, node: string, selection: Selection) => Slot;
  readonly field: (
    compilation: Compilation,
    entry: TypeEntry,
    variable: string,
    start: Start,
    field: SelectedField,
  ) => Slot;
}

/**
 * `[rows, count, groups …]`: each row has the values for its cursor, then one value for each selected `nodes` or `edges`;
 * each selected `groups` has a value of its own.
 */
export function connectionSlot(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
  below: Below,
): Slot {
  const { walk, node, conditions } = conditioned(compilation, relation, start, field);
  const order = orderOfPage(compilation, node, walk, field);
  const page = pageOf(field.args, order, compilation.limits, field.key);
  const fields = Object.values(field.selection)[0] ?? [];
  const parts = fields.flatMap((part) => partSlot(compilation, relation, walk, part, below));
  const selected = (name: string) => fields.some((part) => part.name === name);

  const needsRows = parts.length > 0 || selected('pageInfo');
  const rows = needsRows ? rowsExpression(compilation, walk, conditions, order, page, parts) : '[]';
  const matched = matchedBy(walk, conditions);
  const count = selected('totalCount') ? `COUNT { ${matched} RETURN ${walk.node} }` : 'null';
  const groups = fields
    .filter(({ name }) => name === 'groups')
    .map((group) => ({ key: group.key, ...groupsSlot(compilation, relation, walk, matched, group) }));
  return {
    expression: `[${[rows, count, ...groups.map(({ expression }) => expression)].join(', ')}]`,
    read: read.connection({ fields, parts, page, terms: order, groups }),
  };
}

/** The walk with the conditions on its nodes and links. */
function conditioned(compilation: Compilation, relation: RelationEntry, start: Start, field: SelectedField) {
  const walk = walkFrom(compilation, relation, start);
  const node = nodeOf(relation, walk);
  const where = field.args['where'];
  // Below another node the walk is anchored already; a list at the root looks for an id to begin at.
  const joined = 'node' in start && start.node === '' ? joinedById(compilation, node, where) : undefined;
  const conditions = [
    ...walk.where,
    ...(joined?.conditions ?? [condition(compilation, node, where)]),
    relation.link ? condition(compilation, linkOf(relation.link, walk), field.args['link']) : 'true',
  ].filter((part) => part !== 'true');
  if (!joined) return { walk, node, conditions };
  const match = [walk.match, ...joined.matches].join(' ');
  return { walk: { ...walk, match, distinct: `WITH DISTINCT ${walk.node}` }, node, conditions };
}

/** The client’s order, else the relation’s own; in either case made total. */
function orderOfPage(compilation: Compilation, node: Subject, walk: Walk, field: SelectedField): SortTerm[] {
  const asked = sortTerms(compilation, node, field.args['orderBy'], field.key);
  return asked.length === 0 ? totalOrder(walk) : [...asked, ...walk.tieBreak];
}

/** The rows of a page and one more, which tells whether more follows. */
function rowsExpression(
  compilation: Compilation,
  walk: Walk,
  conditions: readonly string[],
  order: readonly SortTerm[],
  page: Page,
  parts: readonly read.ConnectionPart[],
): string {
  const { parameter } = compilation;
  // An order that walks is computed once for each row, under a name.
  const columns = order.map((term) => ({
    term,
    name: term.computed === true ? compilation.variable('s') : undefined,
  }));
  const terms = columns.map(({ term, name }) => (name === undefined ? term : { ...term, expression: name }));
  const computed = columns.flatMap(({ term, name }) =>
    name === undefined ? [] : [`${term.expression} AS ${name}`],
  );
  const keyset = [
    ...(page.after ? [`(${beyond(terms, page.after, false, parameter)})`] : []),
    ...(page.before ? [`(${beyond(terms, page.before, true, parameter)})`] : []),
  ];
  const row = [
    `[${terms.map(({ expression }) => expression).join(', ')}]`,
    ...parts.map(({ slot }) => slot.expression),
  ];
  const found =
    computed.length === 0
      ? matchedBy(walk, [...conditions, ...keyset])
      : `${matchedBy(walk, conditions)} WITH *, ${computed.join(', ')}${keyset.length > 0 ? ` WHERE ${keyset.join(' AND ')}` : ''}`;
  return `COLLECT { ${found} WITH * ORDER BY ${orderBy(terms, page.backward)} LIMIT ${limitParameter(compilation, page.size + 1)} ${returning(compilation, `[${row.join(', ')}]`)} }`;
}

function nodeOf(relation: RelationEntry, walk: Walk): Subject {
  return { entry: typeEntry(relation.to), variable: walk.node, start: { node: walk.node } };
}

function linkOf(link: ModelClass, walk: Walk): Subject {
  return { entry: typeEntry(link), variable: walk.link, start: { link: walk.link } };
}

function matchedBy(walk: Walk, conditions: readonly string[]): string {
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return [walk.match, where, walk.distinct].filter(Boolean).join(' ');
}

/** What `nodes` or `edges` wants of a row; nothing for the other fields of a connection. */
function partSlot(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  part: SelectedField,
  below: Below,
): read.ConnectionPart[] {
  const entry = typeEntry(relation.to);
  if (part.name === 'nodes') {
    return [
      { key: part.key, slot: below.node(compilation, entry, walk.node, part.selection), cursorKeys: [] },
    ];
  }
  return part.name === 'edges' ? [edgesPart(compilation, relation, walk, part, below)] : [];
}

function edgesPart(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  { key, selection }: SelectedField,
  below: Below,
): read.ConnectionPart {
  const fields = Object.values(selection)[0] ?? [];
  const slots = fields
    .filter(({ name }) => name !== 'cursor')
    .map((field) => {
      if (field.name === 'node') {
        return {
          key: field.key,
          ...below.node(compilation, typeEntry(relation.to), walk.node, field.selection),
        };
      }
      if (!relation.link) throw new Error(`An edge to ${relation.to} has no field ${field.name}`);
      const slot = below.field(compilation, typeEntry(relation.link), walk.link, { link: walk.link }, field);
      return { key: field.key, ...slot };
    });
  const cursorKeys = fields.filter(({ name }) => name === 'cursor').map((field) => field.key);
  return { key, slot: valuesSlot(slots), cursorKeys };
}
