/** Files of a stranger: read only where they are what they seem, with one sentence where they are not. */
import { isUtf8 } from 'node:buffer';
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** The largest file that is read at once. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Input that cannot be read, in one sentence for the person at the terminal. */
export class UnreadableInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableInput';
  }
}

/** The names of the dossiers in a folder, sorted. Throws UnreadableInput. */
export function dossierFiles(folder: string): string[] {
  const stats = statOf(folder);
  if (!stats) throw new UnreadableInput(`There is no folder ${folder}.`);
  if (!stats.isDirectory()) {
    throw new UnreadableInput(
      `${folder} is ${kindOf(stats)}; expected a folder of dossiers (.yaml) or a file of JSON Lines (.jsonl).`,
    );
  }
  return attempt(folder, () => readdirSync(folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}

/** Refuses what is no folder. Throws UnreadableInput. */
export function requireFolder(folder: string): void {
  const stats = statOf(folder);
  if (!stats) throw new UnreadableInput(`There is no folder ${folder}.`);
  if (!stats.isDirectory()) throw new UnreadableInput(`${folder} is ${kindOf(stats)}; expected a folder.`);
}

/** The text of a file in a folder. Throws UnreadableInput. */
export function readTextIn(folder: string, file: string): string {
  const path = join(folder, file);
  const inside = relative(
    attempt(folder, () => realpathSync(folder)),
    attempt(path, () => realpathSync(path)),
  );
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new UnreadableInput(`${path} is a link that leads out of the folder; it is not read.`);
  }
  requireFile(path, MAX_FILE_BYTES);
  return readUtf8(
    attempt(path, () => readFileSync(path)),
    path,
  );
}

/** Refuses a folder of which a dossier cannot be read: what a start needs to know before its database runs. Throws UnreadableInput. */
export function requireDossierFiles(folder: string): void {
  for (const file of dossierFiles(folder)) readTextIn(folder, file);
}

/** Refuses what is no regular file, too large, or not for this user to read. Throws UnreadableInput. */
export function requireFile(path: string, maxBytes = Infinity): void {
  const stats = statOf(path);
  if (!stats) throw new UnreadableInput(`There is no file ${path}.`);
  if (!stats.isFile()) throw new UnreadableInput(`${path} is ${kindOf(stats)}; expected a file.`);
  if (stats.size > maxBytes) {
    throw new UnreadableInput(
      `${path} has ${String(stats.size)} bytes; at most ${String(maxBytes)} are read.`,
    );
  }
  attempt(path, () => {
    accessSync(path, constants.R_OK);
  });
}

function statOf(path: string): Stats | undefined {
  return attempt(path, () => statSync(path, { throwIfNoEntry: false }));
}

/** Does something with a path; what the system has against it becomes a sentence. */
function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'it does not exist',
      EACCES: 'you may not read it',
      EPERM: 'you may not read it',
      ELOOP: 'its links lead in a circle',
      ENAMETOOLONG: 'its name is too long',
      ENOTDIR: 'a part of its path is not a folder',
    };
    throw new UnreadableInput(`${path} cannot be read: ${reasons[code ?? ''] ?? (error as Error).message}.`);
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isFile() ? 'a file' : 'a device';
}

/**
 * The text of bytes. Throws UnreadableInput.
 * @param keepMark keeps a byte order mark: the ranges of dossiers count it
 */
export function readUtf8(bytes: Buffer, path: string, { keepMark = false } = {}): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    const line = firstInvalidLine(bytes);
    throw new UnreadableInput(`${path} is not UTF-8: line ${String(line)} has bytes that are no characters.`);
  }
}

/** The line in which the first bytes stand that are no UTF-8. A line break is one byte, and no part of another character. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
