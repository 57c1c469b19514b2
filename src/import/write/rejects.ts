/** The file of rows that were not imported, each with the reason: CSV that a spreadsheet can open without running anything. */
import { closeSync, existsSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';

import { stringify } from 'csv-stringify/sync';

import { UnreadableInput } from '../../dossiers/read/files';
import type { Cell } from '../read/row';
import type { RejectedTableRow } from './prepare';

const OWN = ['reason', 'file', 'row', 'line'] as const;

/** A file of rejected rows; it is created with the first of them. */
export class Rejects {
  private descriptor: number | undefined;

  /** Throws UnreadableInput where the file is there and was not written by an import. */
  constructor(
    readonly path: string,
    private readonly columns: readonly string[],
  ) {
    if (!existsSync(path)) return;
    if (!beginsAsOwn(path))
      throw new UnreadableInput(
        `${path} is there already and holds no rejected rows; name another file with --rejects.`,
      );
    // What was rejected before is listed anew, or no longer.
    unlinkSync(path);
  }

  add(rejected: readonly RejectedTableRow[]): void {
    if (rejected.length === 0) return;
    this.descriptor ??= this.create();
    const lines = rejected.map(({ row, reason }) =>
      lineOf([reason, row.file, String(row.number), String(row.line), ...row.cells.map(cellText)]),
    );
    writeSync(this.descriptor, lines.join(''));
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private create(): number {
    let descriptor: number;
    try {
      descriptor = openSync(this.path, 'wx', 0o644);
    } catch (error) {
      throw new UnreadableInput(
        `${this.path} cannot be written: ${(error as Error).message}. Name another file with --rejects.`,
      );
    }
    writeSync(descriptor, lineOf([...OWN, ...this.columns]));
    return descriptor;
  }
}

function beginsAsOwn(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(64);
    return bytes
      .subarray(0, readSync(descriptor, bytes, 0, 64, 0))
      .toString('utf8')
      .startsWith(OWN.join(','));
  } finally {
    closeSync(descriptor);
  }
}

function cellText(cell: Cell): string {
  return [cell ?? []].flat().join('; ');
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** A cell that a spreadsheet would take for a formula begins with an apostrophe; a number below zero is none. */
function lineOf(cells: readonly string[]): string {
  return stringify([[...cells]], {
    escape_formulas: true,
    cast: { string: (value) => (NUMBER.test(value) ? { value, escape_formulas: false } : value) },
  });
}
