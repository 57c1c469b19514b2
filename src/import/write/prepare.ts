/** Makes rows ready to be written: which are new or changed, which entities they name, and what they say. */
import { typeEntry } from '../../model/declare/dictionary';
import { authoredRow, ownId, type AuthoredRow, type Identified } from '../rows/authoredRow';
import type { Mention } from '../rows/readMention';
import type { ReadRow, RowKey, RowPlan } from '../rows/rowPlan';
import type { TableRow } from '../read/row';
import type { Read } from '../resolve/findCandidates';
import type { Resolver } from '../resolve/resolver';
import type { Found, Sought } from '../resolve/sought';
import { RejectedRow } from '../values/evaluate';
import type { PresentRows } from './presentRows';
import type { TakenRows } from './seen';

/** A row that is to be written. */
export interface PreparedRow extends AuthoredRow {
  readonly row: TableRow;
  readonly key: RowKey;
  readonly passage: string;
  readonly state: 'NEW' | 'CHANGED';
}

/** A row that is there as it is, perhaps under another number. */
export interface UnchangedRow {
  readonly row: TableRow;
  readonly key: RowKey;
  readonly passage: string;
  readonly describes: readonly string[];
  readonly isMoved: boolean;
}

export interface RejectedTableRow {
  readonly row: TableRow;
  readonly reason: string;
}

/** What became of the rows of a batch before anything is written. */
export interface PreparedBatch {
  readonly rows: readonly PreparedRow[];
  readonly unchanged: readonly UnchangedRow[];
  readonly rejected: readonly RejectedTableRow[];
  readonly filtered: number;
  /** Rows that repeat one before them. */
  readonly repeated: number;
}

/** What rows are prepared with. */
export interface Preparation {
  readonly plan: RowPlan;
  /** The id of the document. */
  readonly source: string;
  readonly read: Read;
  readonly resolver: Resolver;
  readonly taken: TakenRows;
  /** Takes note of every row that counts, where it matters which are gone. */
  readonly present?: PresentRows | undefined;
  /** The keys of the batches that may not be written yet, with the numbers of their rows. */
  readonly recent: Map<string, { readonly row: number; readonly content: string }>;
}

interface StoredRow {
  readonly row: number;
  readonly content: string;
  readonly describes: readonly string[];
}

/** The id of a row's passage. */
export function rowPassage(source: string, { digest }: RowKey): string {
  return `${source}#row-${digest}`;
}

/** Prepares the rows of a batch. */
export async function prepareRows(all: readonly TableRow[], by: Preparation): Promise<PreparedBatch> {
  const rejected: RejectedTableRow[] = [];
  const attempt = <Result>(row: TableRow, work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RejectedRow)) throw error;
      rejected.push({ row, reason: error.message });
      return undefined;
    }
  };
  let filtered = 0;
  const keyed = all.flatMap((row) => {
    if (row.fault !== undefined) {
      rejected.push({ row, reason: row.fault });
      by.present?.add(undefined);
      return [];
    }
    if (!by.plan.counts(row)) {
      filtered++;
      return [];
    }
    const key = attempt(row, () => by.plan.keyOf(row));
    by.present?.add(key?.digest);
    return key ? [{ row, key, passage: rowPassage(by.source, key) }] : [];
  });
  const stored = await storedRows(
    by.read,
    keyed.map(({ passage }) => passage),
  );
  const unchanged: UnchangedRow[] = [];
  const open: (ReadRow & { passage: string; state: PreparedRow['state'] })[] = [];
  let repeated = 0;
  for (const { row, key, passage } of keyed) {
    const there = stored.get(passage);
    const first = firstWithKey(row, key, there, by);
    if (first !== undefined) {
      if (first.content === key.content) repeated++;
      else
        rejected.push({
          row,
          reason: `Row ${String(first.row)} has the same key (${key.text ?? ''}) and other values.`,
        });
      continue;
    }
    by.recent.set(key.digest, { row: row.number, content: key.content });
    if (there?.content === key.content) {
      unchanged.push({ row, key, passage, describes: there.describes, isMoved: there.row !== row.number });
      continue;
    }
    const mentions = attempt(row, () => by.plan.mentionsIn(row));
    if (mentions) open.push({ row, key, mentions, passage, state: there ? 'CHANGED' : 'NEW' });
    else by.recent.delete(key.digest);
  }
  const identified = await identify(open, by, rejected);
  const rows = open.flatMap((one) => {
    const entities = identified.get(one.row);
    if (!entities) return [];
    const authored = attempt(one.row, () =>
      authoredRow(one, by.plan.mapping, entities, by.plan.cellsOf(one.row), one.passage),
    );
    return authored
      ? [{ row: one.row, key: one.key, passage: one.passage, state: one.state, ...authored }]
      : [];
  });
  return { rows, unchanged, rejected, filtered, repeated };
}

