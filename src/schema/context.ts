import { anonymousCaller, type Caller } from '../access/caller';
import type { Graph, ReadOptions, Rows, Statement } from '../graph/graph';
import { Loader } from '../query/loader';
import type { PageLimits } from '../query/plan/page';
import type { RecordVersions } from '../query/recordVersions';
import type { RootField } from '../query/selection/rootField';
import type { PlaceSource } from '../record/placeSource';
import { ANY_TIME, keyOfView, paramsOf, type AskedView, type View } from '../query/view';
import { Warnings } from '../query/warnings';
import { Dataset } from './dataset';
import type { NetworkAnalyst } from './questions/network/analyst';
import type { Workbench } from './questions/workbench/workbench';

/** What one request works with. */
export interface Context {
  readonly loader: Loader;
  readonly limits: PageLimits;
  /** Who sends the request. */
  readonly caller: Caller;
  /** What mutations write to. */
  readonly graph: Graph;
  /** Where places are looked up that a submission refers to without declaring them. */
  readonly places: PlaceSource | undefined;
  /** What drafts from texts and checks dossiers. */
  readonly workbench: Workbench | undefined;
  /** What computes networks. */
  readonly analyst: NetworkAnalyst | undefined;
  /** Aborts when nobody waits for the request any more. */
  readonly signal: AbortSignal | undefined;
  /** Bookmarks that the reads of the request wait for: those that the client sent, and those of its writes. */
  readonly bookmarks: string[];
  /** As of when a root field reads the graph; see `contextAt`. */
  readonly view: View;
  /** What holds for all queries of the request that say nothing else. */
  readonly asked: AskedView | undefined;
  /** What stands in `extensions.warnings`. */
  readonly warnings: Warnings;
  /** What stands in `extensions.dataset`. */
  readonly dataset: Dataset;
  /** Runs a read that ends when the request's deadline passes. */
  readonly read: (statement: Statement) => Promise<Rows>;
  /** The contexts of the views that root fields of the request have, by these. */
  readonly views: Map<string, Promise<Context>>;
  readonly viewOf: (asked: AskedView) => Promise<View>;
}

/** What a request brings along. */
export interface RequestOptions extends ReadOptions {
  /** A client without credentials, who may read, where nothing is said. */
  readonly caller?: Caller;
  readonly places?: PlaceSource | undefined;
  readonly workbench?: Workbench | undefined;
  readonly analyst?: NetworkAnalyst | undefined;
  /** As of when queries read that say nothing themselves. */
  readonly asked?: AskedView | undefined;
  /** Whether the client wants to know the version exactly, not as of a second ago. */
  readonly isFresh?: boolean;
}

/** A fresh context: requests share nothing but the driver below the graph, and what is known of the versions of the record. */
export function createContext(
  graph: Graph,
  limits: PageLimits,
  versions: RecordVersions,
  {
    caller = anonymousCaller(true),
    places,
    workbench,
    analyst,
    asked,
    isFresh = false,
    ...given
  }: RequestOptions = {},
): Context {
  const bookmarks = [...(given.bookmarks ?? [])];
  const options: ReadOptions = { ...given, bookmarks };
  const warnings = new Warnings();
  const dataset = new Dataset();
  return {
    limits,
    caller,
    graph,
    places,
    workbench,
    analyst,
    signal: given.signal,
    bookmarks,
    view: ANY_TIME,
    asked,
    warnings,
    dataset,
    loader: new Loader(graph, limits, options, warnings),
    read: ({ text, params }) => graph.read({ text, params: { ...NOT_KNOWN_AT, ...params } }, options),
    views: new Map(),
    viewOf: async ({ asOf, knownAt }) => {
      if (!knownAt) {
        const version = versions.latest(options, isFresh);
        dataset.add(version, { asOf });
        // Mostly nothing waits for it: the answer is read from what is there. Read before the answer, it is that of the answer
        // unless a change comes in while this is read.
        if (isFresh) await version;
        return { asOf };
      }
      const version = versions.at(knownAt.text, knownAt.place, options);
      dataset.add(version, { asOf, knownAt });
      return { asOf, knownAt: (await version).number };
    },
  };
}

/** Statements written by hand serve every state of the record: after the last change of all, it is that of now. */
const NOT_KNOWN_AT = { knownAt: BigInt(Number.MAX_SAFE_INTEGER) };

/** What a root field of the request works with: its loader reads as of when the field says. */
export function contextAt(context: Context, { view: asked }: RootField): Promise<Context> {
  const key = JSON.stringify(asked);
  const known = context.views.get(key) ?? viewed(context, asked);
  context.views.set(key, known);
  return known;
}

async function viewed(context: Context, asked: AskedView): Promise<Context> {
  const view = await context.viewOf(asked);
  if (keyOfView(view) === '') return context;
  const params = paramsOf(view);
  return {
    ...context,
    view,
    loader: context.loader.at(view),
    read: (statement) => context.read({ text: statement.text, params: { ...params, ...statement.params } }),
  };
}
