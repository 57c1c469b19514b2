import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import type { AnswerMemory } from './answerMemory';
import type { Operation } from './operation';
import { runOperation, type CreateContext } from './operationRun';
import { prepareOperations, type Progress } from './preparation';
import type { ApolloContext } from './scope';
import type { Traffic } from './traffic';

/** Prepares published operations in the background of a server. */
export interface Preparer {
  /** Undefined before it has begun. */
  readonly progress: Progress | undefined;
  /** Runs operations in this order, with their examples. Resolves when it is done or stopped; never rejects. */
  readonly prepare: (operations: readonly Operation[], createContext: CreateContext) => Promise<void>;
  /** Stops at once, what is being run included. */
  stop(): void;
}

/** The preparer of a server. */
export function createPreparer(
  apollo: ApolloServer<ApolloContext>,
  traffic: Traffic,
  { log, ...run }: { readonly log: Logger; readonly deadlineMs: number; readonly memory: AnswerMemory },
): Preparer {
  const stopping = new AbortController();
  let progress: Progress | undefined;
  return {
    get progress() {
      return progress;
    },
    prepare: (operations, createContext) =>
      prepareOperations({
        operations,
        run: (operation, signal) => runOperation({ apollo, createContext, ...run }, operation, signal),
        traffic,
        signal: stopping.signal,
        log,
        onProgress: (reached) => (progress = reached),
      }),
    stop: () => {
      stopping.abort();
    },
  };
}
