/** Measures of small networks, by numbers that were worked out by hand. */
import { measureHere } from '../../../src/analysis/graphologyEngine';
import { betweennessSample, EXACT_BETWEENNESS } from '../../../src/analysis/limits';
import type { MeasureOptions } from '../../../src/analysis/measures';
import { modularityOf } from '../../../src/analysis/modularity';
import { areLinked, degreeOf, networkOf, neighboursOf, strengthOf } from '../../../src/analysis/network';
import { partsOf } from '../../../src/analysis/parts';
import { participationOf, reachesOf } from '../../../src/analysis/brokers';
import { randomFrom, sampleOf } from '../../../src/analysis/random';
import { similarPairs } from '../../../src/analysis/similar';

const ALL: MeasureOptions = {
  wanted: { betweenness: true, pageRank: true, communities: true, components: true },
  weighted: false,
  resolution: 1,
  seed: 1,
  sample: null,
};

/** A network from words such as `ab`, with the weight after them. */
const network = (...pairs: string[]) =>
  networkOf(
    pairs.map((pair) => ({ a: pair[0] ?? '', b: pair[1] ?? '', weight: Number(pair.slice(2) || '1') })),
  );

/** Two triangles joined by the link c–d. */
const BARBELL = network('ab', 'bc', 'ac', 'de', 'ef', 'df', 'cd');

const rounded = (values: ArrayLike<number> | undefined) =>
  Array.from(values ?? []).map((value) => Math.round(value * 1e6) / 1e6);

describe('a network', () => {
  it('is the same whatever the order of its pairs', () => {
    const one = network('ab', 'bc3', 'ad');
    expect(network('da', 'cb3', 'ba')).toEqual(one);
    expect(one.ids).toEqual(['a', 'b', 'c', 'd']);
    expect([...neighboursOf(one, 1)]).toEqual([0, 2]);
    expect(degreeOf(one, 0)).toBe(2);
    expect(strengthOf(one, 1)).toBe(4);
    expect(areLinked(one, 1, 2)).toBe(true);
    expect(areLinked(one, 2, 3)).toBe(false);
    expect(networkOf([]).ids).toEqual([]);
  });
});

