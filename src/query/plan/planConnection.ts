/** A Relay connection: where its nodes come from, the order, the page, and what was selected of it. */
import { belongingWays } from '../../model/belonging';
import { typeEntry, type RelationEntry, type TypeEntry } from '../../model/declare/dictionary';
import { TYPE_NAME, type SelectedField } from '../selection/selection';
import { belongingTo } from './belonging';
import { conjuncts, testsByWalking, type Condition } from './condition';
import { ownOrder, planOrder, tieBreak, type OrderTerm } from './order';
import { refuseNulls } from './nulls';
import { planPage, type PageLimits } from './page';
import type { Connection, ConnectionField, EdgeField, Source } from './plan';
import { planConditions } from './planCondition';
import { planGroups } from './planGroups';
import { namedFields, planField, planNode } from './planNode';
import { placed } from './placed';
import { planWalk, type Start } from './planWalk';

/** What the nodes of a connection are: a type, and the link that leads to each. */
interface Members {
  readonly node: TypeEntry;
  readonly link: TypeEntry | undefined;
  readonly order: readonly OrderTerm[];
  readonly tieBreak: readonly OrderTerm[];
}

/** The connection of a relation. */
export function planConnection(
  relation: RelationEntry,
  start: Start,
  field: SelectedField,
  limits: PageLimits,
): Connection {
  const node = typeEntry(relation.to);
  const link = relation.link && typeEntry(relation.link);
  for (const name of ['where', 'link']) refuseNulls(name, field.args[name], field.key);
  const where: Condition[] = [
    ...planConditions({ entry: node, start: 'NODE' }, field.args['where']),
    ...(link ? planConditions({ entry: link, start: 'LINK' }, field.args['link']) : []),
  ];
  const source: Source = { kind: 'REACHED', walk: planWalk(relation, start, where) };
  const members = { node, link, order: ownOrder(relation), tieBreak: tieBreak(relation) };
  return connectionOf(source, members, field, limits);
}

/** The connection over all nodes with a label that satisfy the conditions of the client. */
export function planRootConnection(
  node: TypeEntry,
  label: string,
  field: SelectedField,
  limits: PageLimits,
): Connection {
  refuseNulls('where', field.args['where'], field.key);
  const where = planConditions({ entry: node, start: 'NODE' }, field.args['where']);
  const order = tieBreak({});
  return connectionOf(
    rootSource(node, label, where, field.args['of']),
    { node, link: undefined, order, tieBreak: order },
    field,
    limits,
  );
}

/** All nodes with a label, or those that belong to a place or body. */
function rootSource(node: TypeEntry, label: string, where: readonly Condition[], of: unknown): Source {
  const ways = belongingWays(node);
  if (typeof of !== 'string' || !ways) return { kind: 'LABEL', label, where };
  const all = conjuncts(where);
  return {
    kind: 'ANCHORED',
    label,
    belonging: belongingTo(of, ways),
    joins: [],
    where: all.filter((condition) => !testsByWalking(condition)),
    walked: all.filter(testsByWalking),
  };
}

function connectionOf(
  source: Source,
  members: Members,
  field: SelectedField,
  limits: PageLimits,
): Connection {
  const { key, args, selection } = field;
  const [typeName = '', fields = []] = Object.entries(selection)[0] ?? [];
  refuseNulls('orderBy', args['orderBy'], key);
  const given = planOrder({ entry: members.node, start: 'NODE', place: key }, args['orderBy']);
  const order = given.length === 0 ? members.order : [...given, ...members.tieBreak];
  return {
    kind: 'PAGE',
    typeName,
    source,
    order,
    page: planPage(args, order, limits, key),
    fields: fields.map((part) => placed(part, () => planPart(members, typeName, part, limits))),
    paging: 'SORT',
    counting: 'ROWS',
  };
}

function planPart(
  members: Members,
  typeName: string,
  part: SelectedField,
  limits: PageLimits,
): ConnectionField {
  const { key, name, selection } = part;
  switch (name) {
    case TYPE_NAME:
      return { kind: 'CONSTANT', key, value: typeName };
    case 'totalCount':
      // No client gives `atMost`: see `../alternatives.ts`.
      return { kind: 'TOTAL', key, counted: 'ROWS', atMost: part.args['atMost'] as number | undefined };
    case 'nodeCount':
      return { kind: 'TOTAL', key, counted: 'NODES' };
    case 'pageInfo':
      return { kind: 'PAGE_INFO', key, fields: namedFields(selection['PageInfo'] ?? [], 'PageInfo') };
    case 'groups':
      return planGroups(members, part, limits);
    case 'nodes':
      return { kind: 'NODES', key, node: planNode(members.node, selection, limits) };
    case 'edges':
      return { kind: 'EDGES', key, fields: planEdge(members, part, limits) };
    default:
      throw new Error(`${typeName} has no field ${name}`);
  }
}

function planEdge({ node, link }: Members, { selection }: SelectedField, limits: PageLimits): EdgeField[] {
  const [typeName = '', fields = []] = Object.entries(selection)[0] ?? [];
  return fields.map((field): EdgeField => {
    const { key, name } = field;
    if (name === 'cursor') return { kind: 'CURSOR', key };
    if (name === TYPE_NAME) return { kind: 'CONSTANT', key, value: typeName };
    return placed(field, () => {
      if (name === 'node') return { kind: 'END', key, node: planNode(node, field.selection, limits) };
      if (!link) throw new Error(`${typeName} has no field ${name}`);
      return planField(link, 'LINK', field, limits);
    });
  });
}
