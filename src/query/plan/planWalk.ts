/** From a declared relation to a walk, with the conditions of the client on its end and link. */
import {
  allProperties,
  needsLabel,
  relationOf,
  typeEntry,
  type RelationEntry,
} from '../../model/declare/dictionary';
import type { Step } from '../../model/declare/path';
import type { Condition } from './condition';
import type { Walk } from './plan';

/** Where a walk starts: at a node, or at the link of an edge. */
export type Start = 'NODE' | 'LINK';

/** The walk of a relation. */
export function planWalk(relation: RelationEntry, from: Start, where: readonly Condition[]): Walk {
  const { to, path, key, endId, distinct = false, link } = relation;
  const end = typeEntry(to);
  return {
    kind: 'WALK',
    from,
    key,
    hops: path.map(hopOf),
    label: path.length === 0 && key === undefined ? to : undefined,
    endId,
    to,
    distinct,
    carried: allProperties(end).flatMap(({ source }) => (source.kind === 'CARRIED' ? [source.property] : [])),
    linked: link !== undefined,
    impliesLabel: !needsLabel(relation),
    where,
  };
}

/** The record has the relationship: what has been replaced is of another type, and met by a hop over any type alone. */
const RECORDED: Condition = { kind: 'RECORDED', of: 'LINK' };

/** A step of the model as a hop without conditions of its own. */
export function hopOf({ types, direction, hops, labels, except }: Step): Walk['hops'][number] {
  return { types, direction, hops, labels, except, where: types.length === 0 ? [RECORDED] : [] };
}

/** A walk that a question makes itself, over hops that no relation of the model declares. */
export function walkOver(to: string, hops: readonly HopOptions[], where: readonly Condition[] = []): Walk {
  return {
    kind: 'WALK',
    from: 'NODE',
    hops: hops.map((hop) => ({ labels: [], where: [], ...hop })),
    to,
    distinct: false,
    carried: [],
    linked: false,
    impliesLabel: false,
    where,
  };
}

type HopOptions = Pick<Walk['hops'][number], 'types' | 'direction'> & Partial<Walk['hops'][number]>;

/** The walk of a relation that the model declares, by the names of both. */
export function walkOf(typeName: string, name: string, where: readonly Condition[] = []): Walk {
  const relation = relationOf(typeEntry(typeName), name);
  if (!relation) throw new Error(`${typeName} has no relation ${name}`);
  return planWalk(relation, 'NODE', where);
}

/** A walk whose last hop ends at nodes with a label. */
export function labelled(walk: Walk, label: string): Walk {
  const last = walk.hops.length - 1;
  return {
    ...walk,
    hops: walk.hops.map((hop, index) => (index === last ? { ...hop, labels: [label] } : hop)),
  };
}
