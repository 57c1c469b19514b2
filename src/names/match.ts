import { keysOf, queryKeys } from './keys';
import type { Named, NameKey } from './keyKinds';

/** The best key that a text and a stored name share. */
export interface Match {
  readonly key: NameKey;
  readonly score: number;
}

/** The weightiest key that is in both lists, weighed by the lighter side; null where they share none. */
export function matchOf(stored: readonly NameKey[], asked: readonly NameKey[]): Match | null {
  const weights = new Map(asked.map(({ key, weight }) => [key, weight]));
  let best: Match | null = null;
  for (const key of stored) {
    const score = Math.min(key.weight, weights.get(key.key) ?? 0);
    if (score > (best?.score ?? 0)) best = { key, score };
  }
  return best;
}

/** The best match of two names, each taken as the stored one. */
export function matchNames(a: string, b: string, named?: Named): Match | null {
  const [forth, back] = [
    matchOf(keysOf(a, named), queryKeys(b, named)),
    matchOf(keysOf(b, named), queryKeys(a, named)),
  ];
  if (forth === null || back === null) return forth ?? back;
  return back.score > forth.score ? back : forth;
}
