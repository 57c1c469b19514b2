/** Caches with bounds: the least recently used entry goes first. */
import { LRUCache } from 'lru-cache';

/** Arguments beyond this many characters are not remembered: one of them would take the place of hundreds. */
const LONGEST_ARGUMENT = 1_000;

/** Memory that the results of one function may take. */
const RESULT_BYTES = 4 * 1024 * 1024;

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
    const known = this.find(key);
    if (known !== undefined) return known;
    const value = create();
    this.keep(key, value);
    return value;
  }

  /** The value of a key, if it is there. */
  find(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** Keeps a value where it fits. */
  keep(key: string, value: Value): void {
    this.values.set(key, value);
  }

  /** Drops a value; false when it was not there. */
  drop(key: string): boolean {
    return this.values.delete(key);
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
  const results = new LRUCache<string, Result>({
    max: entries,
    maxSize: RESULT_BYTES,
    sizeCalculation: (result, text) => bytesOf(result) + 2 * text.length + ENTRY_BYTES,
  });
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length <= LONGEST_ARGUMENT) results.set(text, result);
    return result;
  };
}

/** What the cache itself needs for an entry, and an object for itself. */
const ENTRY_BYTES = 100;
const OBJECT_BYTES = 32;

/** The memory that plain data takes, or so. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return OBJECT_BYTES + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const items: unknown[] = isIterable(value) ? [...value] : Object.values(value);
  return items.reduce<number>((sum, item) => sum + 8 + bytesOf(item), OBJECT_BYTES);
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
