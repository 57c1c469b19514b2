/** What a mapping makes of each row of a table: its key, whether it counts, what it names. Pure. */
import { createHash } from 'node:crypto';

import type { FilterSpec, Mapping } from '../mapping/shapes';
import type { Cell, TableRow } from '../read/row';
import { columnsOf } from '../values/valueSpec';
import { RejectedRow, shortened, type Cells } from '../values/evaluate';
import { readMentions, type Mention } from './readMention';

/** What tells a row from all others of its data set. */
export interface RowKey {
  /** Part of the id of its passage. */
  readonly digest: string;
  /** Its key as it is shown; null where the mapping names none. */
  readonly text: string | null;
  /** Changes with the mapping, and with every cell that it reads. */
  readonly content: string;
}

/** What a row names, by the names of the mapping. */
export interface ReadRow {
  readonly row: TableRow;
  readonly key: RowKey;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

/** A mapping made ready for the columns of a table. */
export class RowPlan {
  private readonly indices: ReadonlyMap<string, number>;
  private readonly read: readonly number[];
  private readonly version: string;
  /** Each entity after the country and the city by which it is found. */
  readonly order: readonly string[];

  constructor(
    readonly mapping: Mapping,
    columns: readonly string[],
  ) {
    this.indices = new Map(columns.map((column, index) => [column, index]));
    const used = JSON.stringify(mapping);
    this.version = createHash('sha256').update(used).digest('hex');
    this.read = [...columnsRead(mapping)]
      .flatMap((column) => this.indices.get(column) ?? [])
      .sort((a, b) => a - b);
    this.order = inOrder(mapping.entities);
  }

  /** Whether the filters of the mapping let a row pass. */
  counts(row: TableRow): boolean {
    return (this.mapping.filter ?? []).every((filter) =>
      passes(filter, textIn(row.cells[this.indices.get(filter.column) ?? -1])),
    );
  }

  /** What tells the row from others. Throws RejectedRow where its key is empty. */
  keyOf(row: TableRow): RowKey {
    const values = this.read.map((index) => row.cells[index] ?? null);
    const content = hashed([this.version, values]);
    const { key } = this.mapping;
    if (key === undefined) return { digest: hashed(values).slice(0, 20), text: null, content };
    const parts = key.map((column) => textIn(row.cells[this.indices.get(column) ?? -1]));
    if (parts.every((part) => part === ''))
      throw new RejectedRow(`The key of the row (${key.join(', ')}) is empty.`);
    return { digest: hashed(parts).slice(0, 20), text: shortened(parts.join(' | '), 200), content };
  }

  /** What a row names. Throws RejectedRow. */
  mentionsIn(row: TableRow): ReadRow['mentions'] {
    const cells: Cells = (column) => row.cells[this.indices.get(column) ?? -1];
    return new Map(
      this.order.map((name) => [
        name,
        readMentions(name, this.mapping.entities[name] ?? { type: '' }, cells),
      ]),
    );
  }

  /** The cells of a row, for the values of its facts. */
  cellsOf(row: TableRow): Cells {
    return (column) => row.cells[this.indices.get(column) ?? -1];
  }
}

function textIn(cell: Cell): string {
  return [cell ?? []].flat().join(' ').trim();
}

function hashed(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

function passes({ in: among, notIn, filled }: FilterSpec, text: string): boolean {
  if (among) return among.map(String).includes(text);
  if (notIn) return !notIn.map(String).includes(text);
  return (text !== '') === (filled ?? true);
}

function columnsRead({ key = [], filter = [], entities, facts = {} }: Mapping): ReadonlySet<string> {
  const values = [
    ...Object.values(entities).flatMap(({ id, each, names = {}, identifiers = {}, properties = {} }) => [
      ...[id, each].filter((value) => value !== undefined),
      ...Object.values(names),
      ...Object.values(identifiers),
      ...Object.values(properties),
    ]),
    ...Object.values(facts).flatMap(({ properties = {} }) => Object.values(properties)),
  ];
  return new Set([
    ...key,
    ...filter.map(({ column }) => column),
    ...Object.values(entities).flatMap((spec) => spec.key ?? []),
    ...values.flatMap(columnsOf),
  ]);
}

/** The names of entities, each after those by which it is found. */
function inOrder(entities: Mapping['entities']): string[] {
  const order: string[] = [];
  const add = (name: string) => {
    if (order.includes(name)) return;
    const { country, city } = entities[name] ?? {};
    for (const before of [country, city]) if (before !== undefined) add(before);
    order.push(name);
  };
  for (const name of Object.keys(entities)) add(name);
  return order;
}
