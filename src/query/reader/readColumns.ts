/** Reads the nodes that a question sent beside what it answers. */
import type { ColumnField, NodeColumn } from '../plan/columns';
import type { SelectedField } from '../selection/selection';
import type { ShownNodes } from '../shownNodes';
import type { Pending, Read } from './read';
import { readNode } from './readNode';

/** The nodes that a field of the answer shows. */
export interface ColumnNodes {
  /** The node with an id as the field selects it; null when there is none. */
  node(field: SelectedField, id: string): unknown;
  /** The passages behind some facts as the field selects them: each once for each stance, by id, so many at most. */
  evidence(field: SelectedField, factIds: readonly string[], size: number): unknown[];
  /** The nodes that `node` has given so far. */
  shown(): ShownNodes[];
}

type Row = readonly [key: unknown, value: unknown];

/** Reads a column of `[key, node]` for each field, in the same order. */
export function columnReader<End extends string>(
  fields: readonly ColumnField<End>[],
  columns: readonly NodeColumn<End>[],
): (raw: readonly unknown[], pending: Pending) => ColumnNodes {
  const readers = columns.map(({ node }) => readNode(node));
  return (raw, pending) => {
    const byField = new Map<SelectedField, () => Column>();
    fields.forEach(({ field }, index) => {
      const read = readers[index];
      if (read)
        byField.set(
          field,
          once(() => readColumn(raw[index] as readonly Row[], read, pending)),
        );
    });
    const given = new Map<SelectedField, Map<string, unknown>>();
    return {
      node: (field, id) => {
        const node = byField.get(field)?.().get(id)?.value ?? null;
        given.set(field, (given.get(field) ?? new Map<string, unknown>()).set(id, node));
        return node;
      },
      shown: () =>
        fields.flatMap(({ typeName, field }) => {
          const nodes = given.get(field);
          return nodes ? [{ typeName, field, nodes }] : [];
        }),
      evidence: (field, factIds, size) => evidenceIn(byField.get(field)?.(), factIds, size),
    };
  };
}

type Column = ReadonlyMap<string, { readonly key: unknown; readonly value: unknown }>;

function readColumn(rows: readonly Row[], read: Read, pending: Pending): Column {
  return new Map(
    rows.map(([key, value]) => [
      typeof key === 'string' ? key : JSON.stringify(key),
      { key, value: read(value, pending) },
    ]),
  );
}

function evidenceIn(column: Column | undefined, factIds: readonly string[], size: number): unknown[] {
  const wanted = new Set(factIds);
  const passages = new Map<string, unknown>();
  for (const { key, value } of column?.values() ?? []) {
    const [fact, passage, stance] = key as [string, string, string];
    if (wanted.has(fact)) passages.set(JSON.stringify([passage, stance]), value);
  }
  return [...passages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(([, value]) => value);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
