/**
 * A function that remembers the results of its last `limit` different arguments (least recently used goes first). For
 * pure functions that are slow against a look-up; results are shared between callers, so they must not be changed.
 */
export function remembering<Result>(
  limit: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) {
      // A Map keeps the order of insertion: putting it back makes it the youngest.
      known.delete(text);
      known.set(text, hit);
      return hit;
    }
    const result = compute(text);
    known.set(text, result);
    if (known.size > limit) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    return result;
  };
}
