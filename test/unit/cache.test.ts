import { Cache, memoize } from '../../src/cache';

test('a memoized function computes each of its last arguments once', () => {
  const compute = jest.fn((text: string) => text.length);
  const length = memoize(2, compute);
  expect(['a', 'bb', 'a', 'ccc', 'a'].map((text) => length(text))).toEqual([1, 2, 1, 3, 1]);
  expect(compute).toHaveBeenCalledTimes(3);
});

test('a memoized function forgets the least recently used argument beyond its bound', () => {
  const compute = jest.fn((text: string) => text.length);
  const length = memoize(2, compute);
  for (const text of ['a', 'bb', 'a', 'ccc', 'bb']) length(text);
  expect(compute.mock.calls.map(([text]) => text)).toEqual(['a', 'bb', 'ccc', 'bb']);
});

test('a memoized function does not remember a long argument', () => {
  const compute = jest.fn((text: string) => text.length);
  const length = memoize(2, compute);
  const long = 'x'.repeat(1_001);
  expect([length(long), length(long)]).toEqual([1_001, 1_001]);
  expect(compute).toHaveBeenCalledTimes(2);
});

describe('a cache bounded in bytes', () => {
  const createCache = (limit: number) =>
    new Cache<string>({ entries: 100, bytes: { limit, of: (value) => value.length } });
  const create = jest.fn((value: string) => value);
  beforeEach(() => create.mockClear());

  test('keeps values while their sum fits', () => {
    const cache = createCache(1_000);
    for (const key of ['a', 'b', 'a', 'b']) cache.get(key, () => create('x'.repeat(400)));
    expect(create).toHaveBeenCalledTimes(2);
  });

  test('drops the least recently used value when the sum does not fit', () => {
    const cache = createCache(1_000);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) cache.get(key, () => create(key.repeat(400)));
    expect(create.mock.calls.map(([value]) => value[0])).toEqual(['a', 'b', 'c', 'b']);
  });

  test('returns a value that is too large without keeping it, and keeps the others', () => {
    const cache = createCache(1_000);
    for (const key of ['a', 'b', 'b', 'a']) {
      cache.get(key, () => create(key.repeat(key === 'b' ? 1_001 : 400)));
    }
    expect(create.mock.calls.map(([value]) => value[0])).toEqual(['a', 'b', 'b']);
  });
});
