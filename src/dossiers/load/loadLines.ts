/**
 * Loads a file of JSON lines with bounded memory: portion by portion, each checked and then written in a transaction of
 * its own. A portion with any fault is not written and ends the load; what stands before it stays, and may be loaded again.
 */
import { basename } from 'node:path';

import type { Graph } from '../../graph/graph';
import type { Tally } from '../../record/batches';
import { lineIssues } from '../check/checkLines';
import { isError, type Dossier, type Issue } from '../dossier';
import { lineBatches, UnreadableLine, type LineBatch } from '../read/jsonLines';
import { territories } from '../../model/territories';
import { lookUpRecords } from '../../record/storedState';
import { proposeSame, type ReportedProposal } from '../../record/identity/propose';
import { referredPlaces } from '../referredPlaces';
import { requireFile } from '../read/files';
import { readLines } from '../read/lineRows';
import { InvalidLines, MAX_LISTED_ISSUES } from './invalidDossiers';
import { issueAt } from '../read/source';
import type { LoadOptions, LoadReport } from './loadDossiers';
import { writeRecord } from '../../record/change/writeRecord';
import { loadedFrom } from '../../record/facts/writeFacts';
import { noteSourceNames } from '../../record/change/sourceNames';
import { writeRows } from '../../record/writeRows';

/** What a load of lines did. Which facts are orphaned is not asked: the lines may be many. */
export interface StreamReport extends Omit<LoadReport, 'orphanedFacts'> {
  readonly lines: number;
}

export interface StreamOptions extends LoadOptions {
  /** Told the number of lines written so far, after each portion. */
  readonly onProgress?: (lines: number) => void;
  /** Lines in one transaction. */
  readonly portion?: number;
}

/** Enough that a round trip costs little, few enough for the memory of a transaction. */
const BATCH_SIZE = 4_000;

/** Loads a file of JSON lines. Throws UnreadableInput, and InvalidLines at the first portion that has issues. */
export async function loadLines(graph: Graph, path: string, options: StreamOptions): Promise<StreamReport> {
  requireFile(path);
  const file = basename(path);
  const change = { now: options.now, author: options.author, reason: loadedFrom(file) };
  const entities: Tally = { created: 0, updated: 0, unchanged: 0 };
  const passages: Tally = { ...entities };
  const facts: Tally = { ...entities };
  let evidenceAdded = 0;
  const proposed: ReportedProposal[] = [];
  const known = new Set<string>();
  const warnings: Issue[] = [];
  let warningCount = 0;
  let lines = 0;
  let first = 1;
  try {
    for await (const portion of lineBatches(path, options.portion ?? BATCH_SIZE)) {
      first = portion.lines[0]?.number ?? first;
      const dossiers = readBatch(portion, file, first);
      await writeReferredPlaces(graph, dossiers, options, known);
      const written = await writeRecord(graph, change, async (transaction) => {
        const { existing, stored } = await lookUpRecords(transaction.run, dossiers);
        const issues = lineIssues(dossiers, { existing, stored });
        const errors = issues.filter(isError);
        if (errors.length > 0) throw new InvalidLines(file, errors, first);
        warningCount += issues.length;
        // The lines may be many: what no message lists need not be kept.
        warnings.push(...issues.slice(0, Math.max(0, MAX_LISTED_ISSUES - warnings.length)));
        const rows = await writeRows(transaction, dossiers, stored, options);
        if (lines === 0) await noteSourceNames(transaction.note, [{ file }], options.author);
        proposed.push(...(await proposeSame(transaction, knownAgain(dossiers, rows.created), options.now)));
        return rows;
      });
      add(entities, written.entities);
      add(passages, written.passages);
      add(facts, written.facts);
      evidenceAdded += written.evidenceAdded;
      lines += portion.lines.length;
      first = (portion.lines.at(-1)?.number ?? first) + 1;
      options.onProgress?.(lines);
    }
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    throw new InvalidLines(file, [issueAt({ file, lineOf: () => error.line }, [], error.message)], first);
  }
  return { lines, entities, passages, facts, evidenceAdded, proposed, warnings, warningCount };
}

function readBatch(portion: LineBatch, file: string, first: number): readonly Dossier[] {
  const rows = readLines(portion, file);
  if ('issues' in rows) throw new InvalidLines(file, rows.issues, first);
  return rows.dossiers;
}

/**
 * Places of the gazetteer need no line of their own; what is wrong with other references is found where rows are checked.
 * @param known ids that are there or were looked for already, to which those of these rows are added
 */
async function writeReferredPlaces(
  graph: Graph,
  dossiers: readonly Dossier[],
  options: StreamOptions,
  known: Set<string>,
): Promise<void> {
  if (options.places === undefined) return;
  const ids = [...referredPlaces(dossiers, { entities: new Map() })].filter((id) => !known.has(id));
  const types = territories();
  for (const { entities } of dossiers) {
    for (const { id, type } of entities) if (types.includes(type)) known.add(id);
  }
  for (const id of ids) known.add(id);
  if (ids.length === 0) return;
  const { values } = await graph.read({
    text: `CYPHER 5 UNWIND $ids AS id
WITH id WHERE NOT EXISTS { MATCH (:Entity {id: id}) } AND NOT EXISTS { MATCH (:Merged {id: id}) }
RETURN id`,
    params: { ids },
  });
  if (values.length === 0) return;
  const referred = new Set((await options.places.typesOf(new Set(values.map(([id]) => String(id))))).keys());
  if (referred.size > 0) await options.places.write(graph, referred, options);
}

/** Of the new entities those that are looked for under other ids: the lines are too many to ask for names of persons and bodies. */
function knownAgain(dossiers: readonly Dossier[], created: readonly string[]): string[] {
  const ids = new Set(created);
  const types = territories();
  return dossiers
    .flatMap(({ entities }) => entities)
    .filter(
      ({ id, type, properties }) => ids.has(id) && (types.includes(type) || 'identifiers' in properties),
    )
    .map(({ id }) => id);
}

function add(total: Tally, more: Tally): void {
  total.created += more.created;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}
