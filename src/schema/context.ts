import type { Graph, ReadOptions, Rows, Statement } from '../graph/graph';
import { Loader } from '../query/loader';
import type { PageLimits } from '../query/plan/page';
import type { RootField } from '../query/selection/rootField';
import { ANY_TIME, type View } from '../query/view';
import { Warnings } from '../query/warnings';

/** What one request works with. */
export interface Context {
  readonly loader: Loader;
  readonly limits: PageLimits;
  /** As of when a root field reads the graph; see `contextAt`. */
  readonly view: View;
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
    view: ANY_TIME,
    warnings,
    loader: new Loader(graph, limits, options, warnings),
    read: (statement) => graph.read(statement, options),
  };
}

/** What a root field of the request works with: its loader reads as of when the field says. */
export function contextAt(context: Context, { view }: RootField): Context {
  return view === context.view ? context : { ...context, view, loader: context.loader.at(view) };
}