/** The row before this one that has its key, if any does. */
function firstWithKey(
  row: TableRow,
  { digest }: RowKey,
  stored: StoredRow | undefined,
  { recent, taken }: Preparation,
): { readonly row: number; readonly content: string } | undefined {
  const near = recent.get(digest);
  if (near) return near;
  if (!stored || stored.row >= row.number) return undefined;
  return taken.has(stored.row, digest) ? stored : undefined;
}

async function storedRows(read: Read, passages: readonly string[]): Promise<ReadonlyMap<string, StoredRow>> {
  if (passages.length === 0) return new Map();
  const { values } = await read({
    text: `CYPHER 5 UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN collect([id, p.row, p.content, coalesce(p.describes, [])])`,
    params: { ids: passages },
  });
  const rows = (values[0]?.[0] ?? []) as [string, number, string, string[]][];
  return new Map(rows.map(([id, row, content, describes]) => [id, { row, content, describes }]));
}

/** The entities of rows by the names of the mapping; rows of which one is not found are rejected. */
async function identify(
  rows: readonly ReadRow[],
  { plan, source, resolver }: Preparation,
  rejected: RejectedTableRow[],
): Promise<ReadonlyMap<TableRow, ReadonlyMap<string, readonly Identified[]>>> {
  const identified = new Map(rows.map(({ row }) => [row, new Map<string, readonly Identified[]>()]));
  for (const name of plan.order) {
    const spec = plan.mapping.entities[name];
    const asked = rows.flatMap((read) => {
      const own = identified.get(read.row);
      if (!own) return [];
      const idOf = (other: string | undefined) =>
        other === undefined ? null : (own.get(other)?.[0]?.id ?? null);
      const where = { country: idOf(spec?.country), city: idOf(spec?.city) };
      const mentions = read.mentions.get(name) ?? [];
      return [
        { row: read.row, own, sought: mentions.map((mention) => soughtOf(mention, name, source, where)) },
      ];
    });
    const found = await resolver.find(asked.flatMap(({ sought }) => sought));
    let next = 0;
    for (const { row, own, sought } of asked) {
      const results = found.slice(next, next + sought.length);
      next += sought.length;
      const missing = results.find(
        (one): one is Extract<Found, { how: 'NOT_FOUND' }> => one.how === 'NOT_FOUND',
      );
      if (missing) {
        identified.delete(row);
        rejected.push({ row, reason: `${name}: ${missing.reason}` });
        continue;
      }
      own.set(
        name,
        results.flatMap((one) => (one.how === 'NOT_FOUND' ? [] : [{ id: one.id, isOwn: one.how === 'OWN' }])),
      );
    }
  }
  return identified;
}

function soughtOf(
  mention: Mention,
  name: string,
  source: string,
  where: { readonly country: string | null; readonly city: string | null },
): Sought {
  const { type, find, id, names, identifiers, properties } = mention;
  const number = (property: string) =>
    typeof properties[property] === 'number' ? properties[property] : null;
  const isPlaced = typeEntry(type).properties.has('latitude');
  return {
    type,
    find,
    id,
    ownId: ownId(mention, name, source, where),
    names: [...new Set(Object.values(names).flatMap(([first]) => first ?? []))],
    identifiers,
    ...where,
    latitude: isPlaced ? number('latitude') : null,
    longitude: isPlaced ? number('longitude') : null,
  };
}
