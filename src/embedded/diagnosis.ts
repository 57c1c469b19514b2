import { statfsSync } from 'node:fs';
import { readIfExists, type HomeFolder } from './homeFolder';
import { StartupFailure } from '../graph/startupFailure';

/** The data of a home cannot be used as they are, and trying again at once will not help. */
export class UnusableData extends StartupFailure {
  override readonly name = 'UnusableData';
}

/** Files of the database are damaged. */
export class DamagedData extends UnusableData {}

const RESET_ADVICE =
  'restore a backup of that folder, or move it away and start again: the seeds are loaded again, but facts that were added otherwise are lost';

/** What Neo4j's logs say, in the order in which causes hide each other, and what a person can do about it. */
const CAUSES: readonly { sign: RegExp; isDamage?: true; finding: (data: string) => string }[] = [
  {
    sign: /No space left on device|Disk quota exceeded|not enough space on the disk/i,
    finding: (data) => `The disk with ${data} is full: free some space and start again`,
  },
  {
    sign: /AccessDeniedException|Permission denied|EACCES|EROFS|Read-only file system|Unable to write directory path|Unable to create path/i,
    finding: (data) =>
      `The folder ${data} is not writable: give this user write access to it and everything in it, or choose another home`,
  },
  {
    sign: /Unknown store version|Unsupported (?:store|format) version|Unknown kernel version|Unrecognized transaction log format version|newer version of Neo4j|no (?:storage )?engine(?: was)? found/i,
    finding: (data) =>
      `The database in ${data} was written by a newer Neo4j than this one, or its files are damaged: start it with the newer version, ${RESET_ADVICE}`,
  },
  {
    isDamage: true,
    sign: /Failed to start DatabaseId|Transaction logs are missing|Error starting Neo4j database server|Fail to start 'DatabaseId/i,
    finding: (data) => `The database files in ${data} are damaged or not readable: ${RESET_ADVICE}`,
  },
];

/** Whether Neo4j has given up a database: it may run on without it, or wait for ever, and says so in its log only. */
export function hasGivenUp(logs: string): boolean {
  return / ERROR \[[^\]]*\] (?:\[[^\]]*\] )?(?:Failed to start DatabaseId|Transaction logs are missing)/.test(
    logs,
  );
}

/** Whether a console log shows something that the next attempt will not meet: a port or a store taken meanwhile. */
export function isTransient(log: string): boolean {
  return /Address already in use|BindException|FileLockException|Lock file has been locked/i.test(log);
}

/** The failure behind what Neo4j has logged, as one sentence with the folder, the remedy and the log; undefined when it is no matter of data. */
export function diagnose(logs: string, home: HomeFolder): UnusableData | undefined {
  if (/Address already in use|BindException|Lock file has been locked/i.test(logs)) return undefined;
  const cause = CAUSES.find(({ sign }) => sign.test(logs));
  if (cause === undefined) return undefined;
  const Finding = cause.isDamage ? DamagedData : UnusableData;
  return new Finding(`${cause.finding(home.data)} (${innermostCause(logs)}; more in ${home.debugLog}).`);
}

/** Reads what the two logs say from now on; earlier runs may have logged troubles that are over. */
export function followLogs(home: HomeFolder): () => string {
  const before = (readIfExists(home.debugLog) ?? '').length;
  return () => {
    const debug = readIfExists(home.debugLog) ?? '';
    // Shorter than before: Neo4j has begun a new file.
    return `${readIfExists(home.log) ?? ''}\n${debug.slice(debug.length < before ? 0 : before)}`;
  };
}

/** Refuses a start on a disk without room. */
export function requireDiskSpace(home: HomeFolder, minBytes: number): void {
  const { bavail, bsize } = statfsSync(home.path);
  if (bavail * bsize >= minBytes) return;
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);
  throw new UnusableData(
    `The disk with ${home.path} is full (${megabytes(bavail * bsize)} MB free, at least ${megabytes(minBytes)} MB required): free some space and start again.`,
  );
}

function innermostCause(logs: string): string {
  const causes = [...logs.matchAll(/^Caused by: (?:[\w.$]+: )?(.+)$/gm)].map(([, message]) => message);
  const errors = [...logs.matchAll(/ ERROR (?:\[[^\]]*\] )*(.+)$/gm)].map(([, message]) => message);
  return (causes.at(-1) ?? errors.at(-1) ?? 'no cause in the log').slice(0, 200);
}
