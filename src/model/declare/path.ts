/** Walks as data: the hops that lead from one node to others. */

/** One hop of a walk. */
export interface Step {
  /** Relationship types; empty means any. */
  readonly types: readonly string[];
  readonly direction: Direction;
  /** How often the hop may repeat; absent means once. */
  readonly hops?: { readonly min: number; readonly max: number };
  /** Labels of the node that is reached, any of them; empty means that the label need not be tested. */
  readonly labels: readonly string[];
  /** A label that the node must not have. */
  readonly except?: string;
}

/** Which way a relationship is followed. */
export type Direction = 'out' | 'in' | 'both';

/** Where a walk begins, when not at its start: at the nodes whose id a property of the start (node or link) holds. */
export interface Key {
  readonly label: string;
  readonly property: string;
  /** True when the property holds a list of ids. */
  readonly many: boolean;
}

/** Carried from the last relationship of a walk like a property of it: its type. */
export const RELATIONSHIP_TYPE = 'relationshipType';

/** A hop along a relationship that leaves the node: `outgoing('OF', 'Document')`. */
export function outgoing(type: string, ...labels: readonly string[]): Step {
  return { types: [type], direction: 'out', labels };
}

/** A hop along a relationship that arrives at the node: `incoming('ENTITY', 'Name')`. */
export function incoming(type: string, ...labels: readonly string[]): Step {
  return { types: [type], direction: 'in', labels };
}
