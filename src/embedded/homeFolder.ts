import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupFailure } from '../graph/startupFailure';

/** The files of one database home. */
export interface HomeFolder {
  /** Its real path, so that a home reached through a link is the same home. */
  path: string;
  data: string;
  conf: string;
  log: string;
  /** Neo4j's own log, which tells why one database of a running server cannot be opened. */
  debugLog: string;
  previousLog: string;
  password: string;
  record: string;
  claiming: string;
  /** Is there from the first launch on empty data until the database has answered: until then nobody can have written to it. */
  unanswered: string;
  /** Data of a first start that was killed, once another start has failed on them. */
  incomplete: string;
}

/** Names the files of a home, whether they are there or not. */
export function homeFiles(path: string): HomeFolder {
  return {
    path,
    data: join(path, 'data'),
    conf: join(path, 'conf', 'neo4j.conf'),
    log: join(path, 'logs', 'console.log'),
    debugLog: join(path, 'logs', 'debug.log'),
    previousLog: join(path, 'logs', 'console.previous.log'),
    password: join(path, 'password'),
    record: join(path, 'server.json'),
    claiming: join(path, 'claiming'),
    unanswered: join(path, 'unanswered'),
    incomplete: join(path, 'data.incomplete'),
  };
}

/** Makes the home if need be, readable by its user only, and names its files. */
export function openHome(home: string): HomeFolder {
  try {
    mkdirSync(join(home, 'conf'), { recursive: true, mode: 0o700 });
    mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 });
    const path = realpathSync(home);
    chmodSync(path, 0o700);
    return homeFiles(path);
  } catch (error) {
    throw new StartupFailure(
      `The folder ${home} for the embedded Neo4j is not writable (${errorMessage(error)}): give this user write access, or choose another home.`,
      { cause: error },
    );
  }
}

/** The password of this home, made and kept on first use. */
export function passwordOf(home: HomeFolder): string {
  const kept = readIfExists(home.password)?.trim();
  if (kept !== undefined && kept !== '') return kept;
  const password = randomBytes(24).toString('base64url');
  replaceFile(home.password, `${password}\n`);
  return password;
}

/** Starts a new console log and keeps the one before. */
export function rotateLog(home: HomeFolder): void {
  if (existsSync(home.log)) renameSync(home.log, home.previousLog);
}

/** The last lines of the console log, for an error message. */
export function lastLogLines(home: HomeFolder, count = 4): string {
  const lines = (readIfExists(home.log) ?? '').split('\n').map((line) => line.trim());
  const contentLines = lines.filter(
    (line) => line !== '' && !line.startsWith('at ') && !/^\.\.\. \d+ more$/.test(line),
  );
  return contentLines.slice(-count).join(' | ');
}

/** Writes a file for this user only, whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, text, { mode: 0o600, flush: true });
  renameSync(part, path);
}

/** The text of a file, or undefined when there is none. */
export function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether a system call failed with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  // Not `instanceof Error`: errors of Node itself come from another realm when jest runs this.
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

/** What an error of any kind says. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
