/** What follows from a document and its variables is made once for each pair that comes again. */

/** Pairs that are kept; the one not asked for longest goes first. */
const MAX_PAIRS = 500;

/** Longer variables are hardly sent twice. */
const MAX_VARIABLES = 4_000;

export class Remembered<Value> {
  private readonly values = new Map<string, Value>();
  private readonly numbers = new WeakMap<object, number>();
  private next = 0;

  /**
   * The value for a part of a document (kept by identity: the server parses a document once) and variables.
   * @param place tells apart what is kept for one part
   */
  of(part: object, variables: Readonly<Record<string, unknown>>, make: () => Value, place = ''): Value {
    const text = JSON.stringify(variables);
    if (text.length > MAX_VARIABLES) return make();
    const key = `${String(this.numberOf(part))} ${place} ${text}`;
    const value = this.values.get(key) ?? make();
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > MAX_PAIRS && oldest !== undefined) this.values.delete(oldest);
    return value;
  }

  private numberOf(part: object): number {
    const known = this.numbers.get(part);
    if (known !== undefined) return known;
    this.next += 1;
    this.numbers.set(part, this.next);
    return this.next;
  }
}
