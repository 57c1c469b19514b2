import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { GraphQLSchema } from 'graphql';

import type { Operation } from './operation';
import { readOperation } from './operations';

/** The question that names the product stands before all others. */
const FIRST_OPERATION = 'bureausMetCities';

/** The folder of the published operations. */
export const PUBLISHED_OPERATIONS = join(__dirname, '..', '..', 'schema', 'operations');

/** A folder's operations in the order of the page, and the files that hold none. */
export interface OperationFolder {
  readonly operations: readonly Operation[];
  readonly issues: readonly { readonly file: string; readonly message: string }[];
}

/** Reads all `.graphql` files of a folder. A faulty one is logged and left out: the server has better to do than to fail for it. */
export function readOperationFolder(folder: string, schema: GraphQLSchema): OperationFolder {
  const operations: Operation[] = [];
  const issues: { file: string; message: string }[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  for (const file of files.sort()) {
    try {
      operations.push(readOperation(readFileSync(join(folder, file), 'utf8'), schema));
    } catch (error) {
      issues.push({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  operations.sort((a, b) => Number(b.name === FIRST_OPERATION) - Number(a.name === FIRST_OPERATION));
  return { operations, issues: issues };
}
