/**
 * Loads a file of JSON lines with bounded memory: portion by portion, each checked and then written in a transaction of
 * its own. A portion with any fault is not written and ends the load; what stands before it stays, and may be told again.
 */
import { basename } from 'node:path';

import type { Graph } from '../graph/graph';
import type { Tally } from './batches';
import { lineFaults } from './checkLines';
import type { Dossier, Fault } from './dossier';
import { linePortions, LineTooLong, type LinePortion } from './jsonLines';
import { lookUp } from './known';
import { readLines } from './lineRows';
import { FaultyDossiers } from './loadFolder';
import { faultAt } from './source';
import type { LoadOptions, LoadReport } from './write';
import { lockRecord, writeRows } from './writeRows';

/**
 * What a load of lines did. Whether facts of an earlier version are no longer told, and which entities may be known under
 * another id, is not asked: the lines may be many.
 */
export interface StreamReport extends Omit<LoadReport, 'noLongerTold' | 'proposed'> {
  readonly lines: number;
}

export interface StreamOptions extends LoadOptions {
  /** Told the number of lines written so far, after each portion. */
  readonly onProgress?: (lines: number) => void;
  /** Lines in one transaction. */
  readonly portion?: number;
}

/** Enough that a round trip costs little, few enough for the memory of a transaction. */
const PORTION = 4_000;

/** How many faults a message lists. */
const LISTED = 50;

/** Lines with faults: their portion was refused, what stands before it was loaded. */
export class FaultyLines extends FaultyDossiers {
  constructor(file: string, faults: readonly Fault[], first: number) {
    super(faults);
    this.name = 'FaultyLines';
    const before =
      first === 1
        ? 'nothing of it was loaded'
        : `the lines before ${String(first)} were loaded, nothing from there on; once it is put right, load the whole file again, what is there already stays as it is`;
    const more = faults.length > LISTED ? [`  … and ${String(faults.length - LISTED)} more`] : [];
    this.message = [
      `${file} has ${String(faults.length)} fault${faults.length === 1 ? '' : 's'}; ${before}:`,
      ...faults
        .slice(0, LISTED)
        .map(({ at, message }) => `  ${at.file}:${String(at.line)} ${at.path}: ${message}`),
      ...more,
    ].join('\n');
  }
}

/** Loads a file of JSON lines. Throws FaultyLines at the first portion that has faults. */
export async function loadLines(graph: Graph, path: string, options: StreamOptions): Promise<StreamReport> {
  const file = basename(path);
  const entities: Tally = { created: 0, updated: 0, unchanged: 0 };
  const passages: Tally = { ...entities };
  const facts: Tally = { ...entities };
  let evidenceAdded = 0;
  let lines = 0;
  let first = 1;
  try {
    for await (const portion of linePortions(path, options.portion ?? PORTION)) {
      first = portion.lines[0]?.number ?? first;
      const dossiers = read(portion, file, first);
      const written = await graph.write(async (run) => {
        await lockRecord(run, options.now);
        const { known, stored } = await lookUp(run, dossiers);
        const faults = lineFaults(dossiers, { known, stored });
        if (faults.length > 0) throw new FaultyLines(file, faults, first);
        return writeRows(run, dossiers, stored, options);
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
    throw new FaultyLines(file, [faultAt({ file, lineOf: () => error.line }, [], error.message)], first);
  }
  return { lines, entities, passages, facts, evidenceAdded };
}

function read(portion: LinePortion, file: string, first: number): readonly Dossier[] {
  const rows = readLines(portion, file);
  if ('faults' in rows) throw new FaultyLines(file, rows.faults, first);
  return rows.dossiers;
}

function add(total: Tally, more: Tally): void {
  total.created += more.created;
  total.updated += more.updated;
  total.unchanged += more.unchanged;
}
