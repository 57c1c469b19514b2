/**
 * Loads a file of JSON lines with bounded memory: portion by portion, each checked and then written in a transaction of
 * its own. A portion with any fault is not written and ends the load; what stands before it stays, and may be told again.
 */
import { basename } from 'node:path';

import type { Graph } from '../../graph/graph';
import type { Tally } from '../../record/batches';
import { lineIssues } from '../check/checkLines';
import type { Dossier, Issue } from '../dossier';
import { lineBatches, LineTooLong, type LineBatch } from '../read/jsonLines';
import { lookUpRecords } from '../../record/storedState';
import { readLines } from '../read/lineRows';
import { InvalidDossiers } from './loadFolder';
import { issueAt } from '../read/source';
import type { LoadOptions, LoadReport } from './loadDossiers';
import { writeRecord } from '../../record/change/writeRecord';
import { loadedFrom } from '../../record/facts/writeFacts';
import { writeRows } from '../../record/writeRows';

/**
 * What a load of lines did. Whether facts of an earlier version are no longer told, and which entities may be known under
 * another id, is not asked: the lines may be many.
 */
export interface StreamReport extends Omit<LoadReport, 'orphanedFacts' | 'proposed'> {
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

/** How many issues a message lists. */
const MAX_LISTED_ISSUES = 50;

/** Lines with issues: their portion was refused, what stands before it was loaded. */
export class InvalidLines extends InvalidDossiers {
  constructor(file: string, issues: readonly Issue[], first: number) {
    super(issues);
    this.name = 'InvalidLines';
    const before =
      first === 1
        ? 'nothing of it was loaded'
        : `the lines before ${String(first)} were loaded, nothing from there on; once it is put right, load the whole file again, what is there already stays as it is`;
    const omitted =
      issues.length > MAX_LISTED_ISSUES ? [`  … and ${String(issues.length - MAX_LISTED_ISSUES)} more`] : [];
    this.message = [
      `${file} has ${String(issues.length)} fault${issues.length === 1 ? '' : 's'}; ${before}:`,
      ...issues
        .slice(0, MAX_LISTED_ISSUES)
        .map(
          ({ location, message }) =>
            `  ${location.file}:${String(location.line)} ${location.path}: ${message}`,
        ),
      ...omitted,
    ].join('\n');
  }
}

/** Loads a file of JSON lines. Throws InvalidLines at the first portion that has issues. */
export async function loadLines(graph: Graph, path: string, options: StreamOptions): Promise<StreamReport> {
  const file = basename(path);
  const change = { now: options.now, author: options.author, reason: loadedFrom(file) };
  const entities: Tally = { created: 0, updated: 0, unchanged: 0 };
  const passages: Tally = { ...entities };
  const facts: Tally = { ...entities };
  let evidenceAdded = 0;
  let lines = 0;
  let first = 1;
  try {
    for await (const portion of lineBatches(path, options.portion ?? BATCH_SIZE)) {
      first = portion.lines[0]?.number ?? first;
      const dossiers = readBatch(portion, file, first);
      const written = await writeRecord(graph, change, async (transaction) => {
        const { existing, stored } = await lookUpRecords(transaction.run, dossiers);
        const issues = lineIssues(dossiers, { existing, stored });
        if (issues.length > 0) throw new InvalidLines(file, issues, first);
        return writeRows(transaction, dossiers, stored, options);
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
    if (!(error instanceof LineTooLong)) throw error;
    throw new InvalidLines(file, [issueAt({ file, lineOf: () => error.line }, [], error.message)], first);
  }
  return { lines, entities, passages, facts, evidenceAdded };
}

function readBatch(portion: LineBatch, file: string, first: number): readonly Dossier[] {
  const rows = readLines(portion, file);
  if ('issues' in rows) throw new InvalidLines(file, rows.issues, first);
  return rows.dossiers;
}

function add(total: Tally, more: Tally): void {
  total.created += more.created;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}
