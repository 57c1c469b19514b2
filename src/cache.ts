/** Caches with bounds: the least recently used entry goes first. */
import { LRUCache } from 'lru-cache';

/** Arguments beyond this many characters are not remembered, so that a bound on entries is one on memory too. */
const LONGEST_ARGUMENT = 1_000;

/** What a cache can hold: anything but null and undefined, which say that there is nothing. */
export type Cacheable = string | number | boolean | object;

/** How much a cache may hold. */
interface CacheBounds<Value> {
  readonly entries: number;
  /** For values whose sizes differ: a bound on their sum, and a size for each; a value beyond the bound is not kept. */
  readonly bytes: { readonly limit: number; readonly of: (value: Value) => number };
}

/** Values by key, each created on first use. */
export class Cache<Value extends Cacheable> {
  private readonly values: LRUCache<string, Value>;

  constructor({ entries, bytes }: CacheBounds<Value>) {
    this.values = new LRUCache({
      max: entries,
      maxSize: bytes.limit,
      // A string takes one or two bytes a character; a size must be positive.
      sizeCalculation: (value, key) => bytes.of(value) + 2 * key.length + 1,
    });
  }

  /** The value of a key; created, and kept where it fits, when it is not there. */
  get(key: string, create: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = create();
    this.values.set(key, value);
    return value;
  }
}

/**
 * A function that remembers the results of its last `entries` different arguments. For pure functions that are slow compared to
 * a look-up. Callers share the results, so they must not change them.
 */
export function memoize<Result extends Cacheable>(
  entries: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new LRUCache<string, Result>({ max: entries });
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length <= LONGEST_ARGUMENT) results.set(text, result);
    return result;
  };
}
