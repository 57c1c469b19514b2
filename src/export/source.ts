/** What a format writes: the nodes and edges of the graph at one moment, and what to call them. */
import type { ExportedEdge } from './edges';
import type { ExportedNode } from './nodes';

/** What an export says of itself. */
export interface About {
  readonly title: string;
  /** The number of the last change of the record that it holds. */
  readonly version: number;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** Each call reads anew, so that a format may go over them as often as it needs without keeping them. */
export interface ExportSource {
  readonly about: About;
  readonly nodes: () => AsyncIterable<ExportedNode>;
  readonly edges: () => AsyncIterable<ExportedEdge>;
}

/** The documents of an edge, each once, as they are first cited. */
export function documentsOf({ evidence }: ExportedEdge): string[] {
  return [...new Set(evidence.map(({ document }) => document))];
}
