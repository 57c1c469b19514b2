/** One relation walked: its pattern, conditions and order, with variables of its own. */
import { typeEntry, type RelationEntry } from '../model/declare/dictionary';
import type { Compilation } from './compilation';
import type { SortTerm } from './keyset';
import { barePattern, conditionsOf, distinctOf, patternOf } from './pattern';

export interface Walk {
  readonly node: string;
  readonly link: string;
  readonly match: string;
  /** The pattern without the label of its end, where that need not be tested. */
  readonly bare: string | undefined;
  readonly where: readonly string[];
  /** A clause that makes the ends distinct, or nothing. */
  readonly distinct: string;
  /** The order of the relation itself. */
  readonly ownOrder: readonly SortTerm[];
  /** What settles the rest: the id of the end, then the key of the link. */
  readonly tieBreak: readonly SortTerm[];
  /** The last of these: it tells apart links to one end. */
  readonly linkKey: readonly SortTerm[];
}

/** Where a walk starts: at a node, or at the link of an edge. */
export type Start = { readonly node: string } | { readonly link: string };

export function walkFrom(compilation: Compilation, relation: RelationEntry, start: Start): Walk {
  const from = 'node' in start ? start.node : '';
  const node = compilation.variable('n');
  // A relation of an edge speaks of the link just walked; one of a node walks a link of its own.
  const link = 'link' in start ? start.link : compilation.variable('l');
  const variables = { from, end: node, link };
  return {
    node,
    link,
    match: `MATCH ${patternOf(relation, variables)}`,
    bare: barePattern(relation, variables),
    where: conditionsOf(relation, variables),
    distinct: distinctOf(relation, node),
    ...orderOf(relation, node, link),
  };
}

/** The order of a walk: the relation's own, then what makes it total. */
export function totalOrder(walk: Walk): SortTerm[] {
  return [...walk.ownOrder, ...walk.tieBreak];
}

function orderOf(
  relation: RelationEntry,
  node: string,
  link: string,
): Pick<Walk, 'ownOrder' | 'tieBreak' | 'linkKey'> {
  const ownOrder = relation.order
    .filter(({ property }) => property !== 'id')
    .map(({ on, property, direction }): SortTerm => ({
      expression: `${on === 'node' ? node : link}.${property}`,
      direction,
      // Events and agreements without a date have the sort day '': see `order.ts`.
      nullable: !(on === 'node' && property === 'sortDay'),
    }));
  const byId: SortTerm = { expression: `${node}.id`, direction: 'ASC', nullable: false };
  // Two links may lead to one end: two roles in one event, two kinds of tie.
  const byKey: SortTerm = { expression: `${link}.key`, direction: 'ASC', nullable: false };
  const hasId = typeEntry(relation.to).name !== 'StatusChange';
  const linkKey = relation.link ? [byKey] : [];
  return { ownOrder, tieBreak: [...(hasId ? [byId] : []), ...linkKey], linkKey };
}
