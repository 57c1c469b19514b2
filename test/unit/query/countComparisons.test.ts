import { countComparisons } from '../../../src/query/plan/countComparisons';

describe('the comparisons of a count', () => {
  it.each([
    [{ gte: 1 }, [['gte', 1]]],
    [{ gt: 1 }, [['gt', 1]]],
    [{ eq: 2 }, [['eq', 2]]],
    [{ in: [1, 2] }, [['in', [1, 2]]]],
    [{ exists: true }, []],
    [{ exists: true, lt: 3 }, [['lt', 3]]],
    [
      { gt: 1, gte: 1, lt: 9, lte: 7, of: {} },
      [
        ['gte', 2],
        ['lte', 7],
      ],
    ],
    [{ gt: 1, lt: 3 }, [['eq', 2]]],
    [{ eq: 2, gt: 1, in: [2, 3] }, [['in', [2]]]],
    [{ in: [1, 5, 9], lt: 9, exists: true }, [['in', [1, 5]]]],
    [{}, []],
  ])('%j are %j', (operators, expected) => {
    expect(countComparisons(operators)?.map(({ comparison, to }) => [comparison, to])).toEqual(expected);
  });

  it.each([
    [{ gt: 1, lt: 2 }],
    [{ eq: 1, gt: 1 }],
    [{ in: [], gte: 0 }],
    [{ exists: false }],
    [{ exists: false, gt: 1 }],
  ])('of %j are satisfied by no count', (operators) => {
    expect(countComparisons(operators)).toBeUndefined();
  });

  it('mean the same as all operators together', () => {
    const numbers = [0, 1, 2, 3];
    const holds: Record<string, (count: number, to: number) => boolean> = {
      eq: (count, to) => count === to,
      lt: (count, to) => count < to,
      lte: (count, to) => count <= to,
      gt: (count, to) => count > to,
      gte: (count, to) => count >= to,
    };
    const names = Object.keys(holds);
    for (const one of names)
      for (const other of names)
        for (const a of numbers)
          for (const b of numbers) {
            const operators = { [one]: a, [other]: b };
            const compared = countComparisons(operators);
            for (const count of numbers) {
              const expected = Object.entries(operators).every(([name, to]) => holds[name]?.(count, to));
              const actual =
                compared?.every(({ comparison, to }) =>
                  typeof to === 'number' ? holds[comparison]?.(count, to) : to.includes(count),
                ) ?? false;
              expect([operators, count, actual]).toEqual([operators, count, expected]);
            }
          }
  });
});
