import type { Rows, Statement } from '../graph/graph';

/** Runs a statement that only reads. */
export type ReadStatement = (statement: Statement) => Promise<Rows>;
