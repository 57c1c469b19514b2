/** Puts the warnings of a request into `extensions.warnings` of its answer. */
import type { ExecutionArgs, ExecutionResult } from 'graphql';

import type { Context } from './context';

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;

/** Executes operations, and says what their answers should be read with. */
export function warned(execute: Execute): Execute {
  return async (args) => {
    const result = await execute(args);
    const { all } = (args.contextValue as Context).warnings;
    return all.length === 0 ? result : { ...result, extensions: { ...result.extensions, warnings: all } };
  };
}
