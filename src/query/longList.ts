/**
 * A long list below a node that is looked up comes as rows, after the node itself, not as one value of it: the database sends
 * what it has found while it reads on, and the driver decodes it meanwhile (a fifth less time for 800 cities with all their
 * sister cities).
 */
import { relationOf, type TypeEntry } from '../model/dictionary';
import type { Below } from './below';
import { valuesSlot, type Compilation, type Slot } from './compilation';
import { connectionClauses } from './connectionSlot';
import { selectsBelow, type SelectedField } from './selection';

/** Shorter lists take no longer as a value. */
const LONG = 100;

export interface LongList {
  /** Reads the whole node, the list being where it stands. */
  readonly slot: Slot;
  /** The clauses that bring rows `[…, head, value]`: first the node without the list, then what is in the list. */
  readonly clauses: string;
  /** Where the list stands in the value of the node. */
  readonly at: number;
}

/** The fields of a node of which one list comes as rows; nothing where no list is long, or more than one. */
export function longList(
  compilation: Compilation,
  entry: TypeEntry,
  node: string,
  fields: readonly SelectedField[],
  below: Below,
): LongList | undefined {
  const [long, ...others] = fields.filter((field) => isLong(entry, field));
  const relation = long && relationOf(entry, long.name);
  if (!relation || others.length > 0) return undefined;
  // The database refuses counted groups beside a node that was handed into the subquery of the rows.
  if (selectsBelow('groups', { [entry.name]: fields })) return undefined;
  const { page, row, beside, read } = connectionClauses(compilation, relation, { node }, long, below);
  if (page === undefined) return undefined;
  const slots = fields.map((field) =>
    field === long
      ? { key: field.key, expression: `[${['null', ...beside].join(', ')}]`, read }
      : below.field(compilation, entry, node, { node }, field),
  );
  const slot = valuesSlot(slots);
  const before = slots.slice(0, fields.indexOf(long));
  return {
    slot,
    clauses: [
      `CALL (${node}) { WITH *, ${slot.expression} AS value RETURN true AS head, value`,
      `UNION ALL ${page} WITH *, ${row} AS value RETURN false AS head, value }`,
    ].join('\n'),
    at: before.filter(({ expression }) => expression !== undefined).length,
  };
}

/** Puts the rows of each id into the value of its node. */
export function gathered(rows: readonly (readonly unknown[])[], at: number): [unknown, unknown][] {
  const values = new Map<unknown, unknown[]>();
  const lists = new Map<unknown, unknown[]>();
  for (const [id, isHead, value] of rows) {
    if (isHead !== true) {
      lists.get(id)?.push(value);
      continue;
    }
    const [[, ...beside], list]: [unknown[], unknown[]] = [(value as unknown[])[at] as unknown[], []];
    lists.set(id, list);
    values.set(id, (value as unknown[]).with(at, [list, ...beside]));
  }
  return [...values];
}

function isLong(entry: TypeEntry, { name, args }: SelectedField): boolean {
  if (relationOf(entry, name)?.shape !== 'connection') return false;
  const size = args['first'] ?? args['last'];
  return typeof size === 'number' && size >= LONG;
}
