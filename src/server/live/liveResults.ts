/** The results of a subscription: one for each event, each under the deadline and the limits of a request of its own. */
import {
  createSourceEventStream,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';

import type { Config } from '../../config';
import { isErrorCode, errorKind } from '../../errors';
import type { AnswerMemory } from '../answerMemory';
import { raceDeadline } from '../deadline';
import type { Execute } from '../executor';
import { closeScope, createScope } from '../scope';
import type { LiveParts } from './liveParts';
import { refusalErrors, type Mask } from './liveRefusal';
import type { LiveOperation } from './liveRequest';
import { setTimeout as wait } from 'node:timers/promises';

/** What results are made with. */
export interface LiveExecution {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly config: Pick<Config, 'deadlineMs'>;
  readonly memory: AnswerMemory;
  readonly parts: Pick<LiveParts, 'again'>;
  readonly mask: Mask;
}

/** How long an event is tried again while the database is away, and the pause between. */
const RETRY_MS = 30_000;
const PAUSE_MS = 500;

/** Opens the source of events. Throws where the operation is refused, as by its arguments. */
export async function openEvents(
  { schema }: Pick<LiveExecution, 'schema'>,
  { document, operationName, variables }: LiveOperation,
  contextValue: object,
): Promise<AsyncIterable<unknown> | ExecutionResult> {
  return createSourceEventStream({
    schema,
    document,
    contextValue,
    operationName,
    variableValues: variables,
  });
}

/** The results, as clients get them. An event that cannot be answered for the moment is tried again, so that none is left out. */
export async function* liveResults(
  execution: LiveExecution,
  operation: LiveOperation,
  context: object,
  events: AsyncIterable<unknown>,
  requestId: string,
  signal: AbortSignal,
): AsyncGenerator<FormattedExecutionResult, void, void> {
  try {
    for await (const event of events) {
      const result = await answered(execution, operation, context, event, requestId, signal);
      if (signal.aborted) return;
      yield result;
      if (isTransient(result)) return;
    }
  } catch (error) {
    // Ended from outside: whoever did so tells the client.
    if (signal.aborted) return;
    yield { errors: refusalErrors(error, execution.mask) };
  }
}

async function answered(
  execution: LiveExecution,
  operation: LiveOperation,
  context: object,
  event: unknown,
  requestId: string,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const until = performance.now() + RETRY_MS;
  for (;;) {
    const result = await answerOnce(execution, operation, context, event, requestId, signal);
    if (!isTransient(result) || signal.aborted || performance.now() > until) return result;
    await wait(PAUSE_MS, undefined, { ref: false });
  }
}

async function answerOnce(
  { schema, execute, config, memory, parts, mask }: LiveExecution,
  { document, operationName, variables }: LiveOperation,
  context: object,
  event: unknown,
  requestId: string,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const scope = createScope(config.deadlineMs, memory);
  const { deadline, meter } = scope;
  const cancel = () => {
    deadline.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const facts = { requestId, deadline: deadline.at, signal: deadline.signal, take: meter.read };
    const result = await raceDeadline(deadline.signal, () =>
      execute({
        schema,
        document,
        rootValue: event,
        contextValue: parts.again(context, facts),
        variableValues: variables,
        operationName,
      }),
    );
    meter.write(Buffer.byteLength(JSON.stringify(result.data ?? null)));
    const { errors, ...rest } = result;
    if (!errors) return rest;
    return { ...rest, errors: errors.map((error) => mask(error.toJSON(), error)) };
  } catch (error) {
    return { errors: refusalErrors(error, mask) };
  } finally {
    signal.removeEventListener('abort', cancel);
    closeScope(scope);
  }
}

/** Whether a result says that the server as a whole cannot answer for the moment. */
function isTransient({ errors }: FormattedExecutionResult): boolean {
  return (
    errors?.some(({ extensions }) => {
      const code = extensions?.['code'];
      if (!isErrorCode(code)) return false;
      const { retryable, endsRequest } = { endsRequest: false, ...errorKind(code) };
      return retryable && endsRequest;
    }) ?? false
  );
}
