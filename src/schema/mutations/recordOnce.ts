/** How every mutation changes the record: once for each idempotency key, in the name of its caller. */
import { EntenteError } from '../../errors';
import { IdentityRefused } from '../../record/identity/identityRefused';
import type { ChangeAction } from '../../model/changeAction';
import type { Change } from '../../record/change/change';
import { writeOnce, type OnceRecorded } from '../../record/change/once';
import { rehearseRecord, type RecordTransaction } from '../../record/change/writeRecord';
import type { Context } from '../context';
import type { ChangeInput } from './changeInput';

/** What a mutation does within the transaction of its change. */
export type MutationWork<Result> = (transaction: RecordTransaction, change: Change) => Promise<Result>;

interface Mutation {
  readonly name: string;
  readonly action: ChangeAction;
}

/** Runs the work of a mutation. What the record refuses becomes CONFLICT; reads of the same request see what was written. */
export async function recordOnce<Result>(
  context: Context,
  mutation: Mutation,
  input: ChangeInput,
  work: MutationWork<Result>,
): Promise<OnceRecorded<Result>> {
  const { graph, caller, bookmarks, signal } = context;
  const { reason, idempotencyKey, ...content } = input;
  const change = changeBy(context, mutation, input);
  const request =
    typeof idempotencyKey === 'string'
      ? { caller: caller.name, key: idempotencyKey, content: [mutation.name, reason, content] }
      : null;
  const written = await orConflict(() =>
    writeOnce(graph, change, request, (transaction) => work(transaction, change), signal),
  );
  bookmarks.splice(0, bookmarks.length, ...written.bookmarks);
  return written.result;
}

/** Does the work of a mutation and takes it back: the result is what a change would give, and there is no change. */
export async function rehearse<Result>(
  context: Context,
  mutation: Mutation,
  input: ChangeInput,
  work: MutationWork<Result>,
): Promise<OnceRecorded<Result>> {
  const change = changeBy(context, mutation, input);
  const result = await orConflict(() =>
    rehearseRecord(context.graph, change, (transaction) => work(transaction, change)),
  );
  return { result, changeId: null, repeated: false };
}

function changeBy({ caller }: Context, { action }: Mutation, { reason }: ChangeInput): Change {
  return { now: new Date().toISOString(), author: caller.name, reason, action };
}

async function orConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IdentityRefused) throw new EntenteError('CONFLICT', error.message);
    throw error;
  }
}
