/** What is looked for in the graph, and what is found. Shapes only. */

/** An entity that is looked for. */
export interface Sought {
  readonly type: string;
  readonly find: 'must' | 'may' | 'never';
  /** The id that the row gives. */
  readonly id: string | undefined;
  /** The id under which it is created where nobody knows it; undefined where it is not created. */
  readonly ownId: string | undefined;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  /** Ids of the country and the city to which it belongs. */
  readonly country: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What became of it. */
export type Found =
  /** It is there. */
  | { readonly how: 'FOUND'; readonly id: string }
  /** It is this import's own: there from an earlier run, or to be created. */
  | { readonly how: 'OWN'; readonly id: string }
  | { readonly how: 'NOT_FOUND'; readonly reason: string };

/** An entity of the graph that may be meant. */
export interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly otherNames: readonly string[];
  readonly identifiers: readonly string[];
  readonly population: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Ids of all places in which it lies or to which it belongs; itself counts. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
}
