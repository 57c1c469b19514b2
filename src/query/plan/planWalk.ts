/** From a declared relation to a walk, with the conditions of the client on its end and link. */
import {
  allProperties,
  leadsOnlyThere,
  typeEntry,
  type RelationEntry,
  type Step,
} from '../../model/dictionary';
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
    carried: allProperties(end).flatMap(({ source }) => (source?.kind === 'CARRIED' ? [source.property] : [])),
    linked: link !== undefined,
    impliesLabel: leadsOnlyThere(relation),
    where,
  };
}

/** A step of the model as a hop without conditions. */
export function hopOf({ types, direction, hops, labels }: Step): Walk['hops'][number] {
  return { types, direction, hops, labels, where: [] };
}
