import '../../../src/model';
import { firstLinks, type Endpoints } from '../../../src/record/links/firstLinks';
import type { CreatedFact } from '../../../src/record/facts/writeFacts';
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
const ends: Endpoints = {
  types: new Map([
    ['inst:a', 'Institution'],
    ['city:a', 'City'],
  ]),
  created: new Set(['inst:a']),
  merged: new Map([['inst:old', 'inst:a']]),
};
const all = () => true;

describe('first links', () => {
  it('sums up the facts between the same ends in one link', () => {
    const facts = [
      placement('b', 'inst:a', 'city:a', { basis: 'BACKGROUND', earliest: '2010', latest: '2020' }),
      placement('a', 'inst:a', 'city:a', { earliest: '2012', latest: '2030' }),
    ];
    const { links, done } = firstLinks(ruleOf('BASED_IN'), facts, all, ends);
    expect([...done]).toEqual(['b', 'a']);
    expect(links).toMatchObject([
      {
        from: 'inst:a',
        to: 'city:a',
        isFirst: true,
        documentCount: 1,
        properties: { factIds: ['a', 'b'], basis: 'TEXT', earliest: '2012', latest: '2020', key: '' },
      },
    ]);
  });

  it('gives bounds that exclude each other as wide as the widest', () => {
    const facts = [
      placement('a', 'inst:a', 'city:a', { earliest: '2010', latest: '2011' }),
      placement('b', 'inst:a', 'city:a', { earliest: '2015', latest: '2016' }),
    ];
    const { links } = firstLinks(ruleOf('BASED_IN'), facts, all, ends);
    expect(links[0]?.properties).toMatchObject({ earliest: '2010', latest: '2016' });
  });

  it('makes nothing where the start is of another type', () => {
    const { links, done } = firstLinks(ruleOf('HELD_IN'), [placement('a', 'inst:a', 'city:a')], all, ends);
    expect(links).toEqual([]);
    expect(done.has('a')).toBe(true);
  });

  it('leaves facts on merged entities to the database', () => {
    const { done } = firstLinks(ruleOf('BASED_IN'), [placement('a', 'inst:old', 'city:a')], all, ends);
    expect(done.size).toBe(0);
  });
});
