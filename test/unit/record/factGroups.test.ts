import '../../../src/model';
import { groupFacts, type Endpoints } from '../../../src/record/links/factGroups';
import { linkRow } from '../../../src/record/links/linkRow';
import { premiseOf } from '../../../src/record/links/premises';
import type { CreatedFact } from '../../../src/record/facts/createdFact';
import { typeEntry } from '../../../src/model/declare/dictionary';

const placement = (
  id: string,
  what: string,
  where: string,
  more: Record<string, unknown> = {},
): CreatedFact => ({
  fact: {
    id,
    type: 'Placement',
    properties: {},
    roles: [
      { role: 'what', relationship: 'WHAT', target: what, targetKind: 'entity' },
      { role: 'where', relationship: 'WHERE', target: where, targetKind: 'entity' },
    ],
    evidence: [],
    location: { file: '', line: 1, path: '' },
  },
  properties: { id, basis: 'TEXT', status: 'ACTIVE', recordedAt: '2026', ...more },
  evidence: [{ passage: 'doc:1#1-2', stance: 'SUPPORTS' }],
});

const rules = typeEntry('Placement').derives;
const ruleOf = (type: string) => {
  const rule = rules.find((one) => one.type === type);
  if (!rule) throw new Error(`Placements make no ${type}.`);
  return rule;
};
const endpoints: Endpoints = {
  types: new Map([
    ['inst:a', 'Institution'],
    ['city:a', 'City'],
  ]),
  created: new Set(['inst:a']),
  merged: new Map([['inst:old', 'inst:a']]),
};
const all = () => true;

const linksOf = (type: string, facts: readonly CreatedFact[]) =>
  groupFacts(ruleOf(type), facts, all, endpoints).groups.map(({ link, facts: ofLink }) =>
    linkRow(link, ofLink.map(premiseOf)),
  );

describe('links of facts at hand', () => {
  it('sums up the facts between the same ends in one link', () => {
    const facts = [
      placement('b', 'inst:a', 'city:a', { basis: 'BACKGROUND', earliest: '2010', latest: '2020' }),
      placement('a', 'inst:a', 'city:a', { earliest: '2012', latest: '2030' }),
    ];
    expect(linksOf('BASED_IN', facts)).toMatchObject([
      {
        from: 'inst:a',
        to: 'city:a',
        type: 'BASED_IN',
        documentCount: 1,
        properties: { factIds: ['a', 'b'], basis: 'TEXT', earliest: '2012', latest: '2020', key: '' },
      },
    ]);
    const { groups, done } = groupFacts(ruleOf('BASED_IN'), facts, all, endpoints);
    expect([...done]).toEqual(['b', 'a']);
    expect(groups.map(({ isNew }) => isNew)).toEqual([true]);
  });

  it('gives bounds that exclude each other as wide as the widest', () => {
    const facts = [
      placement('a', 'inst:a', 'city:a', { earliest: '2010', latest: '2011' }),
      placement('b', 'inst:a', 'city:a', { earliest: '2015', latest: '2016' }),
    ];
    expect(linksOf('BASED_IN', facts)[0]?.properties).toMatchObject({ earliest: '2010', latest: '2016' });
  });

  it('takes a cancellation for more real than the plan that it ends', () => {
    const facts = [
      placement('a', 'inst:a', 'city:a', { modality: 'PLANNED' }),
      placement('b', 'inst:a', 'city:a', { modality: 'CANCELLED' }),
    ];
    expect(linksOf('BASED_IN', facts)[0]?.properties['modality']).toBe('CANCELLED');
  });

  it('makes nothing where the start is of another type', () => {
    const facts = [placement('a', 'inst:a', 'city:a')];
    const { groups, done } = groupFacts(ruleOf('HELD_IN'), facts, all, endpoints);
    expect(groups).toEqual([]);
    expect(done.has('a')).toBe(true);
  });

  it('leaves facts on merged entities to the database', () => {
    const facts = [placement('a', 'inst:old', 'city:a')];
    const { done } = groupFacts(ruleOf('BASED_IN'), facts, all, endpoints);
    expect(done.size).toBe(0);
  });
});