describe('measures', () => {
  it('of a path of three: all shortest paths lead over the middle', () => {
    const { degree, betweenness, pageRank } = measureHere(network('ab', 'bc'), ALL);
    expect(degree).toEqual([1, 2, 1]);
    expect(rounded(betweenness)).toEqual([0, 1, 0]);
    // b = 0.05 + 0.85 (a + c), a = c = 0.05 + 0.425 b.
    const b = (0.05 + 0.85 * 0.1) / (1 - 0.85 * 0.85);
    expect(rounded(pageRank)).toEqual(rounded([(1 - b) / 2, b, (1 - b) / 2]));
  });

  it('of a square: two shortest paths share what leads over each', () => {
    // Of three pairs of others, one is joined over each corner, by half of its paths.
    expect(rounded(measureHere(network('ab', 'bc', 'cd', 'ad'), ALL).betweenness)).toEqual(
      rounded([1 / 6, 1 / 6, 1 / 6, 1 / 6]),
    );
  });

  it('of two triangles with a bridge: two communities, and who stands at the bridge', () => {
    const { betweenness, communities, components } = measureHere(BARBELL, ALL);
    // Over c lead the paths from a and b to d, e and f: 6 of 10.
    expect(rounded(betweenness)).toEqual([0, 0, 0.6, 0.6, 0, 0]);
    const parts = partsOf(BARBELL, communities ?? []);
    expect(parts.of).toEqual([1, 1, 1, 2, 2, 2]);
    expect(parts.parts).toEqual([
      { number: 1, size: 3, linkCount: 3, ids: ['a', 'b', 'c'] },
      { number: 2, size: 3, linkCount: 3, ids: ['d', 'e', 'f'] },
    ]);
    expect(modularityOf(BARBELL, parts.of, false, 1)).toBeCloseTo(2 * (3 / 7 - 1 / 4), 12);
    expect(modularityOf(BARBELL, parts.of, false, 2)).toBeCloseTo(2 * (3 / 7 - 2 / 4), 12);
    expect(partsOf(BARBELL, components ?? []).parts).toHaveLength(1);
    const reaches = reachesOf(BARBELL, parts.of, 2);
    expect(reaches).toEqual([
      { community: 1, neighbours: 2 },
      { community: 2, neighbours: 1 },
    ]);
    expect(participationOf(reaches)).toBeCloseTo(1 - (4 + 1) / 9, 12);
    expect(participationOf([])).toBe(0);
  });

  it('count weights where they shall, and never in betweenness', () => {
    const heavy = network('ab9', 'bc', 'cd9', 'ad');
    const [plain, weighted] = [false, true].map((one) => measureHere(heavy, { ...ALL, weighted: one }));
    expect(weighted?.betweenness).toEqual(plain?.betweenness);
    expect(partsOf(heavy, weighted?.communities ?? []).of).toEqual([1, 1, 2, 2]);
    expect(modularityOf(heavy, [1, 1, 2, 2], true, 1)).toBeCloseTo(2 * (9 / 20 - 1 / 4), 12);
    expect(modularityOf(heavy, [1, 1, 2, 2], false, 1)).toBeCloseTo(0, 12);
    const star = measureHere(network('ab3', 'ac'), { ...ALL, weighted: true });
    expect(star.pageRank?.[1]).toBeGreaterThan(Number(star.pageRank?.[2]));
  });

  it('are taken only where they are wanted', () => {
    const wanted = { betweenness: false, pageRank: false, communities: false, components: false };
    const { degree, ...others } = measureHere(BARBELL, { ...ALL, wanted });
    expect(degree).toEqual([2, 2, 3, 3, 2, 2]);
    expect(Object.values(others)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('number the larger part first, of equal ones the one with the first id', () => {
    const apart = network('ab', 'cd', 'de', 'fg');
    expect(partsOf(apart, measureHere(apart, ALL).components ?? []).parts.map(({ ids }) => ids)).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
      ['f', 'g'],
    ]);
  });
});

describe('a sample', () => {
  it('is drawn by its seed, without repetition', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => sampleOf(1_000, 50, randomFrom(seed)));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one).size).toBe(50);
    expect(sampleOf(5, 5, randomFrom(3))).toEqual([0, 1, 2, 3, 4]);
  });

  it('of all nodes gives what no sample gives, and a smaller one an estimate', () => {
    const exact = measureHere(BARBELL, ALL).betweenness;
    expect(rounded(measureHere(BARBELL, { ...ALL, sample: 6 }).betweenness)).toEqual(rounded(exact));
    expect(rounded(measureHere(BARBELL, { ...ALL, sample: 2 }).betweenness)).not.toEqual(rounded(exact));
  });

  it('is taken only of large networks', () => {
    expect(betweennessSample(6_400, 11_200)).toBeNull();
    expect(betweennessSample(EXACT_BETWEENNESS, 1)).toBeNull();
    expect(betweennessSample(50_000, 100_000)).toBe(EXACT_BETWEENNESS / 100_000);
  });
});

describe('similar cities', () => {
  const pairs = (first: number, options: { to?: string; minShared?: number } = {}) =>
    similarPairs(network('ax', 'ay', 'az', 'bx', 'by', 'cx', 'ab'), {
      first,
      minShared: 1,
      shared: 10,
      ...options,
    }).map(({ a, b, similarity, sharedCount, shared, linked }) =>
      [a, b, similarity.toFixed(2), sharedCount, shared.join(''), linked].join(' '),
    );

  it('are pairs by the share of neighbours that both have', () => {
    // a has b, x, y and z; b has a, x and y: two of five.
    expect(pairs(3)).toEqual(['x y 0.67 2 ab false', 'y z 0.50 1 a false', 'a b 0.40 2 xy true']);
  });

  it('of one city begin with it', () => {
    expect(pairs(9, { to: 'b' })).toEqual(
      [
        'b a 0.40 2 xy true',
        'b c 0.33 1 x false',
        'b x 0.20 1 a true',
        'b y 0.25 1 a true',
        'b z 0.33 1 a false',
      ].sort((one, other) => Number(other.split(' ')[2]) - Number(one.split(' ')[2])),
    );
    expect(pairs(9, { to: 'nobody' })).toEqual([]);
  });

  it('share as many neighbours as they must', () => {
    expect(pairs(9, { minShared: 2 })).toEqual(['x y 0.67 2 ab false', 'a b 0.40 2 xy true']);
  });
});
