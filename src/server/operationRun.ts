import type { ApolloServer } from '@apollo/server';
import type { AnswerMemory } from './answerMemory';
import type { Operation } from './operation';
import { closeScope, createScope, type ApolloContext, type RequestFacts } from './scope';

/** Makes what resolvers see of a run that no request started. */
export type CreateContext = (facts: RequestFacts) => object | Promise<object>;

/** How operations are run without a client. */
export interface OperationRunOptions {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly createContext: CreateContext;
  readonly deadlineMs: number;
  readonly memory: AnswerMemory;
}

/** The variables of an operation's example; those without one keep their defaults. */
export function exampleOf({ variables }: Operation): Record<string, unknown> {
  return Object.fromEntries(
    variables.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])),
  );
}

/**
 * Runs an operation with its example as a request would be run, HTTP apart: through Apollo's cache of documents, the limits and
 * the executor, under a deadline. Returns the messages of its errors.
 */
export async function runOperation(
  { apollo, createContext, deadlineMs, memory }: OperationRunOptions,
  operation: Operation,
  signal: AbortSignal,
): Promise<string[]> {
  const scope = createScope(deadlineMs, memory);
  const { deadline, meter } = scope;
  const cancel = () => {
    deadline.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const requestId = `prepare-${operation.name}`;
    const facts = { requestId, deadline: deadline.at, signal: deadline.signal, take: meter.read };
    const contextValue = { ...scope, resolvers: await createContext(facts) };
    const { body } = await apollo.executeOperation(
      { query: operation.document, variables: exampleOf(operation) },
      { contextValue },
    );
    return body.kind === 'single' ? (body.singleResult.errors ?? []).map(({ message }) => message) : [];
  } finally {
    signal.removeEventListener('abort', cancel);
    closeScope(scope);
  }
}
