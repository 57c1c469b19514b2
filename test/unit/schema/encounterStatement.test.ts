import { buildSchema } from '../../../src/schema/build';
import { EncounterArgs } from '../../../src/schema/questions/encounters/input';
import { nearMissQuestions, pairQuestion } from '../../../src/schema/questions/encounters/question';
import { planColumns, type ColumnField } from '../../../src/query/plan/columns';
import { Pending } from '../../../src/query/reader/read';
import { pairsReader } from '../../../src/schema/questions/encounters/pairs';
import { encodeCursor } from '../../../src/query/plan/page';
import { planPaging } from '../../../src/schema/questions/encounters/paging';
import { planEncounters, type EncounterEnd } from '../../../src/schema/questions/encounters/plan';
import { printEncounters } from '../../../src/schema/questions/encounters/print';

const LIMITS = { size: 25, cap: 100, scan: 1_000 };

function args(given: Partial<EncounterArgs>): EncounterArgs {
  return Object.assign(
    new EncounterArgs(),
    { modalities: ['HELD', 'HISTORIC'], alsoRoles: [], includePossible: false, who: {}, whom: {} },
    given,
  );
}

function composed(
  given: Partial<EncounterArgs>,
  fields: readonly ColumnField<EncounterEnd>[] = [],
  paged: Partial<EncounterArgs> = {},
) {
  const all = args({ ...given, ...paged });
  const plan = planEncounters(pairQuestion(all), planColumns(fields, LIMITS), planPaging(all, [], LIMITS));
  return { ...printEncounters(plan), read: pairsReader(fields, plan) };
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
    expect(text).toMatch(
      /MATCH \(e\)<-\[(l\d+):TOOK_PART\]-\((n\d+):Entity\) WHERE \1\.role IN \$p\d+ AND \2\.id = \$p\d+/,
    );
    for (const absent of [
      ':Institution',
      '.kind',
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
    [{ eventKinds: ['MEETING'] }, /n\d+\.kind IN \$/],
    [{ format: 'REMOTE' }, /n\d+\.format = \$/],
    [{ topic: 'topic:trade' }, /EXISTS \{ MATCH \(n\d+\)-\[l\d+:ABOUT\]->\((n\d+):Topic\) WHERE \1\.id = \$/],
    [{ period: { certainlyWithin: '2020' } }, /n\d+\.earliest >= \$/],
    [{ period: { possiblyWithin: '2020' } }, /n\d+\.latest >= \$p\d+ OR/],
    [{ foreignOnly: true }, /\(n\d+:Country\)/],
    [{ includePossible: true }, /MATCH \(e\)<-\[l\d+:TOOK_PART\|POSSIBLY_TOOK_PART\]/],
    [{ whom: { rank: 'HEAD' } }, /\[(l\d+):HOLDS_OFFICE\]->\(n\d+:Entity\) WHERE \1\.rank = \$/],
    [{ whom: { institutionKinds: ['BUREAU'] } }, /(n\d+):Institution AND \1\.kind IN \$/],
    [
      { whom: { of: 'inst:x' } },
      /\(whomActsFor IN placesWhom\) OR \((n\d+):Institution AND \1 IN withinWhom\) OR \(EXISTS \{/,
    ],
    [{ whom: { type: 'City', of: 'inst:x' } }, /WHERE \(\(whomActsFor IN placesWhom\)\)/],
  ] as [Partial<EncounterArgs>, RegExp][])('has a condition for %j', (given, condition) => {
    const base = { who: { id: 'official:x' } };
    expect(composed({ ...base, ...given }).text).toMatch(condition);
    expect(composed(base).text).not.toMatch(condition);
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
    expect(composed(BUREAUS).text).toContain('UNWIND withinWho AS n');
    expect(composed(BUREAUS).text).toContain('UNWIND withinWhom AS n');
    const officials = composed({ who: { of: 'city:harbin' }, whom: { of: 'country:russia' } }).text;
    expect(officials).toContain('UNWIND events AS e');
  });

  it('collects facts only when they are selected', () => {
    expect(composed(BUREAUS).text).not.toContain('factIds)');
    const facts = { key: 'facts', name: 'facts', args: {}, selection: {} };
    const { text } = composed(BUREAUS, [{ end: 'facts', typeName: 'Tie', field: facts }]);
    expect(text).toMatch(/collect\(l\d+\.factIds \+ l\d+\.factIds\)/);
  });

  it('brings each distinct node once, in columns of its own', () => {
    const name = { key: 'n', name: 'name', args: {}, selection: {} };
    const field = { key: 'event', name: 'event', args: {}, selection: { Event: [name] } };
    const { text, read } = composed(BUREAUS, [{ end: 'event', typeName: 'Event', field }]);
    expect(text).toMatch(/UNWIND pairs AS pair UNWIND pair\[2\] AS m WITH DISTINCT m\[0\] AS n\d+/);
    const row = [[['inst:a', 'city:b', [['event:c', 'city:x', 'city:b', true, []]]]], [['event:c', ['C']]]];
    const { pairs, nodes } = read([row], new Pending());
    expect(pairs).toHaveLength(1);
    expect(nodes.node(field, 'event:c')).toEqual({ n: 'C' });
  });

  it('follows a cursor by both ids', () => {
    const { page } = planPaging(args(BUREAUS), [], LIMITS);
    const cursor = encodeCursor(page, ['inst:a', 'city:b']);
    expect(composed(BUREAUS, [], { after: cursor }).text).toMatch(
      /\((n\d+)\.id > (\$p\d+)\) OR \(\1\.id = \$p\d+ AND n\d+\.id > \$p\d+\)/,
    );
    expect(composed(BUREAUS, [], { last: 3, before: cursor }).text).toMatch(
      /\((n\d+)\.id < (\$p\d+)\) OR \(\1\.id = \$p\d+ AND n\d+\.id < \$p\d+\)/,
    );
  });

  it('turns round the one condition that a near miss breaks', () => {
    const broken = new Map(
      nearMissQuestions(args(BUREAUS)).map((question) => [
        question.broken,
        printEncounters(planEncounters(question, [])).text,
      ]),
    );
    expect([...broken.keys()]).toEqual(['MODALITY', 'WHO_KIND', 'WHOM_KIND', 'WHO_PLACE', 'WHOM_PLACE']);
    expect(broken.get('MODALITY')).toMatch(/NOT coalesce\(n\d+\.modality IN/);
    expect(broken.get('MODALITY')).not.toContain('role IN');
    expect(broken.get('WHO_KIND')).toMatch(/NOT coalesce\((n\d+):Institution AND \1\.kind IN/);
    expect(broken.get('WHOM_PLACE')).toContain('WHERE NOT coalesce(((whomActsFor IN placesWhom');
    expect(broken.get('WHOM_PLACE')).toContain('UNWIND events AS e');
    for (const text of broken.values()) expect(text.match(/NOT coalesce|NOT n\d+:City/g)).toHaveLength(1);
  });
});
