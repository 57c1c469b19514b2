/**
 * Where everything stands in the positional values that a statement sends. The printer writes values in this order and the reader
 * takes them in this order; no other file knows it.
 *
 * - A node: the values of `columnsOf(fields)` in a list; of a node with several branches, `[number of the branch, that list]`.
 * - A connection: `[rows, …countsOf(connection)]`, the rows being empty where none are wanted.
 * - A row of a connection: `[cursor values, …parts]`; just the one part where nobody wants a cursor and there is only one.
 * - A group: `[keys, count, first day, last day, …nodes]`.
 */
import type { Connection, ConnectionField, EdgeField, Field, GroupsField } from '../plan/plan';

/** Fields that a value is sent for. */
export type Column = Exclude<Field, { kind: 'CONSTANT' }>;

/** The fields of a node, or of the link on an edge, that a value is sent for, in their order; a value under two keys is sent once. */
export function columnsOf(fields: readonly Field[]): Column[] {
  return distinct(fields.filter((field): field is Column => field.kind !== 'CONSTANT'));
}

/** Edge fields that a value is sent for: those of the link, and the node. */
export type EdgeColumn = Column | Extract<EdgeField, { kind: 'END' }>;

/** The fields of an edge that a value is sent for. */
export function edgeColumnsOf(fields: readonly EdgeField[]): EdgeColumn[] {
  return distinct(
    fields.filter((field): field is EdgeColumn => field.kind !== 'CONSTANT' && field.kind !== 'CURSOR'),
  );
}

function distinct<Sent extends EdgeColumn>(columns: readonly Sent[]): Sent[] {
  return [...new Map(columns.map((column) => [sent(column), column] as const)).values()];
}

/** What is sent for a column: the same for two that differ in their keys alone. */
function sent(column: unknown): unknown {
  const { kind, value } = column as Partial<Extract<Column, { kind: 'VALUE' }>>;
  if (kind === 'VALUE') return JSON.stringify(value);
  return (kind as unknown) === 'TYPE_NAME' ? 'TYPE_NAME' : column;
}

/** What is made of each row. */
export type RowPart = Extract<ConnectionField, { kind: 'NODES' | 'EDGES' }>;

/** The parts of the rows of a connection. */
export function rowPartsOf({ fields }: Connection): RowPart[] {
  return fields.filter((field): field is RowPart => field.kind === 'NODES' || field.kind === 'EDGES');
}

/** Whether the rows begin with the values of their cursor. */
export function hasCursors({ fields }: Connection): boolean {
  return fields.some(
    (field) =>
      field.kind === 'PAGE_INFO' ||
      (field.kind === 'EDGES' && field.fields.some(({ kind }) => kind === 'CURSOR')),
  );
}

/** Whether a row is just the value of its one part. */
export function isLone(connection: Connection): boolean {
  return rowPartsOf(connection).length === 1 && !hasCursors(connection);
}

/** Whether any rows are wanted. */
export function needsRows({ fields }: Connection): boolean {
  return fields.some(({ kind }) => kind === 'NODES' || kind === 'EDGES' || kind === 'PAGE_INFO');
}

/** Whether the page is fetched with one row more, which tells if more follows. */
export function fetchesOneMore({ fields }: Connection): boolean {
  return fields.some(({ kind }) => kind === 'PAGE_INFO');
}

/** A total of a connection: of its links, or of the nodes that they lead to. */
export type TotalField = Extract<ConnectionField, { kind: 'TOTAL' }>;

/** What is counted over the whole of a connection, sent after its rows: each total once, and each field of groups. */
export type CountedField = TotalField | GroupsField;

/** The counts of a connection. */
export function countsOf({ fields }: Pick<Connection, 'fields'>): CountedField[] {
  const totals = fields.filter((field) => field.kind === 'TOTAL');
  const groups = fields.filter((field) => field.kind === 'GROUPS');
  return [...totals.filter((one) => totals.find((other) => isSameTotal(one, other)) === one), ...groups];
}

/** Where a total or the groups stand among the counts. */
export function placeOfCount(connection: Connection, field: CountedField): number {
  const isSame = (other: CountedField) =>
    other === field || (other.kind === 'TOTAL' && field.kind === 'TOTAL' && isSameTotal(other, field));
  return countsOf(connection).findIndex(isSame);
}

function isSameTotal(one: TotalField, other: TotalField): boolean {
  return one.counted === other.counted;
}

/** Where a field stands among the values that are sent for some columns. */
export function placeOf(columns: readonly unknown[], column: unknown): number {
  const wanted = sent(column);
  return columns.findIndex((each) => sent(each) === wanted);
}
