import { remembering } from '../../../src/time/cache';

test('a remembered function computes each of its last arguments once', () => {
  const compute = jest.fn((text: string) => text.length);
  const length = remembering(2, compute);
  expect(['a', 'bb', 'a', 'ccc', 'a'].map((text) => length(text))).toEqual([1, 2, 1, 3, 1]);
  expect(compute).toHaveBeenCalledTimes(3);
});

test('it forgets the least recently used argument beyond its limit', () => {
  const compute = jest.fn((text: string) => text.length);
  const length = remembering(2, compute);
  for (const text of ['a', 'bb', 'a', 'ccc', 'bb']) length(text);
  expect(compute.mock.calls.map(([text]) => text)).toEqual(['a', 'bb', 'ccc', 'bb']);
});
