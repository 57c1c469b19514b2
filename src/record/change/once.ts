/**
 * Changes that a client may send again, because it does not know whether they arrived. The answer is stored with the key of
 * the request in the transaction of the change; the same key gives the same answer and changes nothing.
 */
import { createHash } from 'node:crypto';

import { EntenteError } from '../../errors';
import type { Graph, Written } from '../../graph/graph';
import type { RunStatement } from '../batches';
import type { Change } from './change';
import { recordChange, takeTurn, type Recorded, type RecordWork } from './writeRecord';

/** What makes a request the same as another. */
export interface RequestKey {
  /** Whose key it is: others may use the same. */
  readonly caller: string;
  readonly key: string;
  /** Everything that was sent; with another content, the key is refused. */
  readonly content: unknown;
}

/** A change, and whether an earlier request with the same key made it. */
export interface OnceRecorded<Result> extends Recorded<Result> {
  readonly repeated: boolean;
}

/**
 * Runs work on the record as `writeRecord` does, once for each key. Throws CONFLICT where the key came with another content.
 * @param work its result must be the same after a way through JSON
 * @param signal of the request: if its time is up before its turn comes, nothing is recorded
 */
export async function writeOnce<Result>(
  graph: Graph,
  change: Change,
  request: RequestKey | null,
  work: RecordWork<Result>,
  signal?: AbortSignal,
): Promise<Written<OnceRecorded<Result>>> {
  return graph.writeMarked(async (note) => {
    // The turn comes first, so that of two equal requests one waits and then finds the answer of the other.
    const number = await takeTurn(note, change.now);
    const answered = request && (await answerTo<Result>(note, request));
    if (answered) return { ...answered, repeated: true };
    const recorded = await recordChange(note, number, change, work);
    if (request) await keepAnswer(note, request, recorded, change.now);
    return { ...recorded, repeated: false };
  }, signal);
}

async function answerTo<Result>(
  note: RunStatement,
  request: RequestKey,
): Promise<Recorded<Result> | undefined> {
  const { values } = await note({
    text: 'CYPHER 5 MATCH (request:Request {key: $key}) RETURN request.content, request.answer',
    params: { key: storedKey(request) },
  });
  const [content, answer] = values[0] ?? [];
  if (typeof answer !== 'string') return undefined;
  if (content !== digestOf(request.content))
    throw new EntenteError(
      'CONFLICT',
      `The idempotency key “${request.key}” was used for another request; use a new one for each change.`,
    );
  return JSON.parse(answer) as Recorded<Result>;
}

async function keepAnswer(
  note: RunStatement,
  request: RequestKey,
  recorded: Recorded<unknown>,
  now: string,
): Promise<void> {
  await note({
    text: 'CYPHER 5 CREATE (:Request {key: $key, content: $content, answer: $answer, at: $now})',
    params: {
      key: storedKey(request),
      content: digestOf(request.content),
      answer: JSON.stringify(recorded),
      now,
    },
  });
}

/** How long answers are kept: clients repeat a request within hours. */
const KEPT_DAYS = 90;

/** Removes answers that are older than anybody repeats requests. Returns how many. */
export async function forgetOldAnswers(graph: Graph, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  const { values } = await graph.write((run) =>
    run({
      text: 'CYPHER 5 MATCH (request:Request) WHERE request.at < $before DELETE request RETURN count(*)',
      params: { before },
    }),
  );
  return Number(values[0]?.[0]);
}

function storedKey({ caller, key }: RequestKey): string {
  return createHash('sha256')
    .update(JSON.stringify([caller, key]))
    .digest('hex');
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
