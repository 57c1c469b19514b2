/** Values that are given in some cases only. `freq` of fast-check's `option` is one in how many cases nothing is given: 1 is always. */
import fc from 'fast-check';

/** Given in half of the cases. */
export function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { freq: 2, nil: undefined });
}

/** Given in a quarter of the cases. */
export function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}
