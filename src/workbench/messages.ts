/** What the server and the thread of the workbench tell each other. */
import type { Rows, Statement } from '../graph/graph';
import type { AskedCheck, AskedDraft } from '../schema/questions/workbench/workbench';

/** A job for the thread. */
export type Job =
  | { readonly kind: 'draft'; readonly asked: AskedDraft }
  | { readonly kind: 'check'; readonly asked: AskedCheck };

/** To the thread: a job, or the rows of a statement that it asked for; null where the database failed. */
export type ToThread =
  { readonly job: Job } | { readonly read: number; readonly rows: Pick<Rows, 'keys' | 'values'> | null };

/** From the thread: a statement to be run, or how the job ended. */
export type FromThread =
  | { readonly read: number; readonly statement: Statement }
  | { readonly result: unknown }
  /** In words for the client. */
  | { readonly refused: string }
  /** A fault of ours; nothing of the text is in it. */
  | { readonly failed: string };
