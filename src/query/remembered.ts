/** What follows from a document and its variables is made once for each pair that comes again. */
import { Cache, type Cacheable } from '../cache';

/** Pairs that are kept. */
const MAX_PAIRS = 500;

/** Memory that their values may take, with what is made for them. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Longer variables are hardly sent twice. */
const MAX_VARIABLES = 4_000;

/**
 * What a value takes in memory for each character of its JSON: 3.3 to 6.6 were measured for selections of published operations,
 * and several times as much with the plan, the statement and the readers that are kept with a selection.
 */
const BYTES_PER_CHARACTER = 25;

export class Remembered<Value extends Cacheable> {
  private readonly values = new Cache<Value>({
    entries: MAX_PAIRS,
    bytes: { limit: MAX_BYTES, of: (value) => BYTES_PER_CHARACTER * JSON.stringify(value).length },
  });
  private readonly numbers = new WeakMap<object, number>();
  private next = 0;

  /**
   * The value for a part of a document (kept by identity: the server parses a document once) and variables.
   * @param place tells apart what is kept for one part
   */
  of(part: object, variables: Readonly<Record<string, unknown>>, make: () => Value, place = ''): Value {
    const text = JSON.stringify(variables);
    if (text.length > MAX_VARIABLES) return make();
    return this.values.get(`${String(this.numberOf(part))} ${place} ${text}`, make);
  }

  private numberOf(part: object): number {
    const known = this.numbers.get(part);
    if (known !== undefined) return known;
    this.next += 1;
    this.numbers.set(part, this.next);
    return this.next;
  }
}

/** So much is kept for one field: near misses, ids that were merged, a few days. */
const MAX_OF_FIELD = 20;

/**
 * What is made for a selected field of a document, kept as long as the field is, which `rootFieldOf` keeps: a request that comes
 * again need not be planned again.
 */
export class RememberedByField<Value> {
  private readonly values = new WeakMap<object, Map<string, Value>>();

  /**
   * @param field the field or selection that it is made for; undefined where it stands for this request alone
   * @param key tells apart what is made for one field
   */
  of(field: object | undefined, key: string, make: () => Value): Value {
    if (!field) return make();
    const known = this.values.get(field) ?? new Map<string, Value>();
    this.values.set(field, known);
    const value = known.get(key) ?? make();
    if (known.size >= MAX_OF_FIELD && !known.has(key)) known.clear();
    known.set(key, value);
    return value;
  }
}
