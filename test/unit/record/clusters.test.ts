import { clustersOf } from '../../../src/record/identity/clusters';

const same = (first: string, second: string, canonical: string | null = null) => ({
  id: `${first}=${second}`,
  first,
  second,
  canonical,
});

describe('entities that are one', () => {
  it('stand alone without a decision', () => {
    expect(clustersOf(['b', 'a'], [])).toEqual([
      { canonical: 'a', members: ['a'] },
      { canonical: 'b', members: ['b'] },
    ]);
  });

  it.each([
    ['the one named canonical', [same('a', 'b', 'b')], 'b'],
    ['the smallest id where none is named', [same('c', 'b'), same('b', 'a')], 'a'],
    ['the end of a chain', [same('a', 'b', 'b'), same('b', 'c', 'c')], 'c'],
    ['a named one before one that is not', [same('c', 'b', 'c'), same('c', 'a')], 'c'],
    [
      'one that is not given up, where all named ones are',
      [same('b', 'c', 'c'), same('b', 'c', 'b'), same('c', 'd')],
      'd',
    ],
    ['the smaller of two named ones', [same('a', 'c', 'c'), same('a', 'b', 'b')], 'b'],
    ['the smallest of a circle', [same('a', 'b', 'b'), same('a', 'b', 'a')], 'a'],
  ])('go on under %s', (_rule, decisions, canonical) => {
    const members = [...new Set(decisions.flatMap(({ first, second }) => [first, second]))].sort();
    expect(clustersOf([...members].reverse(), [...decisions].reverse())).toEqual([{ canonical, members }]);
  });
});
