/** What the server and a thread that works for it tell each other. */
import type { Rows, Statement } from '../graph/graph';

type Row = Rows['values'][number];

/** A part of the rows of a statement: the last part says so. */
export interface RowsPart {
  readonly keys: readonly string[];
  readonly values: readonly Row[];
  readonly isLast: boolean;
}

/** To the thread: a job, or rows of a statement that it asked for; null where the database failed. */
export type ToThread<Job> = { readonly job: Job } | { readonly read: number; readonly rows: RowsPart | null };

/** From the thread: a statement to be run, or how the job ended. */
export type FromThread =
  | { readonly read: number; readonly statement: Statement }
  | { readonly result: unknown }
  /** In words for the client, with the code of the error. */
  | { readonly refused: string; readonly code: 'BAD_USER_INPUT' | 'RESULT_TOO_LARGE' }
  /** A fault of ours; nothing that a client sent is in it. */
  | { readonly failed: string };
