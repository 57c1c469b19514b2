/** `paths` as a plan: one walk of many hops, conditions on the nodes between, and what was selected of both. */
import type { TieKind } from '../../../model/kinds';
import { linkEnds } from '../../../model/declare/dictionary';
import { RELATIONSHIP_TYPE } from '../../../model/declare/path';
import type { EntityType } from '../../../model/declare/types';
import type { NodeColumn } from '../../../query/plan/columns';
import { allOf, compare, type Condition } from '../../../query/plan/condition';
import type { Walk } from '../../../query/plan/plan';
import { nodesAsOf } from '../../../query/plan/timeConditions';
import { walkOver } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';
import { ANY_TIME, type View } from '../../../query/view';
import type { HopEnd } from './hopRow';
import type { PathOver } from './types';

/** The whole question. */
export interface PathPlan {
  readonly kind: 'PATHS';
  /** From one end to the other: one hop that repeats. */
  readonly walk: Walk;
  /** Conditions on every node of a path. */
  readonly nodes: readonly Condition[];
  readonly limit: number;
  /** Where paths of different lengths are wanted, and not all shortest ones. */
  readonly longer?: LongerPaths | undefined;
  /** Whether any one of the shortest will do: the search can end when it has found it. */
  readonly isAnyOne?: boolean | undefined;
  readonly columns: readonly NodeColumn<HopEnd>[];
}

/** How longer paths are looked for. */
export interface LongerPaths {
  /** The number of shortest walks to look at: some of them pass a node twice, or are not in order. */
  readonly candidates: number;
  /** Whether links must follow each other in time. */
  readonly inOrder: boolean;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** The links that may be walked; several are mixed. */
  readonly over: readonly PathOver[];
  /** The greatest number of links. */
  readonly maxHops: number;
  /** Kinds of ties that may be walked; all when absent. */
  readonly tieKinds?: readonly TieKind[] | null | undefined;
  /** Types that may stand between the ends; all when absent. */
  readonly between?: readonly EntityType[] | null | undefined;
  /** Types that must not stand between the ends. */
  readonly notBetween?: readonly EntityType[] | null | undefined;
  /** Ids of entities that must not. */
  readonly exclude?: readonly string[] | null | undefined;
  /** The most links that an entity between the ends may have. */
  readonly maxLinks?: number | null | undefined;
  readonly limit: number;
  readonly longer?: LongerPaths | undefined;
  readonly isAnyOne?: boolean | undefined;
}

/** A question without its ends. */
export type PathFilters = Omit<PathQuestion, 'from' | 'to'>;

/** The relationships that each kind of links stands for. */
export const LINKS: Readonly<Record<PathOver, readonly string[]>> = {
  TIES: ['TIED_TO'],
  MEETINGS: ['TOOK_PART'],
  PLACES: ['IN'],
  OFFICES: ['HOLDS_OFFICE'],
  SEATS: ['BASED_IN', 'ACTS_FOR', 'PART_OF'],
  AGREEMENTS: ['PARTY_TO'],
};

/** The plan of a question with the nodes that were selected. One plan serves all pairs of ends: the statement takes these. */
export function planPaths(
  question: PathFilters,
  columns: readonly NodeColumn<HopEnd>[],
  { asOf }: View = ANY_TIME,
): PathPlan {
  const { over, maxHops, limit, longer, isAnyOne } = question;
  return {
    kind: 'PATHS',
    walk: walkOver('Entity', [
      {
        types: typesOf(over),
        direction: 'both',
        hops: { min: 1, max: maxHops },
        where: linkConditions(question),
      },
    ]),
    // A walk says this of its end alone.
    nodes: [...nodeConditions(question), ...(asOf ? nodesAsOf('Entity', asOf) : [])],
    limit,
    longer,
    isAnyOne,
    columns,
  };
}

/** The types that have links of some kinds; undefined where any may. */
export function endTypes(over: readonly PathOver[]): readonly string[] | undefined {
  return linkEnds(typesOf(over));
}

function typesOf(over: readonly PathOver[]): string[] {
  return [...new Set(over)].flatMap((kind) => LINKS[kind]);
}

/** Who only was invited did not meet anyone, and of ties some kinds may be wanted; where links are mixed, all others pass. */
function linkConditions({ over, tieKinds }: PathFilters): Condition[] {
  const property = (name: string) => ({ kind: 'PROPERTY', of: 'LINK', property: name }) as const;
  const conditions = new Map<PathOver, readonly Condition[]>([
    ['MEETINGS', compare(property('attended'), 'eq', true)],
    ['TIES', compare(property('kind'), 'in', tieKinds)],
  ]);
  const tested = over.filter((kind) => (conditions.get(kind) ?? []).length > 0);
  const [only] = tested;
  if (only === undefined) return [];
  if (typesOf(over).length === 1) return [...(conditions.get(only) ?? [])];
  // Comparing the type with one text takes a third of the time of looking for it in a list, and it is done for every link.
  return tested.map((kind) => {
    const isOf = LINKS[kind].flatMap((type) =>
      compare({ kind: 'PROPERTY', of: 'CARRIED', property: RELATIONSHIP_TYPE }, 'eq', type),
    );
    const isOther: Condition = { kind: 'NOT', part: { kind: 'ANY', parts: isOf } };
    return { kind: 'ANY', parts: [isOther, ...(conditions.get(kind) ?? [])] };
  });
}

/** Types are labels, which cost less to test than the property. An event must have taken place, wherever it stands. */
function nodeConditions(question: PathFilters): Condition[] {
  const { over, between } = question;
  const isAllowed: Condition = between ? { kind: 'ANY', parts: [...labelled(between), ...ENDS] } : allOf([]);
  const others = leftOut(question).map((part): Condition => ({ kind: 'ANY', parts: [part, ...ENDS] }));
  if (!over.includes('MEETINGS')) return [...(between ? [isAllowed] : []), ...others];
  const tookPlace = allOf(compare(nodeProperty('tookPlace'), 'eq', true));
  return [{ kind: 'BY_LABEL', labels: ['Event'], part: tookPlace, otherwise: isAllowed }, ...others];
}

/** The ends of the path, which are there whatever may stand between them. */
const ENDS: readonly Condition[] = [
  { kind: 'IS', node: 'from' },
  { kind: 'IS', node: 'to' },
];

/** What leaves an entity out that would stand between the ends, as conditions for the others. */
function leftOut({ over, notBetween, exclude, maxLinks }: PathFilters): Condition[] {
  const not = (parts: readonly Condition[]): Condition => ({ kind: 'NOT', part: allOf(parts) });
  const links = walkOver('Entity', [{ types: typesOf(over), direction: 'both' }]);
  return [
    ...(notBetween && notBetween.length > 0 ? [not(labelled(notBetween))] : []),
    ...(exclude && exclude.length > 0 ? [not(compare(nodeProperty('id'), 'in', exclude))] : []),
    ...(typeof maxLinks === 'number'
      ? compare({ kind: 'COUNT', walk: links, counted: 'ROWS' }, 'lte', maxLinks)
      : []),
  ];
}

function labelled(types: readonly EntityType[]): Condition[] {
  return types.length > 0 ? [{ kind: 'LABEL', labels: types }] : [];
}
