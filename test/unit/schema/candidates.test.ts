import type { Known } from '../../../src/schema/questions/resolve/bearers';
import { candidates } from '../../../src/schema/questions/resolve/candidates';

const NAME = { decision: 'SAME', score: 1, reason: 'its name', key: null } as const;
const NOWHERE = { country: null, city: null, office: null };

function known(id: string, more: Partial<Known> = {}): Known {
  return {
    id,
    form: 'A',
    name: NAME,
    cities: [],
    countries: [],
    offices: [],
    places: [],
    place: null,
    ...more,
  };
}

const city = (id: string, population: number | null, more: Partial<Known> = {}) =>
  known(id, { place: { population, shown: true, kind: 'CITY' }, places: [id], ...more });

function told(all: readonly Known[], beside: Partial<Parameters<typeof candidates>[1]> = {}) {
  return candidates(all, { ...NOWHERE, ...beside }).map(({ id, decision, ground }) => [id, decision, ground]);
}

describe('who bears a name', () => {
  it('is decided where one does, and by no likeness', () => {
    expect(told([known('a')])).toEqual([['a', 'SAME', 'ONLY_BEARER']]);
    const like = { ...NAME, decision: 'POSSIBLE', score: 0.7 } as const;
    expect(told([known('a', { name: like })])).toEqual([['a', 'POSSIBLE', 'NAME_IN_DOUBT']]);
    expect(told([known('a', { name: { ...NAME, decision: 'DIFFERENT' } })])).toEqual([]);
  });

  it('stays open between two persons, however good the name of one', () => {
    const two = [known('a'), known('b', { name: { ...NAME, score: 0.9 } })];
    expect(told(two)).toEqual([
      ['a', 'POSSIBLE', 'SEVERAL_BEAR_IT'],
      ['b', 'POSSIBLE', 'SEVERAL_BEAR_IT'],
    ]);
    expect(candidates(two, NOWHERE)[0]?.reasons).toEqual(['its name', '1 more bear the name']);
  });

  it('is the one to whom more applies, though the name of another is better', () => {
    const all = [known('a'), known('b', { name: { ...NAME, score: 0.8 }, cities: ['x'] })];
    expect(told(all, { city: 'x' })).toEqual([
      ['b', 'SAME', 'ONLY_BEARER'],
      ['a', 'POSSIBLE', 'ANOTHER_IS_DECIDED'],
    ]);
  });

  it('is nobody of another place', () => {
    expect(told([known('a', { countries: ['y'] })], { country: 'x' })).toEqual([
      ['a', 'POSSIBLE', 'CONTRADICTED'],
    ]);
  });

  it('knows an office in any language, and deputies from their chiefs', () => {
    const mayor = known('a', { offices: ['Mayor of Harbin'] });
    const deputy = known('b', { offices: ['Deputy Mayor of Harbin'] });
    for (const office of ['мэр', 'мэра Харбина', '哈尔滨市市长', 'mayor'])
      expect([office, ...(told([deputy, mayor], { office })[0] ?? [])]).toEqual([
        office,
        'a',
        'SAME',
        'ONLY_BEARER',
      ]);
    for (const office of ['вице-мэр', 'заместитель мэра Харбина', '副市长', 'vice mayor'])
      expect([office, ...(told([mayor, deputy], { office })[0] ?? [])]).toEqual([
        office,
        'b',
        'SAME',
        'ONLY_BEARER',
      ]);
  });

  it('is the far larger of two cities, and neither where they are nearly of one size', () => {
    expect(told([city('a', 500), city('b', 100)])[0]).toEqual(['a', 'SAME', 'FAR_LARGER']);
    expect(told([city('b', 100), city('a', 499)])[0]).toEqual(['b', 'POSSIBLE', 'SEVERAL_BEAR_IT']);
    expect(told([city('a', 0), city('b', 0)])[0]?.[1]).toBe('POSSIBLE');
    // A person and a city.
    expect(told([city('a', 500), known('b')])[0]?.[1]).toBe('POSSIBLE');
  });

  it('is the city that is shown under the name before another of which it is a further form, unless that is far larger', () => {
    const further = (population: number | null) =>
      city('b', population, { place: { population, shown: false, kind: 'CITY' } });
    expect(told([further(499), city('a', 100)])[0]).toEqual(['a', 'SAME', 'BETTER_NAME']);
    expect(told([further(9_000), city('a', 100)]).map(([, decision]) => decision)).toEqual([
      'POSSIBLE',
      'POSSIBLE',
    ]);
    expect(told([further(9_000), city('a', 45_000)])[0]).toEqual(['a', 'SAME', 'BETTER_NAME']);
  });

  it('stays open where nobody knows how large one is, which is not nobody', () => {
    for (const unknown of [city('b', null), city('b', null, { name: { ...NAME, score: 0.97 } })])
      expect(told([city('a', 6_000_000), unknown])[0]).toEqual(['a', 'POSSIBLE', 'SEVERAL_BEAR_IT']);
    const third = [city('a', 6_000_000), city('b', 100), city('c', null)];
    expect(told(third).map(([, decision]) => decision)).toEqual(['POSSIBLE', 'POSSIBLE', 'POSSIBLE']);
  });

  it('is no better for what two ways to write one name differ in', () => {
    const saint = city('saint', 5_000_000, { name: { ...NAME, score: 0.97 } });
    expect(told([city('st', 250_000), saint])[0]).toEqual(['saint', 'SAME', 'FAR_LARGER']);
    expect(told([city('st', 250_000), city('saint', 300_000)])[0]?.[1]).toBe('POSSIBLE');
  });

  it('is a country before a city that may be larger than nobody knows, and a city before the region around it', () => {
    const country = known('c', { place: { population: null, shown: true, kind: 'COUNTRY' }, places: ['c'] });
    expect(told([city('a', 20_000), country])[0]).toEqual(['c', 'SAME', 'FAR_LARGER']);
    const region = known('r', { place: { population: null, shown: true, kind: 'REGION' }, places: ['r'] });
    expect(told([region, city('a', 20_000, { places: ['a', 'r'] })])[0]).toEqual([
      'a',
      'SAME',
      'ONLY_BEARER',
    ]);
    expect(told([region, city('a', 20_000)])[0]?.[1]).toBe('POSSIBLE');
  });

  it('is the city that lies in what stands beside the name, or near it', () => {
    const oregon = { text: 'Oregon', places: ['region:oregon'], near: [] };
    const [there, elsewhere] = [city('a', 1, { places: ['a', 'region:oregon'] }), city('b', 9)];
    expect(told([elsewhere, there], { besides: [oregon] })).toEqual([
      ['a', 'SAME', 'ONLY_BEARER'],
      ['b', 'POSSIBLE', 'CONTRADICTED'],
    ]);
    expect(told([elsewhere, there], { besides: [{ text: 'B', places: [], near: ['b'] }] })[0]?.[0]).toBe('b');
  });

  it('names those of whom a decision says that they are others', () => {
    const [first] = candidates([known('a', { different: ['b', 'c'] }), known('b')], NOWHERE);
    expect(first?.reasons).toContain('by a decision another than b');
    expect(first?.reasons.join()).not.toContain('than c');
  });
});
