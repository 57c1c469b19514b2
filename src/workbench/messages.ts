/** What the thread of the workbench is asked to do. */
import type { AskedCheck, AskedDraft } from '../schema/questions/workbench/workbench';

/** A job for the thread. */
export type Job =
  | { readonly kind: 'draft'; readonly asked: AskedDraft }
  | { readonly kind: 'check'; readonly asked: AskedCheck };
