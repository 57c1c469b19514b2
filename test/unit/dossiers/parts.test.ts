import { dossier, faultsOf, HEAD } from './support';

const official = (rest = '') => `      officials:
        - {id: official:p, names: {en: P}${rest}}
`;

const part = (gloss: string, entities = official()) => `  - passages: {"11-20": ${gloss}}
    entities:
${entities}    facts:
      mentions:
        - {entity: official:p, value: P, evidence: ["11-20"]}
`;

describe('a dossier in parts', () => {
  it('is one dossier with what stands outside them', () => {
    const read = dossier(`${HEAD}parts:\n${part('A person')}`);
    expect(read.passages.map(({ id, gloss }) => `${id} ${gloss ?? ''}`)).toEqual([
      'doc:x#0-10 It says so',
      'doc:x#11-20 A person',
    ]);
    expect(
      read.entities.map(({ id, location }) => `${id} ${String(location.line)} ${location.path}`),
    ).toEqual([
      'city:a 12 entities.cities[0]',
      'city:b 13 entities.cities[1]',
      'official:p 18 parts[0].entities.officials[0]',
    ]);
    expect(read.facts.at(-1)).toMatchObject({
      type: 'Mention',
      evidence: [
        { passage: 'doc:x#11-20', location: { line: 21, path: 'parts[0].facts.mentions[0].evidence[0]' } },
      ],
    });
  });

  it('may have none of them yet', () => {
    expect(faultsOf(`${HEAD}parts:\n  # - facts: {}\n`)).toEqual([]);
  });

  it('counts once what its parts repeat, with all that they say of it', () => {
    const text = `${HEAD}parts:
${part('null')}${part('A person', official(', gender: FEMALE')).replace('"11-20"]}', '"11-20", "0-10"]}')}`;
    const read = dossier(text);
    expect(read.passages[1]?.gloss).toBe('A person');
    expect(read.entities.slice(2)).toMatchObject([{ id: 'official:p', properties: { gender: 'FEMALE' } }]);
    const mentions = read.facts.filter(({ type }) => type === 'Mention');
    expect(mentions.map(({ evidence }) => evidence.map(({ passage }) => passage))).toEqual([
      ['doc:x#11-20', 'doc:x#0-10'],
    ]);
  });

  it('is refused where its parts contradict each other', () => {
    const text = `${HEAD}parts:
${part('A person', official(', gender: MALE'))}${part('Another', official(', gender: FEMALE'))}${part('A person', official().replace('en: P', 'en: Q'))}`;
    expect(faultsOf(text)).toEqual([
      'x.yaml:22 parts[1].passages["11-20"]: The passage “11-20” has another gloss at line 15.',
      'x.yaml:25 parts[1].entities.officials[0]: “official:p” has another gender at line 18.',
      'x.yaml:32 parts[2].entities.officials[0]: “official:p” has another name in “en” at line 18.',
    ]);
  });

  it('is checked by the schema part by part', () => {
    expect(faultsOf(`${HEAD}parts:\n  - fact: {}\n`)).toEqual([
      'x.yaml:15 parts[0].fact: There is no field “fact” here; did you mean “facts”? Allowed are passages, entities, facts.',
    ]);
  });
});
