/** Communities and components as parts with numbers: the largest is 1, of equal ones the one with the first id. Pure. */
import type { FoundPart } from '../schema/questions/network/analyst';
import type { Network } from './network';

export interface Parts {
  /** The number of the part of each node. */
  readonly of: readonly number[];
  readonly parts: readonly FoundPart[];
}

/** The parts that an engine found, whatever numbers it gave them. */
export function partsOf({ ids, links }: Network, found: ArrayLike<number>): Parts {
  const members = new Map<number, number[]>();
  for (const node of ids.keys()) {
    const part = found[node] ?? 0;
    const nodes = members.get(part);
    if (nodes) nodes.push(node);
    else members.set(part, [node]);
  }
  // Members are in order, so the first of each says which part comes first.
  const ordered = [...members.values()].sort(
    (one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0),
  );
  const of = new Array<number>(ids.length).fill(0);
  for (const [index, nodes] of ordered.entries()) for (const node of nodes) of[node] = index + 1;
  const inside = new Array<number>(ordered.length + 1).fill(0);
  for (const { a, b } of links) {
    const part = of[a] ?? 0;
    if (part === of[b]) inside[part] = (inside[part] ?? 0) + 1;
  }
  return {
    of,
    parts: ordered.map((nodes, index) => ({
      number: index + 1,
      size: nodes.length,
      linkCount: inside[index + 1] ?? 0,
      ids: nodes.map((node) => ids[node] ?? ''),
    })),
  };
}
