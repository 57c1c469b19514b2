/** What a check of `entente doctor` says, and how one is run: within a time limit, and never failing as a whole. */
import { setTimeout as wait } from 'node:timers/promises';

export type CheckStatus = 'OK' | 'WARNING' | 'FAILED' | 'SKIPPED';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** What was found, in one sentence. */
  readonly finding: string;
  /** What to do about it; null if nothing needs to be done. */
  readonly remedy: string | null;
}

export const ok = (name: string, finding: string): Check => ({ name, status: 'OK', finding, remedy: null });

export const skipped = (name: string, finding: string): Check => ({
  name,
  status: 'SKIPPED',
  finding,
  remedy: null,
});

export const warning = (name: string, finding: string, remedy: string): Check => ({
  name,
  status: 'WARNING',
  finding,
  remedy,
});

export const failed = (name: string, finding: string, remedy: string): Check => ({
  name,
  status: 'FAILED',
  finding,
  remedy,
});

/** How long one group of checks may take. */
const LIMIT_MS = 20_000;

/**
 * Runs a group of checks. One that takes too long, or fails in a way that nobody thought of, is a check that failed.
 * @param name what is looked at, for such a failure
 */
export async function runChecks(
  name: string,
  work: () => Promise<readonly Check[]>,
  limitMs = LIMIT_MS,
): Promise<readonly Check[]> {
  const over = new AbortController();
  try {
    return await Promise.race([
      work(),
      wait(limitMs, undefined, { signal: over.signal, ref: false }).then(() => [
        failed(
          name,
          `There was no result within ${String(limitMs / 1_000)} s.`,
          'Try again; if it stays so, look at what is slow there: the disk, the network or the database.',
        ),
      ]),
    ]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [failed(name, `The check itself failed: ${message}`, 'Report it as a defect, with this output.')];
  } finally {
    over.abort();
  }
}
