/** The groups of a connection: counted in the database, cut before they are sent. */
import { badInput } from '../errors';
import { propertyOf, relationOf, typeEntry, type RelationEntry } from '../model/dictionary';
import { groupKey } from '../model/group';
import { limitParameter, returning, type Compilation, type Slot } from './compilation';
import type { Below } from './below';
import { boundsOf } from './propertyFilter';
import { checkedFirst } from './page';
import * as read from './read';
import type { SelectedField, Selection } from './selection';
import { walkFrom, type Start, type Walk } from './walk';

/** More than these would rather be a table of their own. */
const MAX_KEYS = 3;

/** `[[keys], count, earliest, latest, entity …]` for each group. */
export function groupsSlot(
  compilation: Compilation,
  relation: RelationEntry,
  walk: Walk,
  matched: string,
  field: SelectedField,
  below: Below,
): Slot {
  compilation.hasGroups = true;
  const by = (field.args['by'] ?? []) as string[];
  const byLink = (field.args['byLink'] ?? []) as string[];
  if (by.length + byLink.length === 0 || by.length + byLink.length > MAX_KEYS) {
    throw badInput(`${field.key}: group by one to ${MAX_KEYS} keys, got ${by.length + byLink.length}`);
  }
  const node = { typeName: relation.to, variable: walk.node, start: { node: walk.node } };
  const expressions = by.map((term) => keyExpression(compilation, node, term));
  if (relation.link) {
    const link = { typeName: typeEntry(relation.link).name, variable: walk.link, start: { link: walk.link } };
    expressions.push(...byLink.map((term) => keyExpression(compilation, link, term)));
  }
  const keys = expressions.map((expression) => ({ expression, name: compilation.variable('g') }));
  const dated = propertyOf(typeEntry(relation.to), 'earliest') !== undefined;
  const countDistinct = field.args['countDistinct'];
  const distinct =
    typeof countDistinct === 'string' ? `DISTINCT ${keyExpression(compilation, node, countDistinct)}` : '*';
  // Groups may stand within groups.
  const [groupSize, from, to] = ['size', 'from', 'to'].map((name) => compilation.variable(name));
  const columns = [
    ...keys.map(({ expression, name }) => `${expression} AS ${name}`),
    `count(${distinct}) AS ${groupSize}`,
    `${dated ? `min(${walk.node}.${boundsOf('date').earliest})` : 'null'} AS ${from}`,
    `${dated ? `max(${walk.node}.${boundsOf('date').latest})` : 'null'} AS ${to}`,
  ];
  const names = keys.map(({ name }) => name).join(', ');
  const order = {
    COUNT_DESC: `${groupSize} DESC, ${names}`,
    COUNT_ASC: `${groupSize}, ${names}`,
    KEY: names,
  };
  const size = checkedFirst(field.args, compilation.limits, field.key);
  const fields = field.selection['Group'] ?? [];
  const entities = fields
    .filter(({ name }) => name === 'node')
    .map(({ key, selection }) => ({
      key,
      ...entitySlot(compilation, keys[0]?.name ?? '', selection, below),
    }));
  const values = [`[${names}]`, groupSize, from, to, ...entities.map(({ expression }) => expression)];
  return {
    expression: `COLLECT { ${matched} WITH ${columns.join(', ')} ORDER BY ${order[field.args['orderBy'] as keyof typeof order]} LIMIT ${limitParameter(compilation, size)} ${returning(compilation, `[${values.join(', ')}]`)} }`,
    read: read.list(groupReader(fields, entities)),
  };
}

/** The entity whose id is a key; null when there is none. */
function entitySlot(compilation: Compilation, id: string, selection: Selection, below: Below): Slot {
  const node = compilation.variable('n');
  const { expression, read: inner } = below.node(compilation, typeEntry('Entity'), node, selection);
  return {
    expression: `head(COLLECT { MATCH (${node}:Entity {id: ${id}}) ${returning(compilation, expression)} })`,
    read: read.nullable(inner),
  };
}

/** `[[keys], count, earliest, latest, entity …]` becomes a group. */
function groupReader(
  fields: readonly SelectedField[],
  entities: readonly { readonly key: string; readonly read: read.Reader }[],
): read.Reader {
  return (raw, pending) => {
    const [keys, count, earliest, latest, ...found] = raw as [(string | boolean | null)[], ...unknown[]];
    const told: Readonly<Record<string, unknown>> = {
      keys: keys.map((key) => (key === null ? null : String(key))),
      count,
      earliest,
      latest,
    };
    return read.pick(fields, 'Group', (name, { key }) => {
      if (name !== 'node') return told[name];
      const at = entities.findIndex((entity) => entity.key === key);
      return entities[at]?.read(found[at], pending);
    });
  };
}

interface Grouped {
  readonly typeName: string;
  readonly variable: string;
  readonly start: Start;
}

function keyExpression(
  compilation: Compilation,
  { typeName, variable, start }: Grouped,
  term: string,
): string {
  const key = groupKey(typeName, term);
  if ('property' in key) return `${variable}.${key.property}`;
  if ('datePart' in key) {
    // Undated events and agreements have the sort day '': see `order.ts`.
    const day = `${variable}.${boundsOf('date').sortDay}`;
    return `CASE WHEN ${day} <> '' THEN substring(${day}, 0, ${key.datePart === 'year' ? 4 : 7}) END`;
  }
  const relation = relationOf(typeEntry(typeName), key.relation);
  if (!relation) throw new Error(`${typeName} has nothing called ${key.relation}`);
  const walk = walkFrom(compilation, relation, start);
  const where = walk.where.length > 0 ? ` WHERE ${walk.where.join(' AND ')}` : '';
  return `head(COLLECT { ${walk.match}${where} RETURN ${walk.node}.id ORDER BY ${walk.node}.id LIMIT 1 })`;
}
