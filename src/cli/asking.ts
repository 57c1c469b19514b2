/** Asks the API within this process: for commands that read the graph as clients do. */
import { setMaxListeners } from 'node:events';

import { GraphQLError, type ExecutionResult } from 'graphql';

import { AnalystThread } from '../analysis/analystThread';
import type { Config } from '../config';
import type { Ask } from '../export/ask';
import { badInput, EntenteError } from '../errors';
import type { Graph } from '../graph/graph';
import { servedSchema } from '../schema/served';
import { answering } from './answering';

/** Rows of a page: as many as keep a statement short and its answer small. */
export const EXPORT_PAGE = 1_000;

/** A thread that has nothing to do keeps a command from ending for so long. */
const IDLE_MS = 200;

/** Makes an `Ask`. Lists may have up to `EXPORT_PAGE` items; no cost is counted, since the one who asks owns the machine. */
export function asking(graph: Graph, config: Config): Ask {
  const served = servedSchema();
  const { contextOf } = answering({
    graph,
    config: { ...config, pageCap: Math.max(EXPORT_PAGE, config.pageCap) },
    served,
    // The command ends when its thread does.
    analyst: new AnalystThread({ engine: config.networkEngine, idleMs: IDLE_MS }),
  });
  return async (document, variableValues) => {
    const signal = AbortSignal.timeout(config.deadlineMs);
    // Each statement of the operation listens.
    setMaxListeners(0, signal);
    const contextValue = contextOf({
      requestId: 'command',
      deadline: new Date(Date.now() + config.deadlineMs),
      signal,
      take: () => undefined,
    });
    const { data, errors }: ExecutionResult = await served.execute({
      schema: served.schema,
      document,
      contextValue,
      variableValues,
    });
    if (errors) throw failure(errors);
    return data ?? {};
  };
}

function failure(errors: NonNullable<ExecutionResult['errors']>): Error {
  const known = errors.find((error) => error instanceof EntenteError);
  if (known) return known;
  // A fault of ours, as it was thrown. What graphql-js itself says is about the variables.
  const thrown = errors.find(
    ({ originalError }) => originalError && !(originalError instanceof GraphQLError),
  );
  return thrown?.originalError ?? badInput(errors.map(({ message }) => message).join('\n'));
}
