import { buildSchema } from '../../../src/schema/build';
import { EncounterArgs } from '../../../src/schema/questions/encounters/input';
import { nearMissQuestions, pairQuestion } from '../../../src/schema/questions/encounters/question';
import { composeEncounters } from '../../../src/schema/questions/encounters/statement';
import type { Wanted } from '../../../src/schema/questions/encounters/wanted';

const NOTHING: Wanted = { ends: [], facts: false };
const LIMITS = { size: 25, cap: 100, scan: 1_000 };

function args(given: Partial<EncounterArgs>): EncounterArgs {
  return Object.assign(
    new EncounterArgs(),
    { modalities: ['HELD', 'HISTORIC'], alsoRoles: [], includePossible: false, who: {}, whom: {} },
    given,
  );
}

function composed(given: Partial<EncounterArgs>, wanted = NOTHING, after?: [string, string]) {
  return composeEncounters(pairQuestion(args(given), after, 26), wanted, LIMITS);
}

const BUREAUS: Partial<EncounterArgs> = {
  who: { type: 'Institution', institutionKinds: ['BUREAU'], of: 'city:harbin' },
  whom: { type: 'City', of: 'country:russia' },
};

describe('the statement of encounters', () => {
  beforeAll(() => {
    buildSchema();
  });

  it('tests what was asked and nothing else', () => {
    const { text } = composed({ who: { id: 'official:x' } });
    expect(text).toContain('MATCH (a:Entity {id: $p2})-[ta:TOOK_PART]->(e) WHERE ta.role IN $p3');
    for (const absent of [
      'a:Institution',
      'kind',
      'rank',
      'ABOUT',
      'earliest',
      'format',
      'factIds)',
      'Country',
    ])
      expect(text).not.toContain(absent);
  });

  it.each([
    [{ eventKinds: ['MEETING'] }, 'e.kind IN $'],
    [{ format: 'REMOTE' }, 'e.format = $'],
    [{ topic: 'topic:trade' }, 'EXISTS { (e)-[:ABOUT]->(:Topic {id: $'],
    [{ period: { certainlyWithin: '2020' } }, 'e.earliest >= $'],
    [{ period: { possiblyWithin: '2020' } }, 'coalesce(e.latest >= $'],
    [{ foreignOnly: true }, 'place:Country'],
    [{ includePossible: true }, '[ta:TOOK_PART|POSSIBLY_TOOK_PART]'],
    [{ whom: { rank: 'HEAD' } }, '[office:HOLDS_OFFICE {rank: $'],
    [{ whom: { institutionKinds: ['BUREAU'] } }, 'b:Institution AND b.kind IN $'],
    [{ whom: { of: 'inst:x' } }, 'forB IN placesB OR (b:Institution AND b IN withinB) OR EXISTS {'],
    [{ whom: { type: 'City', of: 'inst:x' } }, 'WHERE (forB IN placesB)'],
  ] as [Partial<EncounterArgs>, string][])('has a condition for %j', (given, condition) => {
    const base = { who: { id: 'official:x' } };
    expect(composed({ ...base, ...given }).text).toContain(condition);
    expect(composed(base).text).not.toContain(condition);
  });

  it('carries every value as a parameter and has one text for questions of one shape', () => {
    const other = {
      who: { type: 'Institution', institutionKinds: ['UNIVERSITY'], of: 'city:ufa' },
      whom: { type: 'City', of: 'country:japan' },
    } as const;
    const { text, params } = composed(BUREAUS);
    expect(composed({ ...other, who: { ...other.who, institutionKinds: ['UNIVERSITY'] } }).text).toBe(text);
    expect(Object.values(params)).toEqual(
      expect.arrayContaining(['city:harbin', 'country:russia', ['BUREAU'], ['HELD', 'HISTORIC'], 26]),
    );
    for (const value of ['harbin', 'russia', 'BUREAU', 'HELD']) expect(text).not.toContain(value);
  });

  it('begins at the narrower side and keeps of its events those of the other, where that follows', () => {
    expect(composed(BUREAUS).text).toContain('UNWIND withinA AS n');
    expect(composed(BUREAUS).text).toContain('UNWIND withinB AS n');
    const officials = composed({ who: { of: 'city:harbin' }, whom: { of: 'country:russia' } }).text;
    expect(officials).toContain('UNWIND events AS e');
  });

  it('collects facts only when they are selected', () => {
    expect(composed(BUREAUS).text).not.toContain('factIds)');
    expect(composed(BUREAUS, { ends: [], facts: true }).text).toContain('collect(ta.factIds + tb.factIds)');
  });

  it('brings each distinct node once, in columns of its own', () => {
    const name = { key: 'n', name: 'name', args: {}, selection: {} };
    const field = { key: 'event', name: 'event', args: {}, selection: { Event: [name] } };
    const { text, read } = composed(BUREAUS, { ends: [{ end: 'event', field }], facts: false });
    expect(text).toContain('UNWIND pairs AS pair UNWIND pair[2] AS m WITH DISTINCT m[0] AS n0');
    const found = read([
      [['inst:a', 'city:b', [['event:c', 'city:x', 'city:b', true, []]]]],
      [['event:c', ['C']]],
    ]);
    expect(found.pairs).toHaveLength(1);
    expect(found.node(field, 'event:c')).toEqual({ n: 'C' });
  });

  it('follows a cursor by both ids', () => {
    expect(composed(BUREAUS, NOTHING, ['inst:a', 'city:b']).text).toMatch(
      /a\.id > (\$p\d+) OR \(a\.id = \1 AND b\.id > \$p\d+\)/,
    );
  });

  it('turns round the one condition that a near miss breaks', () => {
    const broken = new Map(
      nearMissQuestions(args(BUREAUS)).map((question) => [
        question.broken,
        composeEncounters(question, NOTHING, LIMITS).text,
      ]),
    );
    expect([...broken.keys()]).toEqual(['MODALITY', 'WHO_KIND', 'WHOM_KIND', 'WHO_PLACE', 'WHOM_PLACE']);
    expect(broken.get('MODALITY')).toContain('NOT coalesce(e.modality IN');
    expect(broken.get('MODALITY')).not.toContain('role IN');
    expect(broken.get('WHO_KIND')).toContain('NOT coalesce(a:Institution AND a.kind IN');
    expect(broken.get('WHOM_PLACE')).toContain('WHERE NOT coalesce((forB IN placesB');
    expect(broken.get('WHOM_PLACE')).toContain('UNWIND events AS e');
    for (const text of broken.values()) expect(text.match(/NOT coalesce/g)).toHaveLength(1);
  });
});
