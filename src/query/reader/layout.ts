/**
 * Where everything stands in the positional values that a statement sends. The printer writes values in this order and the reader
 * takes them in this order; no other file knows it.
 *
 * - A node: the values of `columnsOf(fields)` in a list.
 * - A node with several branches: `[[number of the branch, list], …shared]`: the list holds what is the branch's own; what
 *   several branches share comes once.
 * - A connection: `[rows, …countsOf(connection)]`, the rows being empty where none are wanted.
 * - A row of a connection: `[cursor values, …parts]`; just the one part where nobody wants a cursor and there is only one.
 * - A group: `[keys, count, first day, last day, …nodes]`.
 */
import type { Branch, Connection, ConnectionField, EdgeField, Field, GroupsField } from '../plan/plan';

/** Fields that a value is sent for. */
export type Column = Exclude<Field, { kind: 'CONSTANT' }>;

/** The fields of a node, or of the link on an edge, that a value is sent for, in their order; a value under two keys is sent once. */
export function columnsOf(fields: readonly Field[]): Column[] {
  return distinct(fields.filter((field): field is Column => field.kind !== 'CONSTANT'));
}

/** A value that several branches of a node share. */
export interface SharedColumn {
  readonly column: Column;
  /** The labels of the branches that have it; undefined when all have. */
  readonly labels: readonly string[] | undefined;
}

/** What is sent for a node with several branches. */
export interface BranchColumns {
  readonly shared: readonly SharedColumn[];
  /** The columns of each branch that are its own. */
  readonly own: readonly (readonly Column[])[];
}

/**
 * Sorts out what several branches share. A walk is shared by any two; a value of the node itself, which costs less than the
 * test of a label, by all or by none.
 */
export function branchColumns(branches: readonly Branch[]): BranchColumns {
  const columns = branches.map(({ fields }) => columnsOf(fields));
  const having = new Map<unknown, { column: Column; of: Branch[] }>();
  for (const [index, branch] of branches.entries()) {
    for (const column of columns[index] ?? []) {
      const one = having.get(sent(column)) ?? { column, of: [] };
      one.of.push(branch);
      having.set(sent(column), one);
    }
  }
  const isOfAll = ({ length }: readonly Branch[]) => length === branches.length;
  const isShared = ({ kind }: Column, of: readonly Branch[]) =>
    isOfAll(of) || (of.length > 1 && kind !== 'VALUE' && kind !== 'TYPE_NAME');
  return {
    shared: [...having.values()].flatMap(({ column, of }) =>
      isShared(column, of)
        ? [{ column, labels: isOfAll(of) ? undefined : of.flatMap(({ labels }) => labels) }]
        : [],
    ),
    own: columns.map((each) =>
      each.filter((column) => !isShared(column, having.get(sent(column))?.of ?? [])),
    ),
  };
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
  return one.counted === other.counted && one.atMost === other.atMost;
}

/** Where a field stands among the values that are sent for some columns. */
export function placeOf(columns: readonly unknown[], column: unknown): number {
  const wanted = sent(column);
  return columns.findIndex((each) => sent(each) === wanted);
}
