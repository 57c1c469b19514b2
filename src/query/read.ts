/** Readers: from the positional values of a statement to objects under the client's own keys, in the client's order. */
import { memoize } from '../cache';
import { parseEdtf } from '../time/edtf';
import type { SortTerm } from './keyset';
import { encodeCursor, type Page } from './page';
import { Slots, type Pending } from './slots';
import { TYPE_NAME, type SelectedField, type Selection } from './selection';

/** Reads a value; nodes that a statement of their own brings are objects that `pending` keeps, to be filled in. */
export type Reader = (value: unknown, pending?: Pending) => unknown;

/** A value as it came. */
export const value: Reader = (raw) => raw ?? null;

/** A value that the schema promises; without it the answer would break that promise. */
export function promised(place: string): Reader {
  return (raw) => {
    if (raw === null || raw === undefined)
      throw new Error(`The graph holds no ${place}, which always has one`);
    return raw;
  };
}

/** What is known without asking. */
export function constant(known: unknown): Reader {
  return () => known;
}

/** Null stays null. */
export function nullable(inner: Reader): Reader {
  return (raw, pending) => (raw === null || raw === undefined ? null : inner(raw, pending));
}

export function list(inner: Reader): Reader {
  return (raw, pending) => (raw as unknown[]).map((one) => inner(one, pending));
}

interface RecordSlot {
  readonly key: string;
  /** Nothing when no value was sent for it. */
  readonly expression?: string;
  readonly read: Reader;
}

/** A list of values becomes an object; slots without an expression have no place in the list. */
export function record(slots: readonly RecordSlot[]): Reader {
  return (raw, pending) => {
    const values = raw as unknown[];
    const object = new Slots();
    let next = 0;
    for (const slot of slots) {
      object[slot.key] = slot.read(slot.expression === undefined ? undefined : values[next++], pending);
    }
    return object;
  };
}

/** `[type name, values]` becomes an object that tells its type under some keys. */
export function typed(keys: readonly string[], inner: Reader): Reader {
  return (raw, pending) => {
    const [typeName, values] = raw as [string, unknown];
    const object = inner(values, pending) as Slots;
    for (const key of keys) object[key] = typeName;
    return object;
  };
}

/** `[which, values]` is read by the reader of that number. */
export function oneOf(readers: readonly Reader[]): Reader {
  return (raw, pending) => {
    const [which, values] = raw as [number, unknown];
    const read = readers[which];
    if (!read) throw new Error(`The statement gave a branch ${String(which)} that was not compiled`);
    return read(values, pending);
  };
}

/** An id becomes the object of a node whose fields come later. */
export function deferred(deferral: number): Reader {
  return (raw, pending) => {
    if (!pending) throw new Error('What was put off is read without a place to keep it');
    return pending.object(deferral, String(raw));
  };
}

/** Dates repeat, and reading one takes some 50 µs. */
const parsedDate = memoize(10_000, parseEdtf);

/** An EDTF string becomes the selected fields of an EdtfDate. */
export function date(selection: Selection): Reader {
  const fields = selection['EdtfDate'] ?? [];
  return nullable((raw) => {
    const parsed = parsedDate(String(raw)) as unknown as Record<string, unknown>;
    return pick(fields, 'EdtfDate', (name) => parsed[name] ?? null);
  });
}

/** An object of selected fields, each given by its name. */
export function pick(
  fields: readonly SelectedField[],
  typeName: string,
  valueOf: (name: string, field: SelectedField) => unknown,
): Slots {
  const object = new Slots();
  for (const field of fields) {
    object[field.key] = field.name === TYPE_NAME ? typeName : valueOf(field.name, field);
  }
  return object;
}

/** What a selected `nodes` or `edges` reads of each row; an edge also has the keys under which its cursor is wanted. */
export interface ConnectionPart {
  readonly key: string;
  readonly slot: { readonly expression: string; readonly read: Reader };
  readonly cursorKeys: readonly string[];
}

export interface ConnectionShape {
  readonly typeName: string;
  readonly fields: readonly SelectedField[];
  readonly parts: readonly ConnectionPart[];
  readonly page: Page;
  readonly terms: readonly SortTerm[];
  readonly groups: readonly { readonly key: string; readonly read: Reader }[];
  /** Whether each row begins with the values of its cursor. */
  readonly hasCursors: boolean;
}

type Row = readonly unknown[];

/**
 * `[rows, count, groups …]` becomes a connection; each row is `[sort values, part, part, …]`, or just the value of the
 * part when there are no cursors and but one part.
 */
export function connection(shape: ConnectionShape): Reader {
  const { typeName, fields, parts, page, terms, groups, hasCursors } = shape;
  const only = !hasCursors && parts.length === 1;
  return (raw, pending) => {
    const [fetched, count, ...grouped] = raw as [readonly Row[], number | null, ...unknown[]];
    const more = fetched.length > page.size;
    const rows = more ? fetched.slice(0, page.size) : [...fetched];
    if (page.backward) rows.reverse();
    const readPart = (part: ConnectionPart) => {
      if (only) return rows.map((row) => part.slot.read(row, pending));
      const at = parts.indexOf(part) + (hasCursors ? 1 : 0);
      return rows.map((row) => {
        const item = part.slot.read(row[at], pending) as Slots;
        for (const key of part.cursorKeys) item[key] = encodeCursor(terms, row[0] as unknown[]);
        return item;
      });
    };
    return pick(fields, typeName, (name, { key, selection }) => {
      if (name === 'totalCount') return count;
      if (name === 'pageInfo') return pageInfo(selection, rows, more, page, terms);
      const group = groups.findIndex((slot) => slot.key === key);
      if (group >= 0) return groups[group]?.read(grouped[group], pending);
      const part = parts.find((slot) => slot.key === key);
      if (!part) throw new Error(`${typeName} has no field ${name}`);
      return readPart(part);
    });
  };
}

function pageInfo(
  selection: Selection,
  rows: readonly Row[],
  more: boolean,
  page: Page,
  terms: readonly SortTerm[],
): Slots {
  const cursorOf = (row: Row | undefined) => (row ? encodeCursor(terms, row[0] as unknown[]) : null);
  const all: Record<string, unknown> = {
    // On the side from which the page is not counted, a cursor given there means that it cut something off.
    hasNextPage: page.backward ? page.before !== null : more,
    hasPreviousPage: page.backward ? more : page.after !== null,
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };
  return pick(selection['PageInfo'] ?? [], 'PageInfo', (name) => all[name]);
}
