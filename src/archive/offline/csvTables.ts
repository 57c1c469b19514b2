/**
 * Nodes and relationships as the CSV files that `neo4j-admin database import` reads: a table for each set of labels and each
 * type. Columns are added as properties come up, so that an archive is read once; the header is a file of its own, written last.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A table for the import tool: what its rows are, and its files in the order in which they are read. */
export interface CsvTable {
  /** Labels or the type, parted by colons; empty where there are none. */
  readonly kind: string;
  readonly files: readonly [header: string, rows: string];
  /** Whether a value has line breaks, which the tool reads much more slowly. */
  readonly isMultiline: boolean;
}

type Properties = Readonly<Record<string, unknown>>;
type ColumnType = 'string' | 'boolean' | 'long' | 'double';

/** Parts the items of a list. Texts do not have it: it is refused by `columnType`. */
const SEPARATOR = '\u001F';

/** Enough that a write costs little; there are some two hundred tables at once. */
const BUFFER_CHARACTERS = 64 * 1024;

/**
 * The type of a value as the import tool names it, or undefined where its files cannot hold the value: an empty list, which they
 * take for none, and lists whose texts hold the separator.
 */
function columnType(value: unknown, isFloating: boolean): string | undefined {
  if (!Array.isArray(value)) return scalarType(value, isFloating);
  const types = new Set(value.map((item: unknown) => scalarType(item, isFloating)));
  const [type] = types;
  const hasSeparator = value.some((item) => typeof item === 'string' && item.includes(SEPARATOR));
  // A list of one empty text is an empty field.
  const isBlank = value.length === 1 && value[0] === '';
  return types.size !== 1 || type === undefined || hasSeparator || isBlank ? undefined : `${type}[]`;
}

/**
 * The types of some properties by name, and the names of those that the files cannot hold.
 * @param floats names of properties that are floating-point numbers
 */
export function columnTypes(
  properties: Properties,
  floats: readonly string[] = [],
): { readonly types: ReadonlyMap<string, string>; readonly left: readonly string[] } {
  const types = new Map<string, string>();
  const left: string[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const type = columnType(value, floats.includes(name));
    if (type === undefined) left.push(name);
    else types.set(name, type);
  }
  return { types, left };
}

function scalarType(value: unknown, isFloating: boolean): ColumnType | undefined {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return isFloating || !Number.isSafeInteger(value) ? 'double' : 'long';
  return undefined;
}

/** Rows of one kind whose properties have one type each. */
class Table {
  /** Position and type by name of property. */
  private readonly columns = new Map<string, { readonly at: number; readonly type: string }>();
  private readonly file: number;
  private waiting: string[] = [];
  private size = 0;
  isMultiline = false;

  constructor(
    private readonly path: string,
    private readonly ends: readonly string[],
  ) {
    this.file = openSync(path, 'w', 0o600);
  }

  /** Whether a row with properties of these types fits. */
  takes(types: ReadonlyMap<string, string>): boolean {
    for (const [name, type] of types) if ((this.columns.get(name)?.type ?? type) !== type) return false;
    return true;
  }

  add(ends: readonly number[], properties: Properties, types: ReadonlyMap<string, string>): void {
    const fields: string[] = ends.map(String);
    for (const [name, type] of types) {
      let column = this.columns.get(name);
      if (!column) {
        column = { at: this.ends.length + this.columns.size, type };
        this.columns.set(name, column);
      }
      fields[column.at] = this.field(properties[name]);
    }
    // What is left out of an array is joined as nothing, which is no value.
    const line = `${fields.join(',')}\n`;
    this.waiting.push(line);
    this.size += line.length;
    if (this.size > BUFFER_CHARACTERS) this.flush();
  }

  private field(value: unknown): string {
    const text = Array.isArray(value) ? value.join(SEPARATOR) : String(value);
    if (typeof value === 'number' || typeof value === 'boolean') return text;
    if (text.includes('\n') || text.includes('\r')) this.isMultiline = true;
    return `"${text.replaceAll('"', '""')}"`;
  }

  private flush(): void {
    writeSync(this.file, this.waiting.join(''));
    this.waiting = [];
    this.size = 0;
  }

  /** Writes what waits, and the header. */
  close(): readonly [string, string] {
    this.flush();
    closeSync(this.file);
    const header = `${this.path}.header`;
    const columns = [...this.columns].map(([name, { type }]) => `${name}:${type}`);
    writeFileSync(header, `${[...this.ends, ...columns].join(',')}\n`, { mode: 0o600 });
    return [header, this.path];
  }
}

/** The tables of one sort, nodes or relationships. */
export class CsvTables {
  private readonly tables = new Map<string, Table[]>();
  private count = 0;

  /**
   * @param folder where the files go
   * @param sort the beginning of their names
   * @param ends the headers of the columns that name a node
   */
  constructor(
    private readonly folder: string,
    private readonly sort: string,
    private readonly ends: readonly string[],
  ) {}

  /** Adds a row with those properties that have a type. */
  add(
    kind: string,
    ends: readonly number[],
    properties: Properties,
    types: ReadonlyMap<string, string>,
  ): void {
    this.tableFor(kind, types).add(ends, properties, types);
  }

  private tableFor(kind: string, types: ReadonlyMap<string, string>): Table {
    let ofKind = this.tables.get(kind);
    if (!ofKind) this.tables.set(kind, (ofKind = []));
    let table = ofKind.find((one) => one.takes(types));
    if (!table) {
      table = new Table(join(this.folder, `${this.sort}-${String(this.count++)}.csv`), this.ends);
      ofKind.push(table);
    }
    return table;
  }

  /** Ends all files. */
  close(): CsvTable[] {
    return [...this.tables].flatMap(([kind, tables]) =>
      tables.map((table) => ({ kind, files: table.close(), isMultiline: table.isMultiline })),
    );
  }
}
