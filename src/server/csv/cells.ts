/** From answers to cells. Pure. */
import type { CsvTable } from './csvTable';
import type { CsvColumn } from './selectionReader';

/** Between the values of a list in one cell. */
const SEPARATOR = '; ';

/** The rows of an answer: the list that the path leads to, or the one object; none where it leads to nothing. */
export function rowsOf(data: unknown, { rows }: Pick<CsvTable, 'rows'>): readonly unknown[] {
  const found = rows.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), data);
  if (found === null || found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

/** The value of a column in a row; lists on the way are joined, in their order. */
export function cellOf(row: unknown, { path }: CsvColumn): string | number | boolean | null {
  const values = valuesAt(row, path);
  if (values.length <= 1) return values[0] ?? null;
  return values.map(String).join(SEPARATOR);
}

function valuesAt(value: unknown, path: readonly string[]): (string | number | boolean)[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return isObject(value) ? valuesAt(value[key], rest) : [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
  // A scalar that is an object.
  return [JSON.stringify(value)];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
