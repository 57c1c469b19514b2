/** Reads the rows of whole statements. */
import type { Rows } from '../../graph/graph';
import type { ListPlan, LookUpPlan } from '../plan/plan';
import { columnsOf, countsOf, needsRows, placeOf } from './layout';
import type { Pending } from './read';
import { readConnection } from './readConnection';
import { readNode } from './readNode';

/** Reads the rows of a look-up: its nodes by id. */
export function readLookUp(
  lookUp: LookUpPlan,
): (rows: Rows['values'], pending: Pending) => Map<string, unknown> {
  const read = readNode(lookUp.node);
  const at = placeOfList(lookUp);
  return (rows, pending) => {
    const values = at === undefined ? rows : gathered(rows, at);
    const nodes = new Map<string, unknown>();
    pending.each(values, ([id, value]) => nodes.set(String(id), read(value, pending)));
    return nodes;
  };
}

/** Where the list that comes as rows stands among the values of its node. */
function placeOfList({ listAsRows, node: { branches } }: LookUpPlan): number | undefined {
  if (listAsRows === undefined) return undefined;
  const fields = branches[0]?.fields ?? [];
  return placeOf(columnsOf(fields), fields[listAsRows]);
}

/** Puts the rows `[id, isNode, value]` of each id into the value of its node. */
function gathered(rows: Rows['values'], at: number): [id: unknown, value: unknown][] {
  const values = new Map<unknown, unknown[]>();
  const lists = new Map<unknown, unknown[]>();
  for (const [id, isNode, value] of rows) {
    if (isNode !== true) {
      lists.get(id)?.push(value);
      continue;
    }
    const node = value as unknown[];
    const [, ...counts] = node[at] as unknown[];
    const list: unknown[] = [];
    lists.set(id, list);
    values.set(id, node.with(at, [list, ...counts]));
  }
  return [...values];
}

/** Reads the rows of a list: one for each node of its page, or one that holds all where something is counted next to them. */
export function readList({ connection }: ListPlan): (rows: Rows['values'], pending: Pending) => unknown {
  const read = readConnection(connection);
  const isWhole = !needsRows(connection) || countsOf(connection).length > 0;
  return (rows, pending) => read(isWhole ? rows[0]?.[0] : [rows.map(([value]) => value)], pending);
}
