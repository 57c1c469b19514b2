/** Reads nodes: see `layout.ts` for the order of their values. */
import type { Branch, EndPlan, Field, NodePlan } from '../plan/plan';
import { columnsOf, placeOf, type Column } from './layout';
import { readConnection } from './readConnection';
import type { AnswerObject, Read } from './read';
import { readValue } from './readValue';

/** Reads the value of a node. */
export function readNode({ branches }: NodePlan): Read {
  const readers = branches.map(readBranch);
  const [only] = readers;
  if (only && readers.length === 1) return only;
  return (raw, pending) => {
    const [number, values] = raw as [number, unknown];
    const read = readers[number];
    if (!read) throw new Error(`The statement gave branch ${String(number)}, which was not planned`);
    return read(values, pending);
  };
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
