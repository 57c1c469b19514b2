import type { Graph } from '../graph/graph';
import { Loader } from '../query/loader';
import type { PageLimits } from '../query/page';

/** What one request works with. */
export interface Context {
  readonly graph: Graph;
  readonly loader: Loader;
  readonly limits: PageLimits;
  /** Aborts when the request's deadline passes. */
  readonly signal: AbortSignal | undefined;
}

/** A fresh context: nothing is shared between requests but the driver below the graph. */
export function createContext(graph: Graph, limits: PageLimits, signal?: AbortSignal): Context {
  return { graph, limits, signal, loader: new Loader(graph, limits, signal) };
}
