import { readDossierValue } from '../../../src/dossiers/read/readDossier';
import { dossier, faultsOf, HEAD } from './support';

describe('reading a dossier', () => {
  it('gives document, passages and entities as rows', () => {
    const read = dossier(`${HEAD}    - id: city:c
      names: {ru: Харбин, zh-Hant: 哈爾濱}
      population: 5
      disputed: false
`);
    expect(read.document).toMatchObject({
      id: 'doc:x',
      type: 'Document',
      properties: {
        name: 'A text',
        name_en: 'A text',
        language: 'ru',
        characters: 100,
        boilerplate: ['90-100'],
      },
    });
    expect(read.passages).toEqual([
      {
        id: 'doc:x#0-10',
        document: 'doc:x',
        start: 0,
        end: 10,
        gloss: 'It says so',
        location: { file: 'x.yaml', line: 9, path: 'passages["0-10"]' },
      },
    ]);
    expect(read.entities[2]).toEqual({
      id: 'city:c',
      type: 'City',
      properties: {
        population: 5,
        disputed: false,
        name: 'Харбин',
        name_ru: 'Харбин',
        name_zh_hant: '哈爾濱',
      },
      location: { file: 'x.yaml', line: 14, path: 'entities.cities[2]' },
    });
    expect(read.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('turns display names into facts with their script', () => {
    const read = dossier(`${HEAD}    - id: city:c
      names:
        en: Harbin
        ru: {value: Харбин, basis: TEXT, evidence: ["0-10"]}
`);
    const [english, russian] = read.facts.slice(-2);
    expect(english?.properties).toEqual({
      value: 'Harbin',
      language: 'en',
      script: 'Latn',
      kind: 'DISPLAY',
      basis: 'BACKGROUND',
    });
    expect(russian).toMatchObject({
      type: 'Name',
      properties: { value: 'Харбин', language: 'ru', script: 'Cyrl', basis: 'TEXT' },
      roles: [{ role: 'entity', relationship: 'ENTITY', target: 'city:c', targetKind: 'entity' }],
      evidence: [{ passage: 'doc:x#0-10', stance: 'SUPPORTS' }],
      location: { line: 17, path: 'entities.cities[2].names.ru' },
    });
  });

  it('reads facts with roles, basis TEXT by default, and the stance of evidence', () => {
    const read = dossier(`${HEAD}facts:
  participations:
    - actor: official:o
      event: event:e
      role: HEAD_OF_DELEGATION
      onBehalfOf: city:a
      capacity: tenure:o:1
      evidence: ["0-10", {passage: "doc:y#5-7", stance: CONTRADICTS}]
  claims:
    - {id: claim:c, subject: tie:t, property: OTHER, values: [city:a, city:b], evidence: ["0-10"]}
`);
    const [participation, claim] = read.facts.slice(-2);
    expect(participation).toMatchObject({
      type: 'Participation',
      properties: { role: 'HEAD_OF_DELEGATION', basis: 'TEXT' },
      roles: [
        { role: 'actor', relationship: 'ACTOR', target: 'official:o', targetKind: 'entity' },
        { role: 'event', relationship: 'EVENT', target: 'event:e', targetKind: 'entity' },
        { role: 'onBehalfOf', relationship: 'ON_BEHALF_OF', target: 'city:a', targetKind: 'entity' },
        { role: 'capacity', relationship: 'CAPACITY', target: 'tenure:o:1', targetKind: 'fact' },
      ],
      evidence: [
        { passage: 'doc:x#0-10', stance: 'SUPPORTS' },
        { passage: 'doc:y#5-7', stance: 'CONTRADICTS' },
      ],
    });
    expect(claim?.id).toBe('claim:c');
    expect(claim?.roles.map(({ role, target, targetKind }) => [role, target, targetKind])).toEqual([
      ['subject', 'tie:t', 'fact'],
      ['values', 'city:a', 'entity'],
      ['values', 'city:b', 'entity'],
    ]);
  });

  it.each([
    ['2015', '2015'],
    ['"2015"', '2015'],
    ['2020-06-23', '2020-06-23'],
    ['2023-11-04~', '2023-11-04~'],
    ['2020-06-15/..', '2020-06-15/..'],
    ['XXXX-10', 'XXXX-10'],
  ])('reads the date %s as a text', (written, date) => {
    const read = dossier(`${HEAD}facts:
  ties:
    - {first: city:a, second: city:b, kind: SISTER, level: CITY, date: ${written}, evidence: ["0-10"]}
`);
    expect(read.facts.at(-1)?.properties['date']).toBe(date);
  });

  it('reads a gazetteer, which has no document', () => {
    const read = dossier('entities:\n  countries:\n    - {id: country:x, names: {en: X}, iso: XX}\n');
    expect(read).toMatchObject({ document: null, publisher: null, cites: [], passages: [] });
  });

  it('reads JSON, which is YAML, and values parsed elsewhere', () => {
    const value = { entities: { countries: [{ id: 'country:x', names: { en: 'X' } }] } };
    const source = { file: 'x.jsonl', digest: 'd', value, lineOf: () => 7 };
    const read = readDossierValue(source);
    expect(read).toMatchObject({
      dossier: { digest: 'd', entities: [{ id: 'country:x', location: { file: 'x.jsonl', line: 7 } }] },
    });
    expect(dossier(JSON.stringify(value)).entities).toHaveLength(1);
  });
});

describe('a text that is no dossier', () => {
  it('is refused when its YAML is broken', () => {
    expect(faultsOf('document:\n  id: [doc:x\nentities: 1\n')).toEqual([
      expect.stringMatching(/^x\.yaml:3 : The YAML cannot be read: /),
    ]);
  });

  it.each([
    [
      'a tab',
      `${HEAD}entities:\n\tcities: []\n\tregions: []\n`,
      /the line begins with a tab; indent with spaces\.$/,
    ],
    [
      'a colon',
      'document:\n  names: {en: {value: One: two}}\n',
      /quotation marks, or close the bracket before\.$/,
    ],
    ['a bad indent', 'facts:\n  mentions:\n   - {entity: city:a}\n  - {entity: city:b}\n', /./],
  ])('is refused in one line for %s', (_, text, advice) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(advice)]);
  });

  it('is refused where a comma ends a text, and says how to write it', () => {
    const text = 'entities:\n  cities:\n    - {id: city:a, names: {en: Yakutsk, Russia}}\n';
    expect(faultsOf(text)).toEqual([
      'x.yaml:3 entities.cities[0].names.Russia: Found “Russia” after a comma; put a text with a comma in quotation marks: "Yakutsk, Russia".',
    ]);
  });

  it('is refused when a key stands twice, and says where', () => {
    expect(faultsOf(`${HEAD}passages: {}\n`)).toEqual([
      'x.yaml:14 passages: The key “passages” stands twice in one mapping.',
    ]);
  });

  it('is refused when it holds several YAML documents', () => {
    expect(faultsOf('facts: {}\n---\nfacts: {}\n')).toEqual([
      'x.yaml:2 : The file holds several YAML documents; a dossier is one.',
    ]);
  });

  it('is refused when it uses aliases', () => {
    const bomb = 'entities:\n  cities: &a []\n  regions: *a\n';
    expect(faultsOf(bomb)).toEqual([
      'x.yaml:3 entities.regions: Found the alias *a; a dossier has no anchors and aliases.',
    ]);
  });

  it('is refused when a tag names something that YAML does not know', () => {
    expect(faultsOf('entities: !!js/function "x"\n')).toEqual([
      expect.stringMatching(/^x\.yaml:1 : The YAML cannot be read: Unresolved tag/),
    ]);
  });

  it.each([
    ['flow', `a: 1\nb: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['items on one line', `a: 1\n${'- '.repeat(3000)}`],
    ['indentation', `a:\n${' '.repeat(200)}b: 1`],
  ])('is refused when it is nested too deeply, by %s', (_way, text) => {
    expect(faultsOf(text)).toEqual(['x.yaml:2 : The YAML is nested too deeply.']);
  });

  it('may contain brackets and dashes in texts', () => {
    const gloss = `"${'['.repeat(50)}${'- '.repeat(50)}"`;
    expect(dossier(HEAD.replace('It says so', gloss)).passages[0]?.gloss).toHaveLength(150);
  });

  it('is refused when it is too large', () => {
    expect(faultsOf(`# ${'x'.repeat(20 * 1024 * 1024)}`)).toEqual([
      'x.yaml:1 : The file has 20971522 bytes; at most 20971520 are read.',
    ]);
  });

  it('is refused when it is empty', () => {
    expect(faultsOf('')).toEqual([
      'x.yaml:1 : Found nothing; expected a mapping. What one document tells: its passages, the entities that it names and the facts that rest on it.',
    ]);
  });

  it('cannot smuggle a prototype in', () => {
    expect(faultsOf('__proto__: {document: 1}\n')).toEqual([
      'x.yaml:1 __proto__: There is no field “__proto__” here. Allowed are document, passages, entities, facts, parts.',
    ]);
  });
});

