import fc from 'fast-check';

import { componentsOf } from '../../../src/analysis/components';

describe('the connected parts of a network', () => {
  it('come largest first, their members by id', () => {
    expect(
      componentsOf([
        ['d', 'c'],
        ['x', 'y'],
        ['a', 'd'],
      ]),
    ).toEqual([
      ['a', 'c', 'd'],
      ['x', 'y'],
    ]);
  });

  it('hold every node once and both ends of every pair', () => {
    const node = fc.integer({ min: 0, max: 40 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), (pairs) => {
        const parts = componentsOf(pairs);
        const members = parts.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const [one, other] of pairs)
          expect(parts.filter((part) => part.includes(one) && part.includes(other))).toHaveLength(1);
      }),
    );
  });
});
