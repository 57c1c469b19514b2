/**
 * Imports a table: reads it in batches, finds the entities that its rows name, and writes what they say with each row as the
 * evidence. While the database writes one batch, the next one is made ready; never are there more in memory.
 */
import { prepareRows, type PreparedBatch, type Preparation, type RejectedTableRow } from './write/prepare';
import { columnIssues } from './mapping/columns';
import type { ReadMapping } from './mapping/readMapping';
import type { Issue } from '../dossiers/dossier';
import { UnreadableInput } from '../dossiers/read/files';
import type { Graph } from '../graph/graph';
import type { Tally } from '../record/batches';
import type { Authorship } from '../record/change/change';
import type { ReportedProposal } from '../record/identity/propose';
import type { InspectedFile } from './read/inspectFile';
import type { RowBatch, Table } from './read/row';
import { Resolver } from './resolve/resolver';
import { RowPlan } from './rows/rowPlan';
import { commitBatch, type Writing } from './write/commit';
import { PresentRows } from './write/presentRows';
import { retractMissing } from './write/retractMissing';
import { SeenTexts, TakenRows } from './write/seen';
import { documentSource, storedDocument, storedRowCount, writeDocument } from './write/sourceDocument';

/** What an import did. */
export interface ImportReport {
  /** Rows that were read. */
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Unchanged, and under another number than before. */
  moved: number;
  rejected: number;
  filtered: number;
  repeated: number;
  readonly entities: Tally;
  readonly facts: Tally;
  evidenceAdded: number;
  superseded: number;
  retracted: number;
  restored: number;
  /** Rows of an earlier import that are in no file now, or that are rejected now; null where the import did not reach its end. */
  gone: number | null;
  readonly warnings: Issue[];
  warningCount: number;
  readonly proposed: ReportedProposal[];
  /** What became of rows that are gone; null if it was not asked for, or the import did not reach its end. */
  missing: MissingReport | null;
  /** Whether it was interrupted. */
  interrupted: boolean;
}

/** Rows that are gone, of which what they said was withdrawn; or why nothing was. */
export interface MissingReport {
  readonly rows: number;
  readonly retracted: number;
  readonly doubt: string | null;
}

export interface ImportOptions extends Authorship {
  readonly dryRun?: boolean;
  /** The files are the whole data set: what rows said that are gone is withdrawn. */
  readonly retractMissing?: boolean;
  /** Called after each batch. */
  readonly onProgress?: (report: Readonly<ImportReport>, bytes: number) => void;
  readonly onRejected: (rows: readonly RejectedTableRow[]) => void;
  /** Ends the import after the batch that is being written. */
  readonly signal?: AbortSignal;
}

/** What is imported: files that were looked through, opened as one table. */
export interface ImportInput {
  readonly files: readonly InspectedFile[];
  readonly sha256: string;
  readonly table: Table;
}

/** How many warnings are kept. */
const MAX_WARNINGS = 100;

/** Checks a mapping against the columns of a table. Throws UnusableMapping. */
export function requireColumns({ mapping, refuse }: ReadMapping, { columns }: Table): void {
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  const issues = columnIssues(mapping, columns);
  const [only] = columns;
  const delimiter = columns.length === 1 && only !== undefined ? /[;\t|,]/u.exec(only)?.[0] : undefined;
  if (delimiter !== undefined && issues.length > 0)
    refuse([
      {
        path: ['format'],
        message: `The table has one column, “${only ?? ''}”; say how its columns are parted, as in format: {delimiter: ${JSON.stringify(delimiter)}}.`,
      },
    ]);
  const doubled = columnIssues(
    mapping,
    columns.filter((column) => !twice.includes(column)),
  ).filter(({ message }) => !issues.some((issue) => issue.message === message));
  refuse([
    ...issues,
    ...doubled.map(({ path }) => ({
      path,
      message: `Its column stands twice in the header (${[...new Set(twice)].join(', ')}); rename one of them.`,
    })),
  ]);
}

/** Imports a table. Throws UnusableMapping, UnreadableInput and what the database fails with; what was written by then stays. */
export async function importTable(
  graph: Graph,
  read: ReadMapping,
  { files, sha256, table }: ImportInput,
  options: ImportOptions,
): Promise<ImportReport> {
  const { mapping, refuse } = read;
  requireColumns(read, table);
  const described = documentSource(mapping);
  if ('complaints' in described) refuse(described.complaints);
  if (!('source' in described)) throw new Error('A mapping was refused without a complaint.');
  const { id } = mapping.source;
  const stored = await storedDocument(graph, id);
  if (stored && stored.kind !== 'DATA_SET')
    throw new UnreadableInput(`“${id}” is a document with a text in the graph; a data set needs another id.`);
  const change = {
    now: options.now,
    author: options.author,
    reason: `Imported ${files.map(({ path }) => path.split(/[\\/]/u).at(-1) ?? path).join(', ')} (${id})`,
  };
  if (!stored && options.dryRun !== true) await writeDocument(graph, described.source, change);
  const present = options.retractMissing === true ? new PresentRows() : undefined;
  const ask = (statement: Parameters<Graph['read']>[0]) => graph.read(statement);
  const preparation: Preparation = {
    plan: new RowPlan(mapping, table.columns),
    source: id,
    read: ask,
    resolver: new Resolver(ask, id),
    taken: new TakenRows(),
    recent: new Map(),
    ...(present && { present }),
  };
  const writing: Writing = {
    graph,
    change,
    withdrawal: {
      now: options.now,
      author: options.author,
      reason: `A changed row of ${id} no longer says so`,
    },
    absence: { now: options.now, author: options.author, reason: `The rows of ${id} that said so are gone` },
    document: described.source,
    described: new SeenTexts(),
    dryRun: options.dryRun ?? false,
  };
  const report = await runBatches(table, preparation, writing, options);
  if (report.interrupted) return report;
  if (present) report.missing = await missingReport(writing, id, present);
  if (options.dryRun === true) return report;
  const whole = documentSource(mapping, { rows: report.rows, sha256 });
  if ('source' in whole) await writeDocument(graph, whole.source, change);
  report.gone = Math.max(
    0,
    (await storedRowCount(graph, id)) - report.created - report.changed - report.unchanged,
  );
  return report;
}

