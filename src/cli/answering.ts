/** What the HTTP server answers with: the schema and its costs, who may use it, and what a request works with. */
import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyRequest } from 'fastify';

import { authenticator } from '../access/authenticate';
import { BOOKMARK_HEADER, readBookmarks } from '../access/bookmarks';
import { requireRole } from '../access/requireRole';
import { tokenVerifier } from '../access/tokens';
import type { Config } from '../config';
import type { Graph } from '../graph/graph';
import { GraphSizes } from '../query/cost/graphSizes';
import { measureCosts } from '../query/cost/operationCost';
import type { PlaceSource } from '../record/placeSource';
import { RecordVersions } from '../query/recordVersions';
import { viewInHeaders } from '../schema/federation/viewHeaders';
import { createContext, type Context, type RequestOptions } from '../schema/context';
import { neededRole } from '../schema/needs';
import type { NetworkAnalyst } from '../schema/questions/network/analyst';
import type { Workbench } from '../schema/questions/workbench/workbench';
import type { servedSchema } from '../schema/served';
import { authorisation, type RootFieldDefinition } from '../server/authorisation';
import { costLimit } from '../server/cost';
import { wantsFresh } from '../server/freshness';
import type { LiveParts } from '../server/live/liveParts';
import type { RequestFacts } from '../server/scope';

export interface AnsweringOptions {
  readonly graph: Graph;
  readonly config: Config;
  readonly served: ReturnType<typeof servedSchema>;
  /** By which costs are known; without it, typical sizes count. */
  readonly sizes?: GraphSizes;
  /** Where places are looked up that submissions refer to without declaring them. */
  readonly places?: PlaceSource;
  /** What drafts from texts and checks dossiers, in a thread of its own. */
  readonly workbench?: Workbench;
  /** What computes networks, in a thread of its own. */
  readonly analyst?: NetworkAnalyst;
  /** Throws while there is no database to send anything to. */
  readonly requireDatabase?: () => void;
}

/** The parts of `startHttp` that know the product. */
export function answering({
  graph,
  config,
  served,
  sizes = new GraphSizes(),
  places,
  workbench,
  analyst,
  requireDatabase = () => undefined,
}: AnsweringOptions) {
  const limits = { size: config.pageSize, cap: config.pageCap, scan: config.scanLimit };
  const costOf = measureCosts(limits, sizes);
  const versions = new RecordVersions(graph);
  const authenticate = authenticator({
    graph,
    verifyToken: config.jwt && tokenVerifier(config.jwt),
    anonymousReaders: config.anonymousReaders,
  });
  const contextOf = (
    { signal, take }: RequestFacts,
    options: Pick<RequestOptions, 'caller' | 'bookmarks' | 'isFresh' | 'asked'> = {},
  ): Context => {
    requireDatabase();
    return createContext(graph, limits, versions, { ...options, places, workbench, analyst, signal, take });
  };
  const permit = (context: unknown, field: RootFieldDefinition) => {
    requireRole((context as Context).caller, neededRole(field), field.name);
  };
  const contextFor = async (
    headers: IncomingHttpHeaders,
    facts: RequestFacts,
    isFresh = false,
  ): Promise<Context> => {
    requireDatabase();
    const caller = await authenticate(headers.authorization, { signal: facts.signal });
    return contextOf(facts, {
      caller,
      bookmarks: readBookmarks(headers[BOOKMARK_HEADER]?.toString()),
      isFresh,
      ...(config.federation && { asked: viewInHeaders(headers) }),
    });
  };
  const live: LiveParts = {
    open: (headers, facts) => contextFor(headers, facts),
    again: (context, facts) => contextOf(facts, { caller: (context as Context).caller }),
    permit,
    costOf,
    sizes,
  };
  return {
    ...served,
    costOf,
    /** The context of a run that no request started. */
    contextOf,
    live,
    plugins: [authorisation(permit, config.corsOrigins), costLimit(costOf, config.costLimit, sizes)],
    createContext: async (request: FastifyRequest, facts: RequestFacts) =>
      contextFor(request.headers, facts, wantsFresh(request)),
  };
}
