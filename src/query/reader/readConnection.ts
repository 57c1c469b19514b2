/** Reads connections: see `layout.ts` for the order of their values. */
import { encodeCursor } from '../plan/page';
import type { Connection, ConnectionField, EdgeField, GroupField, GroupsField } from '../plan/plan';
import {
  edgeColumnsOf,
  hasCursors,
  isLone,
  placeOf,
  placeOfCount,
  rowPartsOf,
  type EdgeColumn,
} from './layout';
import type { AnswerObject, Pending, Read } from './read';
import { pageInfo, pageRows, type PageRows } from './readPage';
import { readEnd, readNode, readPlaced } from './readNode';
import { pick, typeTerm } from './readValue';

type Row = readonly unknown[];

/** Reads one field of a connection from its rows and its counts. */
type ReadField = (page: PageRows, counts: readonly unknown[], pending: Pending) => unknown;

/** Reads `[rows, …counts]`. */
export function readConnection(connection: Connection): Read {
  const { page, fields } = connection;
  const readers = fields.map((field) => [field.key, readField(connection, field)] as const);
  return (raw, pending) => {
    const [fetched, ...counts] = raw as [readonly unknown[], ...unknown[]];
    const rows = pageRows(page, fetched);
    const object: AnswerObject = {};
    for (const [key, read] of readers) object[key] = read(rows, counts, pending);
    return object;
  };
}

function readField(connection: Connection, field: ConnectionField): ReadField {
  switch (field.kind) {
    case 'CONSTANT':
      return () => field.value;
    case 'TOTAL': {
      const at = placeOfCount(connection, field);
      return (_page, counts) => counts[at];
    }
    case 'GROUPS': {
      const at = placeOfCount(connection, field);
      const read = readGroup(field);
      return (_page, counts, pending) => (counts[at] as unknown[]).map((group) => read(group, pending));
    }
    case 'PAGE_INFO':
      return (page) =>
        pick(
          field.fields,
          (name) => pageInfo(connection.page, page, (row) => cursorOf(connection, row as Row))[name],
        );
    case 'NODES':
    case 'EDGES': {
      const part = readPart(connection, field);
      return ({ rows }, _counts, pending) => pending.list(rows, part);
    }
  }
}

/** Reads what `nodes` or `edges` makes of a row. */
function readPart(connection: Connection, part: Extract<ConnectionField, { kind: 'NODES' | 'EDGES' }>): Read {
  const lone = isLone(connection);
  const at = placeOf(rowPartsOf(connection), part) + (hasCursors(connection) ? 1 : 0);
  const valueOf = (row: unknown) => (lone ? row : (row as Row)[at]);
  if (part.kind === 'NODES') {
    const read = readEnd(part.node);
    return (row, pending) => read(valueOf(row), pending);
  }
  const columns = edgeColumnsOf(part.fields);
  const readers = part.fields.map((field) => [field.key, readEdgeField(connection, field, columns)] as const);
  return (row, pending) => {
    const edge: AnswerObject = {};
    for (const [key, read] of readers) edge[key] = read(row as Row, valueOf(row), pending);
    return edge;
  };
}

/** Reads a field of an edge from its row and from the values of the edge. */
function readEdgeField(
  connection: Connection,
  field: EdgeField,
  columns: readonly EdgeColumn[],
): (row: Row, values: unknown, pending: Pending) => unknown {
  if (field.kind === 'CURSOR') return (row) => cursorOf(connection, row);
  if (field.kind !== 'END') {
    const read = readPlaced(field, columns);
    return (_row, values, pending) => read(values, pending);
  }
  const at = placeOf(columns, field);
  const read = readEnd(field.node);
  return (_row, values, pending) => read((values as Row)[at], pending);
}

function cursorOf({ page }: Connection, [values]: Row): string {
  return encodeCursor(page, values as readonly unknown[]);
}

/** Reads `[keys, count, first day, last day, …nodes]`. */
export function readGroup({ fields, areTypeNames }: GroupsField): Read {
  const nodes = fields.filter((field) => field.kind === 'NODE');
  const readers = fields.map((field) => [field.key, readGroupField(field, placeOf(nodes, field))] as const);
  return (raw, pending) => {
    const [keys, count, earliest, latest, ...values] = raw as [(string | boolean | null)[], ...unknown[]];
    const known = {
      keys: keys.map((key, index) => {
        if (key === null) return null;
        return areTypeNames[index] === true ? typeTerm(String(key)) : String(key);
      }),
      count,
      earliest,
      latest,
    };
    const object: AnswerObject = {};
    for (const [key, read] of readers) object[key] = read(known, values, pending);
    return object;
  };
}

function readGroupField(
  field: GroupField,
  at: number,
): (known: Readonly<Record<string, unknown>>, nodes: readonly unknown[], pending: Pending) => unknown {
  if (field.kind === 'CONSTANT') return () => field.value;
  if (field.kind === 'NAMED') return (known) => known[field.name];
  const read = readNode(field.node);
  return (_known, nodes, pending) => {
    const node = nodes[at];
    return node === null || node === undefined ? null : read(node, pending);
  };
}
