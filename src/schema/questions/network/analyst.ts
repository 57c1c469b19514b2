/** What computes networks: the schema knows no engine, so that the context brings it along. Plain data, since it goes to a thread. */
import type { Statement } from '../../../graph/graph';
import type { RunStatement } from '../../../record/batches';

/** What computes measures. */
export type EngineName = 'GRAPHOLOGY' | 'GDS';

/** So many links are read of one network at most. */
export const MOST_LINKS = 500_000;

/** What joins two cities. */
export type Over = 'TIES' | 'ENCOUNTERS';

/** By what cities are ranked. */
export type RankedBy = 'DEGREE' | 'STRENGTH' | 'BETWEENNESS' | 'PAGERANK';

/** The statements that read a network; those marked so take `$ids` as well. */
export interface NetworkStatements {
  /** Rows `[id, id, bounds]`, with `[earliest, latest, heldFrom, heldTo]` for each link. */
  readonly ties?: Statement | undefined;
  /** Rows `[event, sortDay, earliest, latest, parts]`, with `[city, side]` for each part. */
  readonly encounters?: Statement | undefined;
  /** With `$ids`: rows `[id, city]` of districts and bodies. */
  readonly homes?: Statement | undefined;
  /** With `$ids`: rows `[id, ids]` of what places lie in, themselves included. */
  readonly around: Statement;
  /** With `$ids`: rows `[id, ids]` of the countries of cities; where both cities of a link must not be in one. */
  readonly countries?: Statement | undefined;
  /** Rows `[id]` of the cities that may be in the network. */
  readonly within?: Statement | undefined;
}

/** A list that is shown of a network, under the key of its field; `first` of it. */
export type AskedList = { readonly key: string; readonly first: number } & (
  | { readonly list: 'ranking'; readonly by: RankedBy; readonly of?: readonly string[] | undefined }
  | { readonly list: 'communities' | 'components'; readonly members: number }
  | {
      readonly list: 'similar';
      readonly to?: string | undefined;
      readonly minShared: number;
      readonly shared: number;
    }
  | { readonly list: 'brokers' }
  | { readonly list: 'links'; readonly of?: string | undefined }
  | { readonly list: 'dormant'; readonly on: string; readonly years: number; readonly withContact: boolean }
  | { readonly list: 'contacts' }
);

/** Measures that are wanted beside the degree. */
export interface WantedMeasures {
  readonly betweenness: boolean;
  readonly pageRank: boolean;
  readonly communities: boolean;
  readonly components: boolean;
}

/** A whole question. */
export interface AskedNetwork {
  readonly over: Over;
  readonly statements: NetworkStatements;
  readonly weighted: boolean;
  readonly resolution: number;
  readonly seed: number;
  readonly wanted: WantedMeasures;
  readonly lists: readonly AskedList[];
}

/** A city with its measures; those that were not wanted are left out. */
export interface FoundNode {
  readonly id: string;
  readonly degree: number;
  readonly strength: number;
  readonly betweenness?: number | undefined;
  readonly pageRank?: number | undefined;
  readonly community?: number | undefined;
  readonly component?: number | undefined;
}

/** A community or component; the first has the number 1. */
export interface FoundPart {
  readonly number: number;
  readonly size: number;
  readonly linkCount: number;
  readonly ids: readonly string[];
}

export interface FoundPair {
  readonly a: string;
  readonly b: string;
}

export interface FoundSimilar extends FoundPair {
  readonly similarity: number;
  readonly sharedCount: number;
  readonly shared: readonly string[];
  readonly linked: boolean;
}

export interface FoundBroker extends FoundNode {
  readonly participation: number;
  readonly reaches: readonly { readonly community: number; readonly neighbours: number }[];
}

/** What joins two cities: of ties, the ends of the tie (districts and bodies of the cities among them); of encounters, the events. */
export interface FoundLink extends FoundPair {
  readonly weight: number;
  readonly ends: readonly (readonly [string, string])[];
  readonly events: readonly string[];
}

export interface FoundDormant extends FoundLink {
  readonly heldOn: 'YES' | 'POSSIBLE';
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly lastContact: string | null;
}

export interface FoundContact extends FoundLink {
  readonly lastContact: string | null;
}

/** What was found for a list, and how many there are in all. */
export interface FoundList<Found> {
  readonly total: number;
  readonly found: readonly Found[];
}

/** A network: its lists stand under the keys of the fields that asked for them. */
export interface FoundNetwork {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly engine: EngineName;
  readonly engineVersion: string;
  readonly damping: number;
  readonly tolerance: number;
  readonly communityMethod: string;
  /** Nodes from which shortest paths were counted; null where these were all. */
  readonly betweennessSample: number | null;
  readonly modularity: number | null;
  readonly communityCount: number | null;
  readonly componentCount: number | null;
  readonly lists: Readonly<Record<string, FoundList<unknown>>>;
}

/** The connected parts of a network of pairs. */
export interface AskedComponents {
  /** Rows `[id, id]`. */
  readonly statement: Statement;
  readonly mostRows: number;
  /** So many of the largest, and so many members of each. */
  readonly first: number;
  readonly members: number;
}

export interface FoundComponent {
  readonly size: number;
  readonly ids: readonly string[];
}

/** How the analyst reads the graph. */
export interface AnalystReads {
  readonly run: RunStatement;
  /** For what has to be cleared away even if nobody waits any more. */
  readonly runAfterwards: RunStatement;
}

/** What computes networks. */
export interface NetworkAnalyst {
  network(asked: AskedNetwork, reads: AnalystReads, signal?: AbortSignal): Promise<FoundNetwork>;
  components(
    asked: AskedComponents,
    reads: AnalystReads,
    signal?: AbortSignal,
  ): Promise<readonly FoundComponent[]>;
}
