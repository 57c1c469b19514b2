/** Which form an answer is best read in: sentences, paths, a table or a list. Pure. */

export type Fields = Readonly<Record<string, unknown>>;

/** A value of an answer, and how to show it. */
export type Shape =
  | { readonly is: 'unknown' | 'none' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'pair'; readonly who: Fields; readonly whom: Fields; readonly rest: Fields }
  | {
      readonly is: 'path';
      readonly nodes: readonly Fields[];
      readonly hops: readonly Fields[];
      readonly rest: Fields;
    }
  | {
      readonly is: 'connection';
      readonly nodes: readonly unknown[];
      readonly rest: Fields;
      readonly misses: Fields | undefined;
    }
  | { readonly is: 'table'; readonly columns: readonly string[]; readonly rows: readonly Fields[] }
  | { readonly is: 'passages'; readonly passages: readonly Fields[] }
  | { readonly is: 'list'; readonly items: readonly unknown[] }
  | { readonly is: 'record'; readonly fields: Fields };

/** Fields that steer clients and tell a reader nothing. */
const SILENT = new Set(['__typename', 'pageInfo', 'cursor']);

/** From this number of rows on, equal records are a table. */
const ROWS = 2;

/** The shape of a value. */
export function shapeOf(value: unknown): Shape {
  if (value === null || value === undefined) return { is: 'unknown' };
  if (Array.isArray(value)) return shapeOfList(value);
  if (!isFields(value))
    return { is: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) };
  const { nodes, edges, nearMisses, ...rest } = value;
  const { hops } = value;
  if (Array.isArray(hops) && Array.isArray(nodes)) {
    const { hops: _, ...others } = rest;
    return { is: 'path', nodes: nodes.filter(isFields), hops: hops.filter(isFields), rest: told(others) };
  }
  const items = Array.isArray(nodes) ? nodes : Array.isArray(edges) ? edges.map(flat) : undefined;
  if (items) {
    return {
      is: 'connection',
      nodes: items,
      rest: told(rest),
      misses: isFields(nearMisses) ? nearMisses : undefined,
    };
  }
  const { who, whom, ...others } = value;
  if (isFields(who) && isFields(whom)) return { is: 'pair', who, whom, rest: told(others) };
  const fields = told(value);
  const [only, ...more] = Object.values(fields);
  return more.length === 0 && only !== undefined && !('name' in fields || 'id' in fields)
    ? shapeOf(only)
    : { is: 'record', fields };
}

function shapeOfList(values: readonly unknown[]): Shape {
  if (values.length === 0) return { is: 'none' };
  if (!values.some(isFields)) return { is: 'text', text: values.map(String).join(', ') };
  const rows = values.filter(isFields).map(told);
  if (rows.length === values.length && rows.every(isPassage)) return { is: 'passages', passages: rows };
  if (rows.length < ROWS || rows.length !== values.length || rows.some((row) => !isBrief(row))) {
    return { is: 'list', items: values };
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (column) => !(column === 'id' && rows.every((row) => typeof row['name'] === 'string')),
  );
  return columns.length < 2 ? { is: 'list', items: values } : { is: 'table', columns, rows };
}

/** Whether a value is a list of passages, which a cell shows when asked. */
export function arePassages(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isFields(one) && isPassage(one));
}

/** Whether a record is a passage of a document, which reads best as what it says. */
function isPassage(row: Fields): boolean {
  return (
    typeof row['passageId'] === 'string' &&
    (typeof row['gloss'] === 'string' || typeof row['words'] === 'string')
  );
}

/** Whether every field of a record fits into a cell. */
function isBrief(row: Fields): boolean {
  if ('hops' in row || 'who' in row) return false;
  return Object.values(row).every((value) => briefly(value) !== undefined || arePassages(value));
}

/** A value in a few words; undefined when it takes more. */
export function briefly(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value)) {
    const parts = value.map(briefly);
    return parts.includes(undefined) ? undefined : parts.join(', ');
  }
  if (!isFields(value)) return undefined;
  const fields = told(value);
  const keys = Object.keys(fields);
  if (keys.every((key) => key === 'id' || key === 'name' || key === 'country')) {
    const country = briefly(fields['country']);
    const name = fields['name'] ?? fields['id'];
    return country ? `${plain(name)} (${country})` : plain(name);
  }
  if (keys.every((key) => ['edtf', 'text', 'earliest', 'latest', 'precision'].includes(key))) {
    return plain(fields['text'] ?? fields['edtf'] ?? fields['earliest']);
  }
  return undefined;
}

/** A value that is written as it is. */
export function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The evidence, dates and so on of a record without what is silent or empty. */
export function told(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        !SILENT.has(name) &&
        value !== null &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** An edge and its node as one record, unless both have a field of one name. */
function flat(edge: unknown): unknown {
  if (!isFields(edge) || !isFields(edge['node'])) return edge;
  const { node, ...rest } = edge;
  return Object.keys(rest).some((name) => name in node) ? edge : { ...node, ...rest };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many results an answer has, if it is one list. */
export function resultsIn(data: Fields | null | undefined): number | undefined {
  const [root, ...others] = Object.values(data ?? {});
  if (others.length > 0) return undefined;
  if (Array.isArray(root)) return root.length;
  if (!isFields(root)) return undefined;
  const list = root['nodes'] ?? root['edges'];
  return Array.isArray(list) ? list.length : undefined;
}

/** A record without some of its fields. */
export function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
