import { certainProposals, proposalFor } from '../../../src/record/identity/proposal';
import { sharedContext } from '../../../src/record/identity/sharedContext';

const pair = (a: string, b: string, type = 'Official') => ({
  entity: { id: 'a', type, names: [a] },
  other: { id: 'b', type, names: [b] },
});
const ALONE = {
  shared: [],
  conflicts: false,
  identifier: null,
  gazetteers: null,
  givenUp: 'entity',
} as const;
const SHARED = { ...ALONE, shared: ['both belong to city:harbin'] };

describe('a proposal', () => {
  it('is as good as the name where both belong to one office', () => {
    expect(proposalFor(pair('Sun Zhe', 'Zhe Sun'), SHARED)).toMatchObject({
      id: 'a',
      into: 'b',
      score: 0.97,
    });
  });

  it('never reaches the threshold by a name alone', () => {
    expect(proposalFor(pair('Sun Zhe', 'Sun Zhe'), ALONE)?.score).toBe(0.8);
  });

  it.each([
    ['Ван Сун', 'Wan Sun'],
    ['Sun Zhe', 'Sun Yongbin'],
    ['Иванов Пётр', 'Иванова Пётр'],
  ])('is not made of %s and %s', (a, b) => {
    expect(proposalFor(pair(a, b), SHARED)).toBeNull();
  });

  it('is not made of places in two countries', () => {
    expect(proposalFor(pair('Daugavpils', 'Daugavpils', 'City'), { ...ALONE, conflicts: true })).toBeNull();
  });

  it('is decided only where it is certain and no other is', () => {
    const byName = { reason: '', byIdentifier: false };
    const one = { id: 'a', into: 'b', score: 0.95, ...byName };
    const other = { id: 'a', into: 'c', score: 0.91, ...byName };
    const doubtful = { id: 'd', into: 'b', score: 0.89, ...byName };
    expect(certainProposals([one, doubtful])).toEqual([one]);
    expect(certainProposals([one, other, doubtful])).toEqual([]);
    const known = { ...other, byIdentifier: true };
    expect(certainProposals([one, known])).toEqual([known]);
  });

  it('gives up the one that no dossier declares, and is certain of the only place that may be meant', () => {
    const context = { ...ALONE, gazetteers: 'other', givenUp: 'other' } as const;
    const places = pair('Vladivostok', 'Владивосток', 'City');
    expect(proposalFor(places, context)).toMatchObject({ id: 'b', into: 'a', byIdentifier: false });
    expect(proposalFor(places, context)?.score).toBeLessThan(0.9);
    expect(proposalFor(places, context, true)?.score).toBeGreaterThanOrEqual(0.9);
  });

  it('follows from an identifier whatever the names are', () => {
    expect(proposalFor(pair('A', 'B', 'City'), { ...ALONE, identifier: 'geonames:1' })).toMatchObject({
      score: 1,
      byIdentifier: true,
    });
  });
});

describe('the context of two entities', () => {
  const point = (latitude: number, longitude: number) => ({ latitude, longitude });

  it.each([
    ['near points', point(43.1, 131.9), point(43.2, 131.9), { shared: ['11 km apart'], conflicts: false }],
    ['far points', point(43.1, 131.9), point(45.1, 131.9), { shared: [], conflicts: true }],
    [
      'one number',
      { identifiers: ['geonames:1'] },
      { identifiers: ['geonames:1'] },
      { identifier: 'geonames:1' },
    ],
    ['two numbers', { identifiers: ['geonames:1'] }, { identifiers: ['geonames:2'] }, { conflicts: true }],
    ['a code as identifier', { iso: 'RU' }, { identifiers: ['iso:RU'] }, { identifier: 'iso:RU' }],
    [
      'numbers of two systems',
      { identifiers: ['geonames:1'] },
      { identifiers: ['wikidata:Q1'] },
      { conflicts: false },
    ],
    ['the gazetteer', { digest: 'x' }, { gazetteer: 'y' }, { gazetteers: 'other', givenUp: 'other' }],
  ])('is told by %s', (_what, a, b, expected) => {
    expect(sharedContext([], false, a, b)).toMatchObject(expected);
  });
});
