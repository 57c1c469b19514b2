/** The quick reading of long YAML: the value that the strict parser reads, or none; the same faults at the same lines. */
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';

import { quickReading } from '../../../src/dossiers/read/quickYaml';
import { readDossier } from '../../../src/dossiers/read/readDossier';
import { readYaml, type Reading } from '../../../src/dossiers/read/yamlSource';

const quickValue = (text: string) => {
  const read = quickReading(text);
  return read && 'value' in read ? read : undefined;
};

const strictly = (text: string) => {
  const read = readYaml(text, 'x.yaml');
  return 'source' in read ? { value: read.source.value } : undefined;
};

describe('the quick value', () => {
  it.each([
    'a: 1\nb: 0.5\nc: -2e3\nd: .5\ne: 007\nf: +3',
    'date: 2020\nperiod: [2020, 2021]\nnumber: 1994',
    'a: ~\nb:\nc: null\nd: true\ne: False\nf: "true"\ng: "12"',
    'a: {b: [1, {c: d}], "e f": g}\nlist:\n  - x\n  -\n  - [ ]',
    "text: |\n  two\n  lines\nfolded: >-\n  one\n  line\nquoted: \"a\\u0041\\n\"\nsingle: 'it''s'",
    '12: number as a key\nx: 2020-06-23\ny: 1_000\nz: 12:30:45',
    '# comment\na: b # another\n\nlong: words\n  that go on\n  # not\n',
    '"0-30": "Text: with a colon"\n"x]": ok',
  ])('of %j is that of the strict parser', (text) => {
    expect(quickValue(text)).toEqual(strictly(text));
    expect(quickValue(text)).toBeDefined();
  });

  it.each([
    'a: &x 1\nb: *x',
    'a: !tag 1',
    '--- a\n--- b',
    '%YAML 1.1\n---\na: 1',
    '? a\n: b',
    '{[a]: b}',
    '~: a',
    'true: a',
    'a: 0x10',
    'a: .inf',
    'a:\tb',
    'a: 1\na: 2',
    'a: [1',
    'a: b: c',
    `a: ${'['.repeat(200)}${']'.repeat(200)}`,
  ])('is none where the parsers may differ: %j', (text) => {
    expect(quickValue(text)).toBeUndefined();
  });

  it('is that of the strict parser for whatever can be written', () => {
    const key = fc.oneof(fc.constantFrom('date', 'kind', 'names', 'evidence'), fc.string({ minLength: 1 }));
    const scalar = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '2020',
        '2020-06-23',
        '~',
        'null',
        'yes',
        '1_000',
        '0o7',
        '- a',
        'a: b',
        '#',
        '!',
        '&a',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
      map: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    }));
    let compared = 0;
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), fc.boolean(), (made, isFlow) => {
        const text = stringify(made, { collectionStyle: isFlow ? 'flow' : 'any' });
        const quick = quickValue(text);
        if (!quick) return;
        compared += 1;
        expect(parseDocument(text).errors).toEqual([]);
        expect(quick).toEqual(strictly(text));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(80);
  });
});

