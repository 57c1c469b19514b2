/** `neighbourhood` as a plan: one walk to the neighbours of a node, repeated from those found. */
import { LinkType } from '../../../model/linkType';
import type { EntityType } from '../../../model/declare/types';
import type { NodeColumn } from '../../../query/plan/columns';
import type { Condition } from '../../../query/plan/condition';
import type { Walk } from '../../../query/plan/plan';
import { walkOver } from '../../../query/plan/planWalk';
import { nodesAsOf } from '../../../query/plan/timeConditions';
import { ANY_TIME, type View } from '../../../query/view';
import type { HopEnd } from '../network/hopRow';

/** The nodes that a client can select. */
export type NeighbourhoodEnd = 'centre' | 'neighbours' | HopEnd;

/** What is selected besides nodes and their links. */
export interface Counts {
  readonly relations: boolean;
  readonly totals: boolean;
  readonly linkCounts: boolean;
}

/** The whole question but for its ids: one plan serves every centre, and the statement takes `$id` and `$exclude`. */
export interface NeighbourhoodPlan extends Counts {
  readonly kind: 'NEIGHBOURHOOD';
  /** Conditions on the entity with the id. */
  readonly centre: readonly Condition[];
  readonly depth: number;
  /** The most nodes at each distance. */
  readonly size: number;
  readonly links: boolean;
  /** From a node to its neighbours of the types that are wanted. */
  readonly walk: Walk;
  /** From a node to its neighbours of any type: the centre may be of another, and what is excluded as well. */
  readonly anyWalk: Walk;
  readonly columns: readonly NodeColumn<NeighbourhoodEnd>[];
}

export interface NeighbourhoodQuestion extends Pick<NeighbourhoodPlan, 'depth' | 'size'> {
  readonly relations?: readonly LinkType[] | null | undefined;
  readonly types?: readonly EntityType[] | null | undefined;
}

/** The plan of a question with what was selected. */
export function planNeighbourhood(
  { depth, size, relations, types }: NeighbourhoodQuestion,
  selected: Counts & Pick<NeighbourhoodPlan, 'links' | 'columns'>,
  { asOf }: View = ANY_TIME,
): NeighbourhoodPlan {
  const hop = { types: [...new Set(relations ?? Object.values(LinkType))], direction: 'both' } as const;
  return {
    kind: 'NEIGHBOURHOOD',
    centre: asOf ? nodesAsOf('Entity', asOf) : [],
    depth,
    size,
    walk: walkOver('Entity', [{ ...hop, labels: [...new Set(types)] }]),
    anyWalk: walkOver('Entity', [hop]),
    ...selected,
  };
}
