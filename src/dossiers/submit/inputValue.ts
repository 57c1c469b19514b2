/**
 * A dossier as the API takes it, as the value that its YAML would give. The two differ in mappings whose keys are the
 * author's own: GraphQL has none, so that passages are a list with ranges and names a list with languages. Pure.
 */
import type { Path } from '../read/path';

type Row = Readonly<Record<string, unknown>>;

/** A value, and the places at which a key of a mapping is given for the second time. */
export interface InputValue {
  readonly value: unknown;
  readonly repeated: readonly { readonly path: Path; readonly key: string }[];
}

/** The fields of list items that are keys of mappings in YAML. */
const KEYS = { passages: 'range', names: 'language' } as const;

/** The value that the YAML of a dossier would give. A field that is null counts as one that is left out. */
export function valueOfInput(input: object): InputValue {
  const repeated: { path: Path; key: string }[] = [];
  const { document, passages, entities, facts } = input as Record<string, Row | null | undefined>;
  const named = (row: Row, path: Path): Row => {
    const { names, ...others } = plainRow(row);
    return { ...others, names: mapping(names as Row[], [...path, 'names'], KEYS.names, nameOf) };
  };

  function mapping(rows: readonly Row[], path: Path, key: string, valueOf: (row: Row) => unknown): Row {
    const result = new Map<string, unknown>();
    for (const [index, row] of rows.entries()) {
      const name = String(row[key]);
      if (result.has(name)) repeated.push({ path: [...path, index, key], key: name });
      else result.set(name, valueOf(row));
    }
    return Object.fromEntries(result);
  }

  const value = withoutNulls({
    document: document && named(document, ['document']),
    passages:
      passages &&
      mapping(passages as unknown as Row[], ['passages'], KEYS.passages, ({ gloss }) => gloss ?? null),
    entities:
      entities && mapLists(entities, (row, heading, index) => named(row, ['entities', heading, index])),
    facts: facts && mapLists(facts, plainRow),
  });
  return { value, repeated };
}

/** Where the part of a value stands in the input that it came from. */
export function inputPath(input: unknown, path: Path): Path {
  let node = input;
  return path.map((step) => {
    const found = Array.isArray(node) && typeof step === 'string' ? indexOfKey(node as Row[], step) : step;
    node = (node as Record<string | number, unknown> | undefined)?.[found];
    return found;
  });
}

function indexOfKey(rows: readonly Row[], key: string): number {
  return rows.findIndex((row) => Object.values(KEYS).some((name) => row[name] === key));
}

function nameOf({ language: _, ...name }: Row): unknown {
  return Object.keys(name).length === 1 ? name['value'] : name;
}

function mapLists(section: Row, map: (row: Row, heading: string, index: number) => Row): Row {
  return Object.fromEntries(
    Object.entries(withoutNulls(section)).map(([heading, rows]) => [
      heading,
      (rows as Row[]).map((row, index) => map(row, heading, index)),
    ]),
  );
}

function plainRow(row: Row): Row {
  return plain(row) as Row;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(withoutNulls(value)).map(([key, item]) => [key, plain(item)]));
}

function withoutNulls(value: object): Row {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && item !== undefined));
}
