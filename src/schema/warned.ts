/** Puts into `extensions` of an answer what it was read from, the bookmark of what it wrote, and the warnings of the request. */
import { getOperationAST, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';

import { printBookmarks } from '../access/bookmarks';
import type { Context } from './context';

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;

/** Executes operations, and says what their answers should be read with. */
export function warned(execute: Execute): Execute {
  return async (args) => {
    const result = await execute(args);
    const { warnings, dataset, bookmarks } = args.contextValue as Context;
    const described = await dataset.described();
    const bookmark = isWrite(args) ? printBookmarks(bookmarks) : undefined;
    if (warnings.all.length === 0 && described === undefined && bookmark === undefined) return result;
    return {
      ...result,
      extensions: {
        ...result.extensions,
        ...(described !== undefined && { dataset: described }),
        ...(bookmark !== undefined && { bookmark }),
        ...(warnings.all.length > 0 && { warnings: warnings.all }),
      },
    };
  };
}

function isWrite({ document, operationName }: ExecutionArgs): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}
