/** Prints groups: counted in the database, and cut before they are sent. */
import type { GroupsField } from '../plan/plan';
import { printNode } from './printNode';
import { printValue } from './printValue';
import { joined, nodeScope, type Scope, type Statement } from './statement';

/** The list of `[keys, count, first day, last day, …nodes]`, as the name of a clause that collects it. */
export function printGroups(
  statement: Statement,
  groups: GroupsField,
  matching: string,
  scope: Scope,
): string {
  const keys = groups.keys.map((key) => ({
    name: statement.variable('g'),
    expression: printValue(statement, key, scope),
  }));
  const [size, from, to] = ['size', 'from', 'to'].map((name) => statement.variable(name));
  const counted = groups.countDistinct
    ? `DISTINCT ${printValue(statement, groups.countDistinct, scope)}`
    : '*';
  const { node } = scope;
  const columns = [
    ...keys.map(({ name, expression }) => `${expression} AS ${name}`),
    `count(${counted}) AS ${String(size)}`,
    ...(groups.dated
      ? [
          `min(${statement.property(node, 'earliest')}) AS ${String(from)}`,
          `max(${statement.property(node, 'latest')}) AS ${String(to)}`,
        ]
      : []),
  ];
  const names = keys.map(({ name }) => name).join(', ');
  const order = {
    COUNT_DESC: `${String(size)} DESC, ${names}`,
    COUNT_ASC: `${String(size)}, ${names}`,
    KEY: names,
  }[groups.order];
  const clauses = `${matching} WITH ${columns.join(', ')} ORDER BY ${order} LIMIT ${statement.limit(groups.size)}`;
  const days = groups.dated ? [from, to] : ['null', 'null'];
  const { before, value } = statement.body(() => {
    const nodes = groups.fields.flatMap((field) =>
      field.kind === 'NODE' ? [printEntity(statement, keys[0]?.name ?? '', field.node)] : [],
    );
    return `[${[`[${names}]`, size, ...days, ...nodes].join(', ')}]`;
  });
  return statement.collected(`${clauses} ${before}`, value);
}

/** The entity whose id is a key; null when there is none. */
function printEntity(
  statement: Statement,
  id: string,
  plan: Extract<GroupsField['fields'][number], { kind: 'NODE' }>['node'],
): string {
  const node = statement.variable('n');
  const state = statement.stateOf(node);
  const list = statement.list(
    () => joined(statement.reading.byId(node, 'Entity', id), state.clause()),
    () => state.print(() => printNode(statement, plan, nodeScope(node))),
  );
  return `head(${list})`;
}
