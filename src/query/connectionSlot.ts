/** A Relay connection: one page of a walk, cut by keyset before anything below it is fetched, and the count beside it. */
import { typeEntry, type RelationEntry } from '../model/declare/dictionary';
import {
  limitParameter,
  returning,
  valuesSlot,
  type Compilation,
  type KeyedSlot,
  type Slot,
} from './compilation';
import type { Below } from './below';
import { isDeferred } from './deferral';
import type { Subject } from './filter';
import { beyond, orderBy, type SortTerm } from './keyset';
import { sortTerms } from './order';
import { groupsSlot } from './groupsSlot';
import { pageOf, type Page } from './page';
import * as read from './read';
import { TYPE_NAME, type SelectedField, type Selection } from './selection';
import { datedPage } from './datedPage';
import { clauses, foundOnce, sourceOf, whereAll, type Source } from './source';
import { totalOrder, type Start, type Walk } from './walk';

/** What the parts of a connection need; each in Cypher, with the reader of the whole. */
export interface ConnectionClauses {
  /** Finds once what both page and count go through; empty where they find it for themselves. */
  readonly before: string;
  /** Whether it begins at an id that a condition names. */
  readonly joined: boolean;
  /** From MATCH to LIMIT: the ends of one page, in order. Nothing when no rows are asked for. */
  readonly page: string | undefined;
  /** The value of one row of the page. */
  readonly row: string;
  /** The count and the groups, beside the rows. */
  readonly beside: readonly string[];
  /** Reads `[rows, …beside]`. */
  readonly read: read.Reader;
}

/** `[rows, count, groups …]` as one value: see `read.connection`. */
export function connectionSlot(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
  below: Below,
): Slot {
  const { page, row, beside, read } = connectionClauses(compilation, relation, start, field, below);
  // `before` is empty: below another node nothing is joined.
  const rows = page === undefined ? '[]' : `COLLECT { ${page} ${returning(compilation, row)} }`;
  return { expression: `[${[rows, ...beside].join(', ')}]`, read };
}

/** A connection in its parts. */
export function connectionClauses(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
  below: Below,
): ConnectionClauses {
  const own = sourceOf(compilation, relation, start, field);
  const { walk, node } = own;
  const order = orderOfPage(compilation, node, walk, field);
  const page = pageOf(field.args, order, compilation.limits, field.key);
  const [typeName, fields = []] = Object.entries(field.selection)[0] ?? [];
  const { times } = compilation;
  const end = (selection: Selection) =>
    endSlot(compilation, relation, walk, selection, { times, size: page.size }, below);
  compilation.times = times * page.size;
  const parts = fields.flatMap((part) => partSlot(compilation, relation, walk, part, end, below));
  compilation.times = times;
  const selected = (name: string) => fields.some((part) => part.name === name);
  const asked: Asked = {
    page,
    parts,
    // An order that walks is computed once for each row, under a name.
    terms: order.map((term) =>
      term.computed === true ? { ...term, expression: compilation.variable('s') } : term,
    ),
    more: selected('pageInfo'),
    hasCursors: selected('pageInfo') || parts.some(({ cursorKeys }) => cursorKeys.length > 0),
    // Links to one end are alike to whoever sees but the nodes.
    telling: !fields.every(({ name }) => name === 'nodes' || name === 'totalCount' || name === TYPE_NAME),
  };
  const needsRows = parts.length > 0 || asked.more;
  const uses =
    (needsRows ? 1 : 0) + fields.filter(({ name }) => name === 'groups' || name === 'totalCount').length;
  const { before, matched } = own.joined && uses > 1 ? foundOnce(compilation, own) : { before: '', ...own };
  const groups = fields
    .filter(({ name }) => name === 'groups')
    .map((group) => ({
      key: group.key,
      ...groupsSlot(compilation, relation, walk, matched(), group, below),
    }));
  const counted = own.degree ?? `${matched()} RETURN ${walk.node}`;
  const count = selected('totalCount') ? `COUNT { ${counted} }` : 'null';
  return {
    before,
    joined: own.joined,
    page: needsRows ? pageClauses(compilation, { ...own, matched }, order, asked) : undefined,
    row: rowExpression(asked),
    beside:
      groups.length > 0 || selected('totalCount')
        ? [count, ...groups.map(({ expression }) => expression)]
        : [],
    read: read.connection({
      typeName: typeName ?? '',
      fields,
      parts,
      page,
      terms: order,
      groups,
      hasCursors: asked.hasCursors,
    }),
  };
}

