/** How every mutation changes the record: once for each idempotency key, in the name of its caller. */
import { EntenteError } from '../../errors';
import { IdentityRefused } from '../../record/identity/identityRefused';
import type { ChangeAction } from '../../model/changeAction';
import type { Change } from '../../record/change/change';
import { writeOnce, type OnceRecorded } from '../../record/change/once';
import type { RecordTransaction } from '../../record/change/writeRecord';
import type { Context } from '../context';
import type { ChangeInput } from './changeInput';

/** What a mutation does within the transaction of its change. */
export type MutationWork<Result> = (transaction: RecordTransaction, change: Change) => Promise<Result>;

/** Runs the work of a mutation. What the record refuses becomes CONFLICT; reads of the same request see what was written. */
export async function recordOnce<Result>(
  context: Context,
  mutation: { readonly name: string; readonly action: ChangeAction },
  input: ChangeInput,
  work: MutationWork<Result>,
): Promise<OnceRecorded<Result>> {
  const { graph, caller, bookmarks } = context;
  const { reason, idempotencyKey, ...content } = input;
  const change: Change = {
    now: new Date().toISOString(),
    author: caller.name,
    reason,
    action: mutation.action,
  };
  const request =
    typeof idempotencyKey === 'string'
      ? { caller: caller.name, key: idempotencyKey, content: [mutation.name, reason, content] }
      : null;
  try {
    const written = await writeOnce(graph, change, request, (transaction) => work(transaction, change));
    bookmarks.splice(0, bookmarks.length, ...written.bookmarks);
    return written.result;
  } catch (error) {
    if (error instanceof IdentityRefused) throw new EntenteError('CONFLICT', error.message);
    throw error;
  }
}
