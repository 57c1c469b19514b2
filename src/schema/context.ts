import type { Graph, ReadOptions, Rows, Statement } from '../graph/graph';
import { Loader } from '../query/loader';
import type { PageLimits } from '../query/plan/page';
import { Warnings } from '../query/warnings';

/** What one request works with. */
export interface Context {
  readonly loader: Loader;
  readonly limits: PageLimits;
  /** What stands in `extensions.warnings`. */
  readonly warnings: Warnings;
  /** Runs a read that ends when the request's deadline passes. */
  readonly read: (statement: Statement) => Promise<Rows>;
}

/** A fresh context: requests share nothing but the driver below the graph. */
export function createContext(graph: Graph, limits: PageLimits, options: ReadOptions = {}): Context {
  const warnings = new Warnings();
  return {
    limits,
    warnings,
    loader: new Loader(graph, limits, options, warnings),
    read: (statement) => graph.read(statement, options),
  };
}
