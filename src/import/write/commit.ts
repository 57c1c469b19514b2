/** Writes a batch of prepared rows in one transaction of the record. */
import type { Issue } from '../../dossiers/dossier';
import type { Graph } from '../../graph/graph';
import { territories } from '../../model/territories';
import type { Tally } from '../../record/batches';
import type { Change } from '../../record/change/change';
import { rehearseRecord, writeRecord, type RecordTransaction } from '../../record/change/writeRecord';
import { withdrawEvidence, type StatedNow, type Withdrawn } from '../../record/evidence/withdrawEvidence';
import { proposeSame, type ReportedProposal } from '../../record/identity/propose';
import type { SourceRows } from '../../record/rows';
import { lookUpRecords } from '../../record/storedState';
import { writeRows, type WrittenRows } from '../../record/writeRows';
import { assemble, rowPassageOf, type Assembled } from './assemble';
import type { PreparedBatch, PreparedRow, RejectedTableRow } from './prepare';
import { rowIssues } from './rowIssues';
import type { SeenTexts } from './seen';

/** What a batch is written with. */
export interface Writing {
  readonly graph: Graph;
  readonly change: Change;
  /** The reason of changes by which facts are withdrawn: the same for each import of the source. */
  readonly withdrawal: Change;
  /** The same for facts that are withdrawn because their rows are gone. */
  readonly absence: Change;
  /** The document and its publisher. */
  readonly document: SourceRows;
  /** Entities that a row before describes. */
  readonly described: SeenTexts;
  /** Takes everything back. */
  readonly dryRun: boolean;
}

/** What became of a batch. */
export interface WrittenBatch {
  readonly entities: Tally;
  readonly facts: Tally;
  readonly evidenceAdded: number;
  readonly rows: readonly PreparedRow[];
  readonly rejected: readonly RejectedTableRow[];
  readonly withdrawn: Withdrawn;
  readonly warnings: readonly Issue[];
  readonly proposed: readonly ReportedProposal[];
}

/**
 * Checks what a batch says and writes it; rows that cannot be true are rejected, the others are written.
 * @param onCommitting called once the commit was sent; not in a dry run
 */
export async function commitBatch(
  batch: PreparedBatch,
  by: Writing,
  onCommitting: () => void,
): Promise<WrittenBatch> {
  const { graph, change, document, described, dryRun } = by;
  for (const { describes } of batch.unchanged) for (const id of describes) described.add(id);
  const work = async (transaction: RecordTransaction) => {
    const file = document.file;
    const whole = assemble(batch.rows, file, (id) => described.has(id));
    const { existing, stored } = await lookUpRecords(transaction.run, [
      document,
      withMoved(whole.source, batch, document),
    ]);
    const { assembled, rows, rejected, warnings } = checked(batch.rows, whole, by, existing);
    const sources = [...(dryRun ? [document] : []), withMoved(assembled.source, batch, document)];
    const written = await writeRows(transaction, sources, stored, change);
    const withdrawn = await withdrawEvidence(transaction, changedRows(rows, assembled), by.withdrawal, [
      by.withdrawal.reason,
      by.absence.reason,
    ]);
    const places = createdPlaces(assembled.source, written.created);
    const proposed = places.length > 0 ? await proposeSame(transaction, places, change.now) : [];
    const { entities, facts } = assembled.source;
    const tallies = { entities: tallyOf(entities, written), facts: tallyOf(facts, written) };
    return {
      ...tallies,
      evidenceAdded: written.evidenceAdded,
      rows,
      rejected,
      withdrawn,
      warnings,
      proposed,
      described: entities,
    };
  };
  const result = await (dryRun
    ? rehearseRecord(graph, change, work)
    : writeRecord(graph, change, work, onCommitting));
  if (!dryRun) for (const { id } of result.described) described.add(id);
  return result;
}

/** What became of what the rows say: a dry run writes their document with each batch, which is none of it. */
function tallyOf(rows: readonly { readonly id: string }[], { outcomes }: WrittenRows): Tally {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
  for (const { id } of rows) {
    const outcome = outcomes.get(id);
    if (outcome === 'CREATED') tally.created++;
    else if (outcome === 'UPDATED') tally.updated++;
    else tally.unchanged++;
  }
  return tally;
}

type Existing = Parameters<typeof rowIssues>[2];

/** The rows without those that the checks refuse, until nothing is wrong with those that are left. */
function checked(
  prepared: readonly PreparedRow[],
  whole: Assembled,
  { document, described }: Writing,
  existing: Existing,
) {
  let rows = prepared;
  let assembled = whole;
  const rejected: RejectedTableRow[] = [];
  if (!document.document) throw new Error('The source of an import has no document.');
  for (;;) {
    const { errors, warnings } = rowIssues(assembled, document.document, existing);
    if (errors.size === 0) return { rows, assembled, rejected, warnings };
    const left = rows.filter(({ row }) => !errors.has(row.number));
    if (left.length === rows.length) throw new Error('A fault in rows was found in none of them.');
    for (const { row } of rows) {
      const reason = errors.get(row.number);
      if (reason !== undefined) rejected.push({ row, reason });
    }
    rows = left;
    assembled = assemble(rows, document.file, (id) => described.has(id));
  }
}

/** A source with the passages of rows that stand under another number now. */
function withMoved(source: SourceRows, { unchanged }: PreparedBatch, { file }: SourceRows): SourceRows {
  const moved = unchanged
    .filter(({ isMoved }) => isMoved)
    .map(({ row, key, passage, describes }) =>
      rowPassageOf(row, passage, file, { row: row.number, key: key.text, content: key.content, describes }),
    );
  return moved.length === 0 ? source : { ...source, passages: [...source.passages, ...moved] };
}

/** What the rows state that stated something else before. */
function changedRows(rows: readonly PreparedRow[], { source, statedBy }: Assembled): StatedNow[] {
  const changed = new Map(
    rows
      .filter(({ state }) => state === 'CHANGED')
      .map(({ row, passage }) => [row.number, { passage, facts: [] as { id: string; type: string }[] }]),
  );
  if (changed.size === 0) return [];
  for (const { id, type } of source.facts)
    for (const row of statedBy.get(id) ?? []) changed.get(row)?.facts.push({ id, type });
  return [...changed.values()];
}

function createdPlaces({ entities }: SourceRows, created: readonly string[]): string[] {
  const ids = new Set(created);
  const types = territories();
  return entities.filter(({ id, type }) => ids.has(id) && types.includes(type)).map(({ id }) => id);
}