describe('a long file with faults', () => {
  const ROWS = 800;
  const rows = (row: (index: number) => string) =>
    `document:\n  id: doc:900\n  names: { en: Faults }\n  language: en\n  kind: DATA_SET\nfacts:\n  ties:\n${Array.from({ length: ROWS }, (_, index) => row(index)).join('')}`;
  const issuesOf = (text: string, reading: Reading) => {
    const read = readDossier(text, 'x.yaml', reading);
    if (!('issues' in read)) throw new Error('The file has no faults');
    return read.issues.map(({ location: { file, line, path }, message }) => ({ file, line, path, message }));
  };

  it.each([
    [
      'on one line each',
      (index: number) =>
        `    - { kind: SISTR, first: city:a${String(index)}, second: city:b, note: "${'x'.repeat(400)}" }\n`,
    ],
    [
      'on several lines each',
      (index: number) =>
        `    - kind: SISTER\n      levle: CITY\n      first: city:a${String(index)}\n      # ${'x'.repeat(400)}\n      second: [x,\n        y]\n      date: 20200\n`,
    ],
  ])('has the same faults however it is read: rows %s', (_what, row) => {
    const text = rows(row);
    expect(text.length).toBeGreaterThan(300_000);
    const strict = issuesOf(text, 'STRICT');
    expect(strict.length).toBeGreaterThan(ROWS);
    expect(issuesOf(text, 'QUICK')).toEqual(strict);
  });

  it.each([
    [
      'on one line',
      (index: number) =>
        `    - { kind: SISTER, first: city:a${String(index)}, first: city:b, "level": CITY, level: CITY, note: "${'x'.repeat(400)}" }\n`,
    ],
    [
      'on several lines, three times, in mappings within',
      (index: number) =>
        `    - kind: SISTER\n      level:\n      level: CITY\n      first: city:a${String(index)} # ${'x'.repeat(400)}\n      evidence:\n        - { passage: "1-2", passage : 3-4 }\n        - passage: 5-6\n          12: a\n          12: b\n      level: { "a": [b], a: c, }\n`,
    ],
  ])('has the same keys that stand twice, in rows %s', (_what, row) => {
    const text = rows(row);
    const strict = issuesOf(text, 'STRICT');
    expect(strict.length).toBeGreaterThan(ROWS);
    expect(quickReading(text)).toHaveProperty('repeated');
    expect(issuesOf(text, 'QUICK')).toEqual(strict);
  });

  it('is read strictly where a value with keys that stand twice is given twice', () => {
    const text = rows(
      (index) =>
        `    - { kind: {a: 1, a: 2}, kind: SISTER, first: city:a${String(index)}, note: "${'x'.repeat(400)}" }\n`,
    );
    expect(quickReading(text)).toBeUndefined();
    expect(issuesOf(text, 'QUICK')).toEqual(issuesOf(text, 'STRICT'));
  });

  it.each([
    ['a text with a colon', (text: string) => text.replace('note: "x', 'note: a: b "x')],
    ['a bracket that is not closed', (text: string) => text.replace('{ kind', '[{ kind')],
    ['a quotation mark that is not closed', (text: string) => text.replace('note: "', "note: 'a")],
    ['one that is closed in the last row', (text: string) => `${text.replace('note: "', "note: '")}# ' x\n`],
    ['a line that is indented otherwise', (text: string) => text.replace('    - {', '   - {')],
    ['a problem in the last row', (text: string) => `${text}    - a: b: c\n`],
    ['a tab before the last row', (text: string) => `${text.replace('note: "x', 'note: a: b "x')}\t- a\n`],
    [
      'deep nesting in the last row',
      (text: string) => `${text.replace('note: "x', 'note: a: b "x')}    - ${'['.repeat(30)}\n`,
    ],
  ])('has the same problem that keeps it from being read: %s', (_what, spoil) => {
    const text = spoil(
      rows(
        (index) =>
          `    - { kind: SISTR, first: city:a${String(index)}, second: city:b, note: "${'x'.repeat(400)}" }\n`,
      ),
    );
    expect(issuesOf(text, 'QUICK')).toEqual(issuesOf(text, 'STRICT'));
  });

  it('has the same faults with the line ends of Windows, and with tabs between words', () => {
    const text = rows(
      (index) =>
        `    - { kind: SISTR, first: city:a${String(index)}, second: city:b, note: "${'x\t'.repeat(200)}" }\t# x\r\n`,
    );
    expect(quickReading(text)).toBeDefined();
    expect(issuesOf(text, 'QUICK')).toEqual(issuesOf(text, 'STRICT'));
  });

  it('finds the line of the first without reading the whole', () => {
    const text = rows(
      (index) =>
        `    - { kind: SISTR, first: city:a${String(index)}, second: city:b, level: CITY, note: "${'x'.repeat(400)}" }\n`,
    );
    const read = readDossier(text, 'x.yaml', 'QUICK');
    if (!('issues' in read)) throw new Error('The file has no faults');
    expect(read.issues).toHaveLength(ROWS);
    expect(read.issues[99]?.location.line).toBe(8 + 99);
    expect(read.issues.at(-1)?.location.line).toBe(8 + ROWS - 1);
  });

  it('that is right is only right when it was read strictly', () => {
    const text = rows(
      (index) =>
        `    - { kind: SISTER, first: city:a${String(index)}, second: city:b, level: CITY, note: "${'x'.repeat(400)}" }\n`,
    );
    expect(readDossier(text, 'x.yaml', 'QUICK')).toMatchObject({ isQuick: true });
    expect(readDossier(text, 'x.yaml')).toMatchObject({ isQuick: false });
  });
});