/** Withdraws what rows that are gone have said, unless it is in doubt which these are. */
async function missingReport(writing: Writing, id: string, present: PresentRows): Promise<MissingReport> {
  const doubt = present.doubt() ?? null;
  if (doubt !== null) return { rows: 0, retracted: 0, doubt };
  return { ...(await retractMissing(writing, id, present)), doubt };
}

/** A batch that is ready, with how far the files were read. */
interface ReadyBatch {
  readonly prepared: PreparedBatch;
  readonly batch: RowBatch;
}

async function runBatches(
  { batches }: Table,
  preparation: Preparation,
  writing: Writing,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport();
  const iterator = batches[Symbol.asyncIterator]();
  let recent = new Map<string, { row: number; content: string }>();
  const next = async (): Promise<ReadyBatch | undefined> => {
    const read = await iterator.next();
    if (read.done === true) return undefined;
    return { batch: read.value, prepared: await prepareRows(read.value.rows, preparation) };
  };
  try {
    let ready = await next();
    while (ready) {
      if (options.signal?.aborted === true) {
        report.interrupted = true;
        break;
      }
      const { batch, prepared } = ready;
      // The keys of the batch before are in the graph by now.
      for (const key of recent.keys()) preparation.recent.delete(key);
      recent = new Map(preparation.recent);
      let following: Promise<ReadyBatch | undefined> | undefined;
      const prepareNext = () => {
        following ??= next();
        // Whatever fails first is thrown; the other may fail unseen.
        following.catch(() => undefined);
        return following;
      };
      await write(prepared, batch, preparation, writing, options, report, () => void prepareNext());
      ready = await prepareNext();
    }
  } finally {
    await iterator.return?.();
  }
  return report;
}

async function write(
  prepared: PreparedBatch,
  batch: RowBatch,
  { taken }: Preparation,
  writing: Writing,
  options: ImportOptions,
  report: ImportReport,
  onCommitting: () => void,
): Promise<void> {
  const hasWork = prepared.rows.length > 0 || prepared.unchanged.some(({ isMoved }) => isMoved);
  if (!hasWork)
    for (const { describes } of prepared.unchanged) for (const id of describes) writing.described.add(id);
  const result = hasWork ? await commitBatch(prepared, writing, onCommitting) : undefined;
  for (const { row, key } of [...prepared.unchanged, ...(result?.rows ?? [])])
    taken.take(row.number, key.digest);
  const rejected = [...prepared.rejected, ...(result?.rejected ?? [])].sort(
    (a, b) => a.row.number - b.row.number,
  );
  options.onRejected(rejected);
  report.rows += batch.rows.length;
  report.rejected += rejected.length;
  report.filtered += prepared.filtered;
  report.repeated += prepared.repeated;
  report.unchanged += prepared.unchanged.length;
  report.moved += prepared.unchanged.filter(({ isMoved }) => isMoved).length;
  if (result) {
    const { rows, entities, facts, evidenceAdded, withdrawn, warnings, proposed } = result;
    report.created += rows.filter(({ state }) => state === 'NEW').length;
    report.changed += rows.filter(({ state }) => state === 'CHANGED').length;
    add(report.entities, entities);
    add(report.facts, facts);
    report.evidenceAdded += evidenceAdded;
    report.superseded += withdrawn.superseded;
    report.retracted += withdrawn.retracted;
    report.restored += withdrawn.restored;
    report.warningCount += warnings.length;
    report.warnings.push(...warnings.slice(0, Math.max(0, MAX_WARNINGS - report.warnings.length)));
    report.proposed.push(...proposed);
  }
  options.onProgress?.(report, batch.bytes);
}

function add(total: Tally, more: Tally): void {
  total.created += more.created;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}

function emptyReport(): ImportReport {
  return {
    rows: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    moved: 0,
    rejected: 0,
    filtered: 0,
    repeated: 0,
    entities: { created: 0, updated: 0, unchanged: 0 },
    facts: { created: 0, updated: 0, unchanged: 0 },
    evidenceAdded: 0,
    superseded: 0,
    retracted: 0,
    restored: 0,
    gone: null,
    warnings: [],
    warningCount: 0,
    proposed: [],
    missing: null,
    interrupted: false,
  };
}
