/** Readers: from the positional values of a statement to objects under the client's own keys. */
import type { SelectedField, Selection } from './selection';
import type { SortTerm } from './keyset';
import { encodeCursor, type Page } from './page';
import { parseEdtf } from '../time/edtf';

export type Reader = (value: unknown) => unknown;

/**
 * An object whose keys are the keys of the answer. The field resolver recognises it and picks by key; everything else
 * is picked by field name.
 */
export class Slots {
  [key: string]: unknown;
}

/** A value as it came. */
export const value: Reader = (raw) => raw ?? null;

/** Null stays null. */
export function nullable(inner: Reader): Reader {
  return (raw) => (raw === null || raw === undefined ? null : inner(raw));
}

export function list(inner: Reader): Reader {
  return (raw) => (raw as unknown[]).map(inner);
}

/** A list of values becomes an object. */
export function record(slots: readonly { readonly key: string; readonly read: Reader }[]): Reader {
  return (raw) => {
    const values = raw as unknown[];
    const object = new Slots();
    slots.forEach((slot, index) => {
      object[slot.key] = slot.read(values[index]);
    });
    return object;
  };
}

/** `[type name, values]` becomes an object that knows its type. */
export function typed(readerOf: (typeName: string) => Reader | undefined): Reader {
  return (raw) => {
    const [typeName, values] = raw as [string, unknown];
    const object = (readerOf(typeName)?.(values) ?? new Slots()) as Slots;
    object['__typename'] = typeName;
    return object;
  };
}

/** An EDTF string becomes the selected fields of an EdtfDate. */
export function date(selection: Selection): Reader {
  const fields = selection['EdtfDate'] ?? [];
  return nullable((raw) => {
    const parsed = parseEdtf(String(raw)) as unknown as Record<string, unknown>;
    const object = new Slots();
    for (const { key, name } of fields) object[key] = parsed[name] ?? null;
    return object;
  });
}

/** `[keys, count, earliest, latest]` becomes a group, whose fields are picked by name. */
export const groups: Reader = list((raw) => {
  const [keys, count, earliest, latest] = raw as [
    (string | boolean | null)[],
    number,
    string | null,
    string | null,
  ];
  return { keys: keys.map((key) => (key === null ? null : String(key))), count, earliest, latest };
});

/** What a selected `nodes` or `edges` reads of each row; an edge also has the keys under which its cursor is wanted. */
export interface ConnectionPart {
  readonly key: string;
  readonly slot: { readonly expression: string; readonly read: Reader };
  readonly cursorKeys: readonly string[];
}

interface ConnectionShape {
  readonly fields: readonly SelectedField[];
  readonly parts: readonly ConnectionPart[];
  readonly page: Page;
  readonly terms: readonly SortTerm[];
  readonly groups: readonly { readonly key: string; readonly read: Reader }[];
}

/** `[rows, count, groups …]` becomes a connection; each row is `[sort values, part, part, …]`. */
export function connection({ fields, parts, page, terms, groups: groupSlots }: ConnectionShape): Reader {
  return (raw) => {
    const [fetched, count, ...grouped] = raw as [[unknown[], ...unknown[]][], number | null, ...unknown[]];
    const more = fetched.length > page.size;
    const rows = fetched.slice(0, page.size);
    if (page.backward) rows.reverse();
    const object = new Slots();
    parts.forEach((part, index) => {
      object[part.key] = rows.map((row) => {
        const item = part.slot.read(row[index + 1]);
        for (const key of part.cursorKeys) (item as Slots)[key] = encodeCursor(terms, row[0]);
        return item;
      });
    });
    groupSlots.forEach((slot, index) => {
      object[slot.key] = slot.read(grouped[index]);
    });
    for (const { key, name, selection } of fields) {
      if (name === 'totalCount') object[key] = count;
      if (name === 'pageInfo') object[key] = pageInfo(selection, rows, more, page, terms);
    }
    return object;
  };
}

function pageInfo(
  selection: Selection,
  rows: readonly [unknown[], ...unknown[]][],
  more: boolean,
  page: Page,
  terms: readonly SortTerm[],
): Slots {
  const cursorOf = (row: [unknown[], ...unknown[]] | undefined) => (row ? encodeCursor(terms, row[0]) : null);
  const all: Record<string, unknown> = {
    // On the side from which the page is not counted, a cursor given there means that it cut something off.
    hasNextPage: page.backward ? page.before !== null : more,
    hasPreviousPage: page.backward ? more : page.after !== null,
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };
  const object = new Slots();
  for (const { key, name } of selection['PageInfo'] ?? []) object[key] = all[name];
  return object;
}
