import { indexKeys, queryKeys } from './keys';
import type { NameSubject, NameKey } from './keyKinds';

/** The best key that a text and a stored name share. */
export interface KeyMatch {
  readonly key: NameKey;
  readonly score: number;
}

/** The weightiest key that is in both lists, weighed by the lighter side; null where they share none. */
export function matchKeys(stored: readonly NameKey[], query: readonly NameKey[]): KeyMatch | null {
  const weights = new Map(query.map(({ key, weight }) => [key, weight]));
  let best: KeyMatch | null = null;
  for (const key of stored) {
    const score = Math.min(key.weight, weights.get(key.key) ?? 0);
    if (score > (best?.score ?? 0)) best = { key, score };
  }
  return best;
}

/** The best match of two names, each taken as the stored one. */
export function matchNames(a: string, b: string, named?: NameSubject): KeyMatch | null {
  const [forth, back] = [
    matchKeys(indexKeys(a, named), queryKeys(b, named)),
    matchKeys(indexKeys(b, named), queryKeys(a, named)),
  ];
  if (forth === null || back === null) return forth ?? back;
  return back.score > forth.score ? back : forth;
}
