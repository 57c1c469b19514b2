/** Withdraws what rows of an earlier import said that are in no file any more. */
import type { Graph } from '../../graph/graph';
import { rehearseRecord, writeRecord, type RecordTransaction } from '../../record/change/writeRecord';
import { withdrawEvidence, type StatedNow, type Withdrawn } from '../../record/evidence/withdrawEvidence';
import type { SourceRows } from '../../record/rows';
import { lookUpRecords } from '../../record/storedState';
import { writeRows } from '../../record/writeRows';
import { rowPassageOf } from './assemble';
import type { Writing } from './commit';
import type { PresentRows } from './presentRows';

/** How many rows are gone, and how many facts were retracted for it. */
export interface MissingRows {
  readonly rows: number;
  readonly retracted: number;
}

interface MissingRow {
  readonly passage: string;
  readonly row: number;
  readonly key: string | null;
}

/** Rows of one transaction. */
const PORTION = 2_000;

/**
 * The content of a row that is gone: that of no row, so that one that comes back counts as changed, and what was withdrawn for its
 * absence is restored.
 */
export const GONE = '';

/** Withdraws what the rows of a data set that are not present have stated; names stay, since nobody can be shown without. */
export async function retractMissing(
  writing: Writing,
  id: string,
  present: PresentRows,
): Promise<MissingRows> {
  const { graph, dryRun, change } = writing;
  let retracted = 0;
  const missing = await missingRows(graph, id, present);
  for (let start = 0; start < missing.length; start += PORTION) {
    const portion = missing.slice(start, start + PORTION);
    const work = (transaction: RecordTransaction) => withdraw(transaction, portion, writing, id);
    const done = await (dryRun ? rehearseRecord(graph, change, work) : writeRecord(graph, change, work));
    retracted += done.retracted;
  }
  return { rows: missing.length, retracted };
}

/** The rows that count in the graph and are in no file; the digest of a row's key ends the id of its passage. */
async function missingRows(graph: Graph, id: string, present: PresentRows): Promise<MissingRow[]> {
  const rows = graph.stream({
    text: 'CYPHER 5 MATCH (:Document {id: $id})<-[:OF]-(p:Passage) WHERE p.row IS NOT NULL AND p.content <> $gone RETURN p.id, p.row, p.key',
    params: { id, gone: GONE },
  });
  const missing: MissingRow[] = [];
  for await (const [passage, row, key] of rows) {
    const digest = String(passage).split('#row-').at(-1) ?? '';
    if (!present.has(digest))
      missing.push({ passage: String(passage), row: Number(row), key: key as string | null });
  }
  return missing.sort((a, b) => a.row - b.row || (a.passage < b.passage ? -1 : 1));
}

async function withdraw(
  transaction: RecordTransaction,
  rows: readonly MissingRow[],
  { document, change, absence }: Writing,
  id: string,
): Promise<Withdrawn> {
  const source: SourceRows = {
    file: document.file,
    digest: '',
    document: null,
    publisher: null,
    cites: [],
    passages: rows.map(({ passage, row, key }) =>
      rowPassageOf({ number: row, file: document.file }, passage, id, {
        row,
        key,
        content: GONE,
        describes: [],
      }),
    ),
    entities: [],
    facts: [],
  };
  const { stored } = await lookUpRecords(transaction.run, [document, source]);
  await writeRows(transaction, [source], stored, change);
  return withdrawEvidence(transaction, await namesOf(transaction, rows), absence);
}

/** The rows with the names that they state, as what they state still. */
async function namesOf(
  { run }: RecordTransaction,
  rows: readonly MissingRow[],
): Promise<readonly StatedNow[]> {
  const { values } = await run({
    text: `CYPHER 5 UNWIND $ids AS id MATCH (p:Passage {id: id})
RETURN id, COLLECT { MATCH (p)<-[:EVIDENCED_BY]-(name:Name) RETURN name.id }`,
    params: { ids: rows.map(({ passage }) => passage) },
  });
  return values.map(([passage, names]) => ({
    passage: String(passage),
    facts: (names as string[]).map((name) => ({ id: name, type: 'Name' })),
  }));
}
