/** A Relay connection: one page of a walk, cut by keyset before anything below it is fetched, and the count beside it. */
import { typeEntry, type RelationEntry, type TypeEntry } from '../model/dictionary';
import { limitParameter, valuesSlot, type Compilation, type Slot } from './compilation';
import { condition } from './filter';
import { beyond, orderBy, pageOf } from './page';
import * as read from './read';
import type { SelectedField, Selection } from './selection';
import { walkFrom, type Start, type Walk } from './walk';

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

/** `[rows, count]`: each row has the values for its cursor, then one value for each selected `nodes` or `edges`. */
export function connectionSlot(
  compilation: Compilation,
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
  below: Below,
): Slot {
  const { parameter, limits } = compilation;
  const walk = walkFrom(compilation, relation, start);
  const page = pageOf(field.args, walk.terms, limits, field.key);
  const conditions = [
    ...walk.where,
    condition(typeEntry(relation.to), walk.node, field.args['where'], parameter),
    relation.link ? condition(typeEntry(relation.link), walk.link, field.args['link'], parameter) : 'true',
  ].filter((part) => part !== 'true');
  const keyset = [
    ...(page.after ? [`(${beyond(walk.terms, page.after, false, parameter)})`] : []),
    ...(page.before ? [`(${beyond(walk.terms, page.before, true, parameter)})`] : []),
  ];
  const fields = Object.values(field.selection)[0] ?? [];
  const parts = fields.flatMap((part) => partSlot(compilation, relation, walk, part, below));
  const selected = (name: string) => fields.some((part) => part.name === name);

  const row = [
    `[${walk.terms.map(({ expression }) => expression).join(', ')}]`,
    ...parts.map(({ slot }) => slot.expression),
  ];
  const rows =
    parts.length > 0 || selected('pageInfo')
      ? `COLLECT { ${matched(walk, [...conditions, ...keyset])} WITH * ORDER BY ${orderBy(walk.terms, page.backward)} LIMIT ${limitParameter(compilation, page.size + 1)} RETURN [${row.join(', ')}] }`
      : '[]';
  const count = selected('totalCount')
    ? `COUNT { ${matched(walk, conditions)} RETURN ${walk.node} }`
    : 'null';
  return {
    expression: `[${rows}, ${count}]`,
    read: read.connection({ fields, parts, page, terms: walk.terms }),
  };
}

function matched(walk: Walk, conditions: readonly string[]): string {
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
