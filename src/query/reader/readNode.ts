/** Reads nodes: see `layout.ts` for the order of their values. */
import type { Branch, EndPlan, Field, NodePlan } from '../plan/plan';
import { branchColumns, columnsOf, placeOf, type BranchColumns, type Column } from './layout';
import { readConnection } from './readConnection';
import type { AnswerObject, Read } from './read';
import { readValue } from './readValue';

/** Reads the value of a node. */
export function readNode({ branches }: NodePlan): Read {
  const [only, ...others] = branches;
  if (only && others.length === 0) return readBranch(only);
  // What branches share is one object, and gets one reader.
  const known = new Map<Column, Read>();
  const readerOf = (column: Column) => {
    const read = known.get(column) ?? readColumn(column);
    known.set(column, read);
    return read;
  };
  const columns = branchColumns(branches);
  const readers = branches.map(({ fields }, index) =>
    readObject(fields.map((field) => [field.key, readMember(field, index, columns, readerOf)])),
  );
  return (raw, pending) => {
    const [[number]] = raw as BranchValues;
    const read = readers[number];
    if (!read) throw new Error(`The statement gave branch ${String(number)}, which was not planned`);
    return read(raw, pending);
  };
}

/** What is sent for a node with several branches: see `layout.ts`. */
type BranchValues = readonly [readonly [number: number, own: readonly unknown[]], ...shared: unknown[]];

/** Reads a field of one branch, from what the branches share or from what is its own. */
function readMember(
  field: Field,
  branch: number,
  { shared, own }: BranchColumns,
  readerOf: (column: Column) => Read,
): Read {
  if (field.kind === 'CONSTANT') return () => field.value;
  const read = readerOf(field);
  const at = placeOf(
    shared.map(({ column }) => column),
    field,
  );
  if (at !== -1) return (raw, pending) => read((raw as BranchValues)[at + 1], pending);
  const place = placeOf(own[branch] ?? [], field);
  return (raw, pending) => read((raw as BranchValues)[0][1][place], pending);
}

/** Reads the node at the end of a row; of a deferred one, its id. */
export function readEnd(end: EndPlan): Read {
  if (end.kind === 'NODE') return readNode(end);
  return (id, pending) => pending.object(end.lookUp, String(id));
}

function readBranch({ fields }: Branch): Read {
  const columns = columnsOf(fields);
  return readObject(fields.map((field) => [field.key, readPlaced(field, columns)]));
}

/** A value under a key, from all values of its object. */
export type Keyed = readonly [key: string, read: Read];

/** Reads an object, each key from the list of all its values. */
export function readObject(keyed: readonly Keyed[]): Read {
  return (values, pending) => {
    const object: AnswerObject = {};
    for (const [key, read] of keyed) object[key] = read(values, pending);
    return object;
  };
}

/** Reads a field from the list of all values of its object. */
export function readPlaced(field: Field, columns: readonly unknown[]): Read {
  if (field.kind === 'CONSTANT') return () => field.value;
  const at = placeOf(columns, field);
  const read = readColumn(field);
  return (values, pending) => read((values as unknown[])[at], pending);
}

function readColumn(column: Column): Read {
  switch (column.kind) {
    case 'TYPE_NAME':
      return (raw) => raw;
    case 'VALUE':
      return readValue(column.reading);
    case 'CONNECTION':
      return readConnection(column.connection);
    case 'ONE': {
      const read = readNode(column.node);
      return (raw, pending) => (raw === null || raw === undefined ? null : read(raw, pending));
    }
    case 'FEW': {
      const read = readNode(column.node);
      return (raw, pending) => pending.list(raw as unknown[], read);
    }
  }
}
