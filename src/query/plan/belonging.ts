/**
 * Whose something is: a place with what lies in it, a body with its parts. `encounters` tells sides by it, and lists take it as
 * `of`.
 */
import type { BelongingWay } from '../../model/belonging';
import type { Walk } from './plan';
import { hopOf, walkOf, walkOver } from './planWalk';

/** The nodes of a list that belong to a place or body. */
export interface Belonging {
  /** The id of the place or body. */
  readonly id: string;
  /** The ways from it to them; a node may be reached by several. */
  readonly ways: readonly MembersWay[];
}

/** One way from a place or body to the nodes of a list. */
export interface MembersWay {
  /** From it to all that belong to it. */
  readonly members: readonly Walk[];
  /** From one of those to the nodes of the list; absent where these are the nodes. */
  readonly way?: Walk | undefined;
}

const DEPTH = { min: 0, max: 3 };

/** Whatever lies in a place or belongs to a body, itself included. */
export function membersWalk(): Walk {
  return walkOver('Entity', [{ types: ['IN', 'PART_OF'], direction: 'in', hops: DEPTH, labels: ['Entity'] }]);
}

/** The bodies that act for a place or for one that lies in it, or have their seat there and act for nobody else. */
function bodyWalks(): Walk[] {
  const inside = { types: ['IN'], direction: 'in', hops: DEPTH } as const;
  const parts = { types: ['PART_OF'], direction: 'in', hops: DEPTH, labels: ['Institution'] } as const;
  const bodies = (type: string) => [inside, { types: [type], direction: 'in' } as const, parts];
  const actsForSomebody = walkOf('Institution', 'actsFor');
  return [
    walkOver('Institution', bodies('ACTS_FOR')),
    walkOver('Institution', bodies('BASED_IN'), [{ kind: 'EXISTS', walk: actsForSomebody, negated: true }]),
  ];
}

/** The officials who hold an office in a body or in a part of it. */
function officialsWalk(): Walk {
  return walkOver('Official', [
    { types: ['IN', 'PART_OF'], direction: 'in', hops: DEPTH, labels: ['Institution'] },
    { types: ['HOLDS_OFFICE'], direction: 'in', labels: ['Official'] },
  ]);
}

/** The nodes of a list that belong to the place or body with an id. */
export function belongingTo(id: string, ways: readonly BelongingWay[]): Belonging {
  return { id, ways: ways.map(membersWay) };
}

function membersWay({ hops, officials }: BelongingWay): MembersWay {
  const last = hops.at(-1);
  return {
    members: [membersWalk(), ...bodyWalks(), ...(officials ? [officialsWalk()] : [])],
    way: last && walkOver(last.labels[0] ?? '', hops.map(hopOf)),
  };
}
