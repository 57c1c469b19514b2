/** What an engine says of a network: values by the numbers of the nodes. */
import type { EngineName, WantedMeasures } from '../schema/questions/network/analyst';

/** How measures are taken. */
export interface MeasureOptions {
  readonly wanted: WantedMeasures;
  readonly weighted: boolean;
  readonly resolution: number;
  readonly seed: number;
  /** The number of nodes from which shortest paths are counted; null for all. */
  readonly sample: number | null;
}

/** Measures as an engine gives them; those that are not wanted are left out. */
export interface Measures {
  readonly degree: ArrayLike<number>;
  /** The share of the shortest paths between two others that lead over a node, from 0 to 1. */
  readonly betweenness?: ArrayLike<number> | undefined;
  /** From 0 to 1; the sum is 1. */
  readonly pageRank?: ArrayLike<number> | undefined;
  /** Which community a node is of: equal numbers for equal communities. */
  readonly communities?: ArrayLike<number> | undefined;
  readonly components?: ArrayLike<number> | undefined;
}

/** What computes measures. */
export interface Engine {
  readonly name: EngineName;
  readonly version: string;
}

/** Pairs of other nodes, by which betweenness is divided: 1 means that all shortest paths lead over a node. */
export function pairsOfOthers(nodes: number): number {
  return Math.max(1, ((nodes - 1) * (nodes - 2)) / 2);
}
