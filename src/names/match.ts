import { indexKeys, queryKeys } from './keys';
import type { NameSubject, NameKey } from './keyKinds';

/** The best key that a text and a stored name share. */
export interface KeyMatch {
  readonly key: NameKey;
  readonly score: number;
}

/** Whether a key may decide between two names; the others are left out before the best is chosen. */
export type Admits = (key: NameKey) => boolean;

const ADMITS_ALL: Admits = () => true;

/** The weightiest key that is in both lists, weighed by the lighter side; null where they share none. */
export function matchKeys(
  stored: readonly NameKey[],
  query: readonly NameKey[],
  admits = ADMITS_ALL,
): KeyMatch | null {
  const weights = new Map(query.map(({ key, weight }) => [key, weight]));
  let best: KeyMatch | null = null;
  for (const key of stored) {
    if (!admits(key)) continue;
    const score = Math.min(key.weight, weights.get(key.key) ?? 0);
    if (score > (best?.score ?? 0)) best = { key, score };
  }
  return best;
}

/** The best match of two names, each taken as the stored one. */
export function matchNames(a: string, b: string, named?: NameSubject, admits = ADMITS_ALL): KeyMatch | null {
  const [forth, back] = [
    matchKeys(indexKeys(a, named), queryKeys(b, named), admits),
    matchKeys(indexKeys(b, named), queryKeys(a, named), admits),
  ];
  if (forth === null || back === null) return forth ?? back;
  return back.score > forth.score ? back : forth;
}