describe('a dossier that does not fit its schema', () => {
  const tie = (fields: string) =>
    `${HEAD}facts:\n  ties:\n    - first: city:a\n      second: city:b\n${fields}`;
  const cases: [string, string, string][] = [
    [
      'names an unknown field and what was meant',
      tie('      kind: SISTER\n      levl: CITY\n      level: CITY\n'),
      'x.yaml:19 facts.ties[0].levl: There is no field “levl” here; did you mean “level”? Allowed are id, attributedTo, first, second, foundedBy, modality, basis, confidence, date, dateBasis, note, since, until, notBefore, notAfter, kind, level, evidence.',
    ],
    [
      'names an unknown heading',
      `${HEAD}facts:\n  tie: []\n`,
      'x.yaml:15 facts.tie: There is no field “tie” here; did you mean “ties”? Allowed are affiliations, claims, eventRelations, identities, mentions, names, occurrences, participations, parties, placements, routes, subjects, tenures, ties.',
    ],
    [
      'names a missing field with what it means',
      tie('      kind: SISTER\n'),
      'x.yaml:16 facts.ties[0]: The field “level” is missing: The level of the tie.',
    ],
    [
      'names a missing role',
      `${HEAD}facts:\n  subjects:\n    - {topic: topic:t}\n`,
      'x.yaml:16 facts.subjects[0]: The field “matter” is missing: The event or agreement. An id of: Agreement, City, Country, District, Document, Event, EventSeries, Institution, Landmark, Official, Region, Topic.',
    ],
    [
      'lists the terms allowed and the one meant',
      tie('      kind: sister-city\n      level: City\n'),
      'x.yaml:19 facts.ties[0].level: Found “City”; expected one of COUNTRY, REGION, CITY, DISTRICT, LEGISLATURE, INSTITUTION. Did you mean CITY?',
    ],
    [
      'says that a text that looks like a number wants quotes',
      `${HEAD}facts:\n  claims:\n    - {subject: city:a, property: OTHER, value: 15}\n`,
      'x.yaml:16 facts.claims[0].value: Found 15; expected a text. Put it in quotes if it is meant as a text. The value as text; null if it consists of `values` only.',
    ],
    [
      'says that what is not known is left out',
      tie('      kind: SISTER\n      level: CITY\n      note:\n'),
      'x.yaml:20 facts.ties[0].note: Found nothing; expected a text. Leave the field out when it is not known. An editor’s remark.',
    ],
    [
      'says what a date looks like',
      tie('      kind: SISTER\n      level: CITY\n      since: in 2015\n'),
      'x.yaml:20 facts.ties[0].since: “in 2015” is not an EDTF date (did you mean 2015?). A date in EDTF (ISO 8601-2), as far as it is known: `2020-08-12`, `2023-06`, `2022-22` (summer), `2023-11-04~` (about), `2020-06-15/..`.',
    ],
    [
      'says what an id looks like',
      tie('      kind: SISTER\n      level: CITY\n      foundedBy: The Treaty\n'),
      'x.yaml:20 facts.ties[0].foundedBy: Found “The Treaty”; expected: An id: a prefix in lower case, a colon and a name without spaces, as in `city:harbin`.',
    ],
    [
      'says what a range looks like, in evidence',
      tie('      kind: SISTER\n      level: CITY\n      evidence:\n        - "0-10"\n        - 0–10\n'),
      'x.yaml:22 facts.ties[0].evidence[1]: Found “0–10”; expected: A range of this document, as in `93-103`, or of another one, as in `doc:001#5765-5777`.',
    ],
    [
      'says what a range looks like, among the passages',
      'passages:\n  "1-2": so\n  two: so\n',
      'x.yaml:3 passages.two: Found “two”; expected: A range of the text in Unicode code points, start-end, the end not part of it, as in `93-103`. If these are words of the text, `entente anchor` writes their range.',
    ],
    [
      'says what a language looks like',
      'entities:\n  cities:\n    - id: city:c\n      names:\n        en: C\n        русский: Ц\n',
      'x.yaml:6 entities.cities[0].names["русский"]: Found “русский”; expected: A language tag, BCP 47, as in `en`, `ru`, `zh`, `zh-Hant`.',
    ],
    [
      'points at an item that stands twice',
      `${HEAD}facts:\n  identities:\n    - decision: SAME\n      first: city:a\n      reason: So\n      forms:\n        - A\n        - A\n`,
      'x.yaml:21 facts.identities[0].forms[1]: The same item stands twice in the list.',
    ],
    [
      'wants at least one name',
      'entities:\n  cities:\n    - id: city:c\n      names: {}\n',
      'x.yaml:4 entities.cities[0].names: Found nothing in it; expected: Display names by language (BCP 47): a text, or an object with its basis (BACKGROUND when left out) and evidence.',
    ],
  ];

  it.each(cases)('%s', (_name, text, expected) => {
    expect(faultsOf(text)).toContain(expected);
  });

  it('lists every fault, in the order of the file', () => {
    const text = tie('      kind: X\n      level: Y\n      since: Z\n');
    expect(faultsOf(text).map((line) => line.split(' ')[0])).toEqual(['x.yaml:18', 'x.yaml:19', 'x.yaml:20']);
  });
});
