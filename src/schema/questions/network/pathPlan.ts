/** `paths` as a plan: one walk of many hops, conditions on the nodes between, and what was selected of both. */
import type { TieKind } from '../../../model/kinds';
import type { EntityType } from '../../../model/declare/types';
import type { NodeColumn } from '../../../query/plan/columns';
import { allOf, compare, type Condition } from '../../../query/plan/condition';
import type { Walk } from '../../../query/plan/plan';
import { walkOver } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';
import type { PathOver } from './types';

/** The nodes of a path, and of its hops, that a client can select. */
export type PathEnd = 'nodes' | 'facts' | 'evidence';

/** The whole question. */
export interface PathPlan {
  readonly kind: 'PATHS';
  readonly from: string;
  readonly to: string;
  /** From one end to the other: one hop that repeats. */
  readonly walk: Walk;
  /** Conditions on every node of a path. */
  readonly nodes: readonly Condition[];
  readonly limit: number;
  readonly columns: readonly NodeColumn<PathEnd>[];
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly over: PathOver;
  /** The greatest number of links. */
  readonly maxHops: number;
  /** Kinds of ties that may be walked; all when absent. */
  readonly tieKinds?: readonly TieKind[] | null | undefined;
  /** Types that may stand between the ends; all when absent. */
  readonly between?: readonly EntityType[] | null | undefined;
  readonly limit: number;
}

const LINKS: Readonly<Record<PathOver, string>> = { TIES: 'TIED_TO', MEETINGS: 'TOOK_PART', PLACES: 'IN' };

/** The plan of a question with the nodes that were selected. */
export function planPaths(question: PathQuestion, columns: readonly NodeColumn<PathEnd>[]): PathPlan {
  const { from, to, over, maxHops, limit } = question;
  return {
    kind: 'PATHS',
    from,
    to,
    walk: walkOver('Entity', [
      {
        types: [LINKS[over]],
        direction: 'both',
        hops: { min: 1, max: maxHops },
        where: linkConditions(question),
      },
    ]),
    nodes: nodeConditions(question),
    limit,
    columns,
  };
}

function linkConditions({ over, tieKinds }: PathQuestion): Condition[] {
  const property = (name: string) => ({ kind: 'PROPERTY', of: 'LINK', property: name }) as const;
  if (over === 'MEETINGS') return compare(property('attended'), 'eq', true);
  return over === 'TIES' ? compare(property('kind'), 'in', tieKinds) : [];
}

/** Types are labels, which cost less to test than the property. An event must have taken place, wherever it stands. */
function nodeConditions({ over, between }: PathQuestion): Condition[] {
  const isAllowed: Condition = between
    ? {
        kind: 'ANY',
        parts: [...labelled(between), { kind: 'IS', node: 'from' }, { kind: 'IS', node: 'to' }],
      }
    : allOf([]);
  if (over !== 'MEETINGS') return between ? [isAllowed] : [];
  const tookPlace = allOf(compare(nodeProperty('tookPlace'), 'eq', true));
  return [{ kind: 'BY_LABEL', labels: ['Event'], part: tookPlace, otherwise: isAllowed }];
}

function labelled(types: readonly EntityType[]): Condition[] {
  return types.length > 0 ? [{ kind: 'LABEL', labels: types }] : [];
}
