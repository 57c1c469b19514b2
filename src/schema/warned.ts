/** Puts into `extensions` of an answer what it was read from, and the warnings of the request. */
import type { ExecutionArgs, ExecutionResult } from 'graphql';

import type { Context } from './context';

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;

/** Executes operations, and says what their answers should be read with. */
export function warned(execute: Execute): Execute {
  return async (args) => {
    const result = await execute(args);
    const { warnings, dataset } = args.contextValue as Context;
    const described = await dataset.described();
    if (warnings.all.length === 0 && described === undefined) return result;
    return {
      ...result,
      extensions: {
        ...result.extensions,
        ...(described !== undefined && { dataset: described }),
        ...(warnings.all.length > 0 && { warnings: warnings.all }),
      },
    };
  };
}