/** What is asked of the rows of a page. */
interface Asked {
  readonly page: Page;
  /** The order, by the names that its terms have in a row. */
  readonly terms: readonly SortTerm[];
  readonly parts: readonly read.ConnectionPart[];
  /** Whether anyone wants to know if more follows. */
  readonly more: boolean;
  /** Whether rows begin with the values of their cursor. */
  readonly hasCursors: boolean;
  /** Whether links to the same end can be told apart. */
  readonly telling: boolean;
}

/** The client’s order, else the relation’s own; in either case made total. */
function orderOfPage(compilation: Compilation, node: Subject, walk: Walk, field: SelectedField): SortTerm[] {
  const asked = sortTerms(compilation, node, field.args['orderBy'], field.key);
  return asked.length === 0 ? totalOrder(walk) : [...asked, ...walk.tieBreak];
}

/** The rows of a page, and one more where someone wants to know whether more follows. */
function pageClauses(
  compilation: Compilation,
  { walk, matched, scanned, all }: Source,
  order: readonly SortTerm[],
  { page, terms, more, hasCursors, telling }: Asked,
): string {
  const { parameter } = compilation;
  const size = page.size + (more ? 1 : 0);
  const dated = all
    ? datedPage(compilation, { node: walk.node, match: walk.match, terms, page, size })
    : undefined;
  if (dated !== undefined) return dated;
  const computed = order.flatMap(({ expression, computed: walks }, index) =>
    walks === true ? [`${expression} AS ${terms[index]?.expression ?? ''}`] : [],
  );
  // Only what is not null stands in the index from which the order is read.
  const inIndex =
    scanned && terms[0]?.expression === `${walk.node}.id` ? [`${walk.node}.id IS NOT NULL`] : [];
  const keyset = [
    ...(page.after ? [`(${beyond(terms, page.after, false, parameter)})`] : []),
    ...(page.before ? [`(${beyond(terms, page.before, true, parameter)})`] : []),
  ];
  const found =
    computed.length === 0
      ? matched([...inIndex, ...keyset])
      : clauses(matched(), `WITH *, ${computed.join(', ')}`, whereAll(keyset));
  const alike = !telling && !hasCursors && keyset.length === 0;
  const sorting = alike ? terms.filter((term) => !walk.linkKey.includes(term)) : terms;
  return `${found} WITH * ORDER BY ${orderBy(sorting, page.backward)} LIMIT ${limitParameter(compilation, size)}`;
}

/** The values of the cursor, where there is any, and those of the parts. */
function rowExpression({ parts, terms, hasCursors }: Asked): string {
  const [only] = parts;
  if (!hasCursors && only && parts.length === 1) return only.slot.expression;
  const cursor = hasCursors ? [`[${terms.map(({ expression }) => expression).join(', ')}]`] : [];
  return `[${[...cursor, ...parts.map(({ slot }) => slot.expression)].join(', ')}]`;
}

/** The node at the end of a row; only its id, where the rest is put off. */
function endSlot(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  selection: Selection,
  met: { readonly times: number; readonly size: number },
  below: Below,
): Slot {
  const entry = typeEntry(relation.to);
  if (!compilation.defer || !isDeferred({ entry, selection, ...met }, compilation.limits)) {
    return below.node(compilation, entry, walk.node, selection);
  }
  return {
    expression: `${walk.node}.id`,
    read: read.deferred(compilation.defer(entry, selection)),
  };
}

/** What `nodes` or `edges` wants of a row; nothing for the other fields of a connection. */
function partSlot(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  part: SelectedField,
  end: (selection: Selection) => Slot,
  below: Below,
): read.ConnectionPart[] {
  if (part.name === 'nodes') return [{ key: part.key, slot: end(part.selection), cursorKeys: [] }];
  return part.name === 'edges' ? [edgesPart(compilation, relation, walk, part, end, below)] : [];
}

function edgesPart(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  { key, selection }: SelectedField,
  end: (selection: Selection) => Slot,
  below: Below,
): read.ConnectionPart {
  const [typeName = '', fields = []] = Object.entries(selection)[0] ?? [];
  const isCursor = ({ name }: SelectedField) => name === 'cursor';
  const slots = fields.map((field): KeyedSlot => {
    // Filled in from the values of the row.
    if (isCursor(field)) return { key: field.key, read: read.constant(null) };
    if (field.name === TYPE_NAME) return { key: field.key, read: read.constant(typeName) };
    if (field.name === 'node') return { key: field.key, ...end(field.selection) };
    if (!relation.link) throw new Error(`An edge to ${relation.to} has no field ${field.name}`);
    return below.field(compilation, typeEntry(relation.link), walk.link, { link: walk.link }, field);
  });
  return { key, slot: valuesSlot(slots), cursorKeys: fields.filter(isCursor).map((field) => field.key) };
}
