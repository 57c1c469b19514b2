import type { Network } from './network';

/**
 * How much more links lie within communities than chance would put there (Newman and Girvan 2004), with the resolution of
 * Reichardt and Bornholdt 2006. One rule for all engines.
 * @param of the community of each node
 */
export function modularityOf(
  { links }: Network,
  of: readonly number[],
  weighted: boolean,
  resolution: number,
): number {
  const inside = new Map<number, number>();
  const ends = new Map<number, number>();
  let total = 0;
  for (const { a, b, weight } of links) {
    const size = weighted ? weight : 1;
    const [one, other] = [of[a] ?? 0, of[b] ?? 0];
    total += size;
    if (one === other) inside.set(one, (inside.get(one) ?? 0) + size);
    ends.set(one, (ends.get(one) ?? 0) + size);
    ends.set(other, (ends.get(other) ?? 0) + size);
  }
  if (total === 0) return 0;
  let sum = 0;
  for (const [part, touching] of ends)
    sum += (inside.get(part) ?? 0) / total - resolution * (touching / (2 * total)) ** 2;
  return sum;
}
